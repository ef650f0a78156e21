package io.yitaiqing.dispatch;

import io.yitaiqing.dispatch.PlaceInLine.Competitor;
import io.yitaiqing.dispatch.PlaceInLine.Range;
import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.Leg;
import io.yitaiqing.hall.Line;
import io.yitaiqing.hall.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The first expected wait of a visit: the queue-length estimator QL of Whitt (1999), for counters of several kinds.
 *
 * <p>With {@code n} ahead at {@code s} counters of service rate {@code mu} the wait is a sum of {@code n + 1}
 * exponential stages of rate {@code s mu}: mean {@code (n + 1)/(s mu)}, variance {@code (n + 1)/(s mu)^2}. Here a
 * stage has the expected time of whom it stands for, at the counters that may call them; {@code s} counts each such
 * counter by the share of its time that goes to those ahead, and not to others it also serves; the first stage ends
 * with the first of the services that are running, whose expected rest is as long as a whole one, for exponential times
 * forget. Who is ahead takes the idle counters first. The band is the 10 % and 90 % quantile of the gamma distribution
 * with this mean and variance, by the cube-root rule of Wilson and Hilferty (1931).
 */
final class FirstWait {

    private static final double Z_80_PERCENT = 1.2816;

    private final Visit visit;
    private final List<Counter> able;
    private final List<Competitor> competitors;
    private final Ahead ahead;
    private final Hall hall;
    private final Instant now;

    FirstWait(Visit visit, List<Counter> able, List<Competitor> competitors, Ahead ahead, Hall hall, Instant now) {
        this.visit = visit;
        this.able = able;
        this.competitors = competitors;
        this.ahead = ahead;
        this.hall = hall;
        this.now = now;
    }

    /** A counter and the share of its time that counts. */
    private record Share(Counter counter, double part) {}

    Range range() {
        List<Share> shares = new ArrayList<>();
        able.forEach(counter -> shares.add(new Share(counter, 1)));
        Range alone = range(shares, competitors.stream().filter(this::onlyHere).toList());
        for (Counter counter : hall.counters()) {
            if (counter.state() != CounterState.CLOSED && !able.contains(counter)) {
                double part = part(counter);
                if (part > 0) {
                    shares.add(new Share(counter, part));
                }
            }
        }
        // Others help with what they can; what only these counters do is not done sooner for it.
        Range together = range(shares, competitors);
        return together.meanSeconds() >= alone.meanSeconds() ? together : alone;
    }

    /** Whether nobody but the visit's own counters may call from a line. */
    private boolean onlyHere(Competitor competitor) {
        return hall.counters().stream()
                .filter(counter -> counter.state() != CounterState.CLOSED && !able.contains(counter))
                .allMatch(
                        counter -> hall.clears(counter, competitor.line(), now).isEmpty());
    }

    /** The share of another counter's time that its policy gives to those ahead. */
    private double part(Counter counter) {
        double theirs = 0;
        Set<Line> counted = new HashSet<>();
        for (Competitor competitor : competitors) {
            List<String> services = hall.clears(counter, competitor.line(), now);
            if (!services.isEmpty()) {
                counted.add(competitor.line());
                theirs += competitor.ahead() * ServiceTimes.expectedSeconds(services, counter, hall);
            }
        }
        if (theirs == 0) {
            return 0;
        }
        double all = theirs;
        for (Line line : hall.lines()) {
            List<String> services = counted.contains(line) ? List.of() : hall.clears(counter, line, now);
            if (!services.isEmpty()) {
                all += ahead.in(line, services, counter) * ServiceTimes.expectedSeconds(services, counter, hall);
            }
        }
        return theirs / all;
    }

    private Range range(List<Share> shares, List<Competitor> competing) {
        double counters = 0;
        double idle = 0;
        double firstRate = 0;
        for (Share share : shares) {
            counters += share.part();
            idle += share.counter().state() == CounterState.IDLE ? share.part() : 0;
            firstRate += share.part() / Math.max(1, restSeconds(share.counter()));
        }
        double people = 0;
        double work = 0;
        double squares = 0;
        for (Competitor competitor : competing) {
            double seconds = seconds(competitor.line(), shares);
            people += competitor.ahead();
            work += competitor.ahead() * seconds;
            squares += competitor.ahead() * seconds * seconds;
        }
        if (idle > 0 && people < idle) {
            return Range.NONE;
        }
        double waiting = people == 0 ? 0 : (people - idle) / people;
        double first = 1 / firstRate;
        double mean = first + waiting * work / counters;
        double variance = first * first + waiting * squares / (counters * counters);
        return band(mean, variance);
    }

    private static Range band(double mean, double variance) {
        double shape = mean * mean / variance;
        return new Range(
                Math.round(quantile(mean, shape, -Z_80_PERCENT)),
                Math.round(mean),
                Math.round(quantile(mean, shape, Z_80_PERCENT)));
    }

    private static double quantile(double mean, double shape, double z) {
        double root = Math.max(0, 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape)));
        return mean * root * root * root;
    }

    /** The expected service of a line at the counters that may call from it, by their shares. */
    private double seconds(Line line, List<Share> shares) {
        double sum = 0;
        double parts = 0;
        for (Share share : shares) {
            List<String> services = hall.clears(share.counter(), line, now);
            if (!services.isEmpty()) {
                sum += share.part() * ServiceTimes.expectedSeconds(services, share.counter(), hall);
                parts += share.part();
            }
        }
        return sum / parts;
    }

    /** How long until a counter is expected to call; at an idle one the service of whom it calls at once. */
    private double restSeconds(Counter counter) {
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
