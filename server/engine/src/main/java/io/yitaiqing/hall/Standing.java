package io.yitaiqing.hall;

import io.yitaiqing.hall.plan.Norm;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** How a hall stands to a norm. */
sealed interface Standing {

    /** The value at a moment after which nothing happened. */
    double value(Instant at);

    /** From when on the value is in a band if nothing happens, without a break; empty: not at all. */
    Optional<Instant> reaches(Alert.Band band);

    /** Whether the value lies below a threshold at a moment. */
    boolean isBelow(double threshold, Instant at);

    /** A number of visits. */
    record Counted(NormWatch.Count count) implements Standing {

        @Override
        public double value(Instant at) {
            return count.value();
        }

        @Override
        public Optional<Instant> reaches(Alert.Band band) {
            return band == Alert.Band.WARNING ? count.warningSince() : count.criticalSince();
        }

        @Override
        public boolean isBelow(double threshold, Instant at) {
            return count.value() < threshold;
        }
    }

    /** A time that goes on since a moment; empty: nothing goes on. */
    record Lasting(Norm norm, Optional<Instant> from) implements Standing {

        @Override
        public double value(Instant at) {
            return from.map(since -> Math.max(0, seconds(since, at))).orElse(0.0);
        }

        @Override
        public Optional<Instant> reaches(Alert.Band band) {
            return from.map(since -> later(since, limit(norm, band)));
        }

        @Override
        public boolean isBelow(double threshold, Instant at) {
            // Moments are compared, not seconds: a limit that was just reached must not look missed by rounding.
            return from.filter(since -> !at.isBefore(later(since, threshold))).isEmpty();
        }
    }

    /** How a hall stands to one of its norms. */
    static Standing of(Norm norm, Hall hall) {
        return switch (norm.measure()) {
            case LINE, WAITING_PER_CLERK, CROWD ->
                new Counted(hall.books().norms.of(norm));
            case WAIT -> new Lasting(norm, waitsFrom(norm, hall.books()));
            case SERVICE_TIME -> new Lasting(norm, servedFrom(norm, hall));
            case IDLE -> new Lasting(norm, idleFrom(norm, hall));
        };
    }

    /** The limit of a band. */
    static double limit(Norm norm, Alert.Band band) {
        return band == Alert.Band.WARNING ? norm.warning() : norm.critical();
    }

    /** The moment this many seconds later. */
    static Instant later(Instant from, double seconds) {
        return from.plusMillis(Math.round(seconds * 1_000));
    }

    /** The seconds between two moments. */
    static double seconds(Instant from, Instant until) {
        return Duration.between(from, until).toMillis() / 1_000.0;
    }

    private static Optional<Instant> waitsFrom(Norm norm, Books books) {
        if (!NormWatch.waitingCounts(books)) {
            return Optional.empty();
        }
        WaitingLines lines = books.visits.lines();
        Optional<Visit> longest = switch (norm.scope()) {
            case HALL -> lines.longestWaiting();
            case SERVICE -> lines.longestWaiting(norm.subject().orElseThrow());
            case SEGMENT -> lines.longestWaitingOf(norm.subject().orElseThrow());
        };
        return longest.map(Visit::waitsFrom);
    }

    private static Optional<Instant> servedFrom(Norm norm, Hall hall) {
        Instant earliest = null;
        for (Counter counter : hall.counters()) {
            if (counter.state() == CounterState.SERVING) {
                Visit visit = counter.visit().flatMap(hall::visit).orElseThrow();
                Instant started = visit.startedAt().orElseThrow();
                if ((earliest == null || started.isBefore(earliest)) && concerns(norm, visit)) {
                    earliest = started;
                }
            }
        }
        return Optional.ofNullable(earliest);
    }

    private static boolean concerns(Norm norm, Visit visit) {
        return switch (norm.scope()) {
            case HALL -> true;
            case SERVICE ->
                visit.leg()
                        .filter(leg -> leg.services().contains(norm.subject().orElseThrow()))
                        .isPresent();
            case SEGMENT -> visit.customer().segment().equals(norm.subject());
        };
    }

    private static Optional<Instant> idleFrom(Norm norm, Hall hall) {
        if (!hall.open() || hall.resting()) {
            return Optional.empty();
        }
        Instant rested = hall.books().norms.restedUntil();
        return hall.counters().stream()
                .filter(counter -> counter.state() == CounterState.IDLE
                        && counter.clerk().isPresent()
                        && NormWatch.concerns(norm, counter)
                        && nobodyWaitsFor(counter, hall))
                .flatMap(counter -> Stream.of(counter.since()))
                .map(since -> since.isBefore(rested) ? rested : since)
                .min(Instant::compareTo);
    }

    private static boolean nobodyWaitsFor(Counter counter, Hall hall) {
        return hall.lines().stream().allMatch(line -> hall.clears(counter, line).isEmpty());
    }
}
