package io.yitaiqing.hall;

import io.yitaiqing.hall.plan.Norm;
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

    /**
     * A time that goes on since a moment; empty: nothing goes on.
     *
     * @param spell since when it has been in each band, though it went on with one visit after another
     */
    record Lasting(Norm norm, Optional<Instant> from, TimeWatch.Spell spell) implements Standing {

        @Override
        public double value(Instant at) {
            return from.map(since -> Math.max(0, Elapsed.seconds(since, at))).orElse(0.0);
        }

        @Override
        public Optional<Instant> reaches(Alert.Band band) {
            return from.map(since -> spell.since(band).orElseGet(() -> later(since, limit(norm, band))));
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
            case WAIT, SERVICE_TIME, IDLE ->
                new Lasting(
                        norm,
                        from(norm, hall.books()),
                        hall.books().norms.times().of(norm));
        };
    }

    /** Since when the time that a norm limits goes on; empty where nothing does. */
    static Optional<Instant> from(Norm norm, Books books) {
        return switch (norm.measure()) {
            case WAIT -> waitsFrom(norm, books);
            case SERVICE_TIME -> servedFrom(norm, books);
            case IDLE -> idleFrom(norm, books);
            case LINE, WAITING_PER_CLERK, CROWD -> throw new AssertionError("Norm " + norm.id() + " is about a count.");
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
        return Stream.concat(longest.stream(), NormWatch.offered(norm, books).stream())
                .map(Visit::waitsFrom)
                .min(Instant::compareTo);
    }

    private static Optional<Instant> servedFrom(Norm norm, Books books) {
        Instant earliest = null;
        for (Counter counter : books.counters.all()) {
            if (counter.state() == CounterState.SERVING) {
                Visit visit = counter.visit().flatMap(books.visits::get).orElseThrow();
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

    private static Optional<Instant> idleFrom(Norm norm, Books books) {
        if (!books.open || books.resting) {
            return Optional.empty();
        }
        Instant rested = books.norms.restedUntil();
        return books.counters.all().stream()
                .filter(counter -> counter.state() == CounterState.IDLE
                        && counter.clerk().isPresent()
                        && NormWatch.concerns(norm, counter)
                        && nobodyWaitsFor(counter, books))
                .map(Counter::since)
                .map(since -> since.isBefore(rested) ? rested : since)
                .min(Instant::compareTo);
    }

    private static boolean nobodyWaitsFor(Counter counter, Books books) {
        Reach reach = books.counters.reach(counter);
        return books.visits.lines().all().stream()
                .allMatch(
                        line -> books.clears(reach, line, line.head(), books.at).isEmpty());
    }
}
