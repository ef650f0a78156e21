package io.yitaiqing.dispatch;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.Leg;
import io.yitaiqing.hall.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How long a visit waits for those before it: the queue-length estimator QL of Whitt (1999), for counters of several
 * kinds.
 *
 * <p>With {@code n} ahead at {@code s} counters of service rate {@code mu} the wait is a sum of {@code n + 1}
 * exponential stages of rate {@code s mu}: mean {@code (n + 1)/(s mu)}, variance {@code (n + 1)/(s mu)^2}. Here a
 * stage has the expected time of whom it stands for, at the counters that may call them; {@code s} counts each counter
 * by the share of its time in which it may call the visit, and one that may never by the share that goes to those
 * ahead; the first stage ends with the first of the services that are running, whose expected rest is as long as a
 * whole one, for exponential times forget. Who is ahead takes the idle counters first.
 */
final class Stages {

    private final Contest contest;
    private final double[] restSeconds;
    private final double[] otherSeconds;
    private final Spare[] spares;
    /** Whether some open counters may not call the visit, so that its own are to be looked at alone, too. */
    private final boolean onlyOwn;

    Stages(Visit visit, Contest contest, List<Rival> waiting, double limitSeconds, Hall hall, Instant now) {
        this.contest = contest;
        List<Counter> open = contest.open();
        restSeconds = new double[open.size()];
        otherSeconds = new double[open.size()];
        spares = new Spare[open.size()];
        onlyOwn = !contest.access().stream().allMatch(Access::ever);
        for (int i = 0; i < spares.length; i++) {
            restSeconds[i] = Math.max(1, restSeconds(open.get(i), visit, hall, now));
            otherSeconds[i] = contest.access().get(i).ever() ? 0 : contest.otherSeconds(i, waiting);
            spares[i] = Spare.of(open.get(i), open, waiting, limitSeconds, hall, now);
        }
    }

    /** The wait, if the counters are as they are expected to be in the mean over the next seconds. */
    Estimate estimate(List<Rival> rivals, double seconds) {
        double[] parts = new double[spares.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = part(contest.access().get(i), i, seconds);
        }
        Estimate alone = estimate(rivals, onlyOwn, parts, seconds);
        if (!onlyOwn) {
            return alone;
        }
        for (int i = 0; i < parts.length; i++) {
            parts[i] = contest.access().get(i).ever() ? parts[i] : helping(i, rivals, seconds);
        }
        // Others help with what they can; what only these counters do is not done sooner for it.
        return Estimate.longer(estimate(rivals, false, parts, seconds), alone);
    }

    /** The share of some that counters may call which may call the visit, too. */
    double shared(Rival rival) {
        double shared = 0;
        double all = 0;
        for (int i = 0; i < spares.length; i++) {
            if (rival.seconds()[i] > 0) {
                all++;
                shared += contest.access().get(i).ever() ? 1 : 0;
            }
        }
        return shared / all;
    }

    private double part(Access access, int counter, double seconds) {
        return access.part(seconds, access.helps() ? spares[counter].part(seconds) : 1);
    }

    /** Whether nobody but the visit's own counters may call them. */
    private boolean onlyHere(Rival rival) {
        for (int i = 0; i < spares.length; i++) {
            if (rival.seconds()[i] > 0 && !contest.access().get(i).ever()) {
                return false;
            }
        }
        return true;
    }

    /** The share of another counter's time that its policy gives to those ahead. */
    private double helping(int counter, List<Rival> rivals, double seconds) {
        double theirs = 0;
        for (Rival rival : rivals) {
            double each = rival.seconds()[counter];
            theirs +=
                    each == 0 ? 0 : rival.people() * each * part(rival.access().get(counter), counter, seconds);
        }
        return theirs == 0 ? 0 : theirs / (theirs + otherSeconds[counter]);
    }

    private Estimate estimate(List<Rival> rivals, boolean onlyHere, double[] parts, double at) {
        double counters = 0;
        double idle = 0;
        double firstRate = 0;
        for (int i = 0; i < parts.length; i++) {
            counters += parts[i];
            idle += contest.open().get(i).state() == CounterState.IDLE ? parts[i] : 0;
            firstRate += parts[i] / restSeconds[i];
        }
        if (counters == 0) {
            return Estimate.NEVER;
        }
        double people = 0;
        double work = 0;
        double squares = 0;
        for (int i = 0; i < rivals.size(); i++) {
            Rival rival = rivals.get(i);
            if (onlyHere && !onlyHere(rival)) {
                continue;
            }
            double seconds = seconds(rival, parts, at);
            people += rival.people();
            work += rival.people() * seconds;
            squares += rival.spread() * seconds * seconds;
        }
        if (idle > 0 && people < idle) {
            return Estimate.NONE;
        }
        double waiting = people == 0 ? 0 : (people - idle) / people;
        double first = 1 / firstRate;
        return new Estimate(
                first + waiting * work / counters, first * first + waiting * squares / (counters * counters));
    }

    /** The expected service of one of them at the counters that may call them, by their shares. */
    private double seconds(Rival rival, double[] parts, double at) {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < parts.length; i++) {
            if (rival.seconds()[i] > 0) {
                double part = parts[i] * part(rival.access().get(i), i, at);
                sum += part * rival.seconds()[i];
                all += part;
            }
        }
        return all == 0 ? 0 : sum / all;
    }

    /** How long until a counter is expected to call; at an idle one the service of whom it calls at once. */
    private static double restSeconds(Counter counter, Visit visit, Hall hall, Instant now) {
        if (counter.pausedUntil().isPresent()) {
            return Duration.between(now, counter.pausedUntil().get()).toSeconds();
        }
        List<String> cleared = hall.clears(counter, visit, now);
        List<String> services = counter.visit()
                .flatMap(hall::visit)
                .flatMap(Visit::leg)
                .map(Leg::services)
                .orElse(cleared.isEmpty() ? visit.place().wish().services() : cleared);
        return ServiceTimes.expectedSeconds(services, counter, hall);
    }
}
