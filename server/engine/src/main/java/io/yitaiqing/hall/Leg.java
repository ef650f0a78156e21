package io.yitaiqing.hall;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One wait-call-serve leg of a visit, from its call on.
 *
 * @param services what is to be done at this counter
 * @param waitedFrom when the wait that led here truly began
 * @param calledAt when it was last called
 * @param calls how often it was called to this counter
 * @param steps what the clerk marked while serving
 */
public record Leg(
        String counter,
        List<String> services,
        Instant waitedFrom,
        Instant calledAt,
        Optional<Instant> startedAt,
        int calls,
        List<Step> steps) {

    /** A part of a service, such as {@code identify}, and when it began. */
    public record Step(String name, Instant at) {}

    /** How long the visit waited for its first call; zero for one called before its booked time. */
    public Duration wait(Instant firstCall) {
        Duration wait = Duration.between(waitedFrom, firstCall);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    Leg recalled(Instant at) {
        return new Leg(counter, services, waitedFrom, at, startedAt, calls + 1, steps);
    }

    /** The same leg whose last call was at another moment. */
    public Leg calledLast(Instant moment) {
        return new Leg(counter, services, waitedFrom, moment, startedAt, calls, steps);
    }

    Leg started(Instant at) {
        return new Leg(counter, services, waitedFrom, calledAt, Optional.of(at), calls, steps);
    }

    Leg marked(Step step) {
        return new Leg(
                counter,
                services,
                waitedFrom,
                calledAt,
                startedAt,
                calls,
                Stream.concat(steps.stream(), Stream.of(step)).toList());
    }

    Leg serving(List<String> services) {
        return new Leg(counter, services, waitedFrom, calledAt, startedAt, calls, steps);
    }
}
