package io.yitaiqing.simulator.scenario;

import static io.yitaiqing.node.config.WrongValueException.unlessBetween;

import io.yitaiqing.node.config.WrongValueException;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Who comes to one hall and who works there.
 *
 * @param busynessShape shape of the gamma factor, of mean 1, by which all rates of a day rise or fall together
 * @param proficiency how much longer a service takes at each proficiency, 1 to 5
 */
public record CrowdPlan(
        double busynessShape,
        LinkedHashMap<String, Demand> services,
        Spread waySeconds,
        Leaving leaving,
        Optional<Lunch> lunch,
        Absence absence,
        LinkedHashMap<String, Double> proficiency,
        LinkedHashMap<String, Duty> clerks) {

    public CrowdPlan {
        unlessBetween("busynessShape", busynessShape, 1, 1_000_000);
        for (int level = 1; level <= 5; level++) {
            Double factor = proficiency.get(Integer.toString(level));
            if (factor == null) {
                throw new WrongValueException("proficiency", "expected a factor for each proficiency 1 to 5.");
            }
            unlessBetween("proficiency." + level, factor, 0.1, 10);
        }
        if (proficiency.size() != 5) {
            throw new WrongValueException("proficiency", "expected exactly the proficiencies 1 to 5.");
        }
    }

    /** The factor on service times at a proficiency. */
    public double factor(int level) {
        return proficiency.get(Integer.toString(level));
    }

    /**
     * Who comes for one service.
     *
     * @param arrivals their rates, each until the time of the next
     * @param dayFactors a factor on the rates for each day of the scenario
     */
    public record Demand(
            List<Rate> arrivals,
            Optional<List<Double>> dayFactors,
            Optional<OpeningCrowd> openingCrowd,
            Spread serviceMinutes,
            Spread patienceMinutes) {

        public Demand {
            LocalTime before = null;
            for (Rate rate : arrivals) {
                if (before != null && !before.isBefore(rate.from())) {
                    throw new WrongValueException("arrivals", "expected times in ascending order.");
                }
                before = rate.from();
            }
            dayFactors.ifPresent(factors -> factors.forEach(f -> unlessBetween("dayFactors", f, 0, 100)));
        }

        /** The factor on the rates of a day, counted from 0. */
        public double dayFactor(int day) {
            return dayFactors.map(factors -> factors.get(day)).orElse(1.0);
        }
    }

    /** So many arrivals an hour from a time on. */
    public record Rate(LocalTime from, double perHour) {
        public Rate {
            unlessBetween("perHour", perHour, 0, 3_600);
        }
    }

    /** People who stand at the door when it opens: how many on each day, and how long they need to take tickets. */
    public record OpeningCrowd(List<Double> people, double withinMinutes) {
        public OpeningCrowd {
            people.forEach(mean -> unlessBetween("people", mean, 0, 5_000));
            unlessBetween("withinMinutes", withinMinutes, 0, 120);
        }
    }

    /**
     * What those do whose patience ends or before whom the doors shut.
     *
     * @param silentShare how many tell nobody, so that their tickets are called in vain
     * @param comeBackShare how many come again on the next day
     * @param comeBackWithinMinutes in which time after the next opening
     */
    public record Leaving(double silentShare, double comeBackShare, double comeBackWithinMinutes) {
        public Leaving {
            unlessBetween("silentShare", silentShare, 0, 1);
            unlessBetween("comeBackShare", comeBackShare, 0, 1);
            unlessBetween("comeBackWithinMinutes", comeBackWithinMinutes, 0, 1_440);
        }
    }

    /** The habit of going home to cook, and of queuing again after lunch. */
    public record Lunch(
            double share, double afterWaitMinutes, LocalTime from, LocalTime to, LocalTime backFrom, LocalTime backTo) {
        public Lunch {
            unlessBetween("share", share, 0, 1);
            unlessBetween("afterWaitMinutes", afterWaitMinutes, 0, 600);
        }
    }

    /** How a clerk deals with a call that nobody follows: a recall, and then the next customer. */
    public record Absence(double recallAfterSeconds, double giveUpAfterSeconds) {
        public Absence {
            unlessBetween("recallAfterSeconds", recallAfterSeconds, 1, 600);
            unlessBetween("giveUpAfterSeconds", giveUpAfterSeconds, recallAfterSeconds, 600);
        }
    }

    /** When a clerk works where; {@code to} 00:00 is the midnight that ends the day. */
    public record Duty(String counter, LocalTime from, LocalTime to, Optional<List<Break>> breaks) {
        public Duty {
            if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
                throw new WrongValueException("to", "expected a time after " + from + ", but got " + to + ".");
            }
        }
    }

    /** A break that begins as soon as the clerk is free. */
    public record Break(LocalTime at, double minutes, String reason) {
        public Break {
            unlessBetween("minutes", minutes, 1, 240);
            WrongValueException.unlessText("reason", reason, 100);
        }
    }
}
