package io.yitaiqing.hall;

import java.time.Instant;
import java.util.Optional;

/**
 * How what an open alert tells of stands now.
 *
 * @param from since when the time that is too long goes on, so that its present length needs no news
 * @param value the count that is too high
 */
public record Present(Optional<Instant> from, Optional<Double> value) {

    /** Of what happened once and stands as it was raised, or is over and resolved in a moment. */
    static final Present NOTHING = new Present(Optional.empty(), Optional.empty());

    /** How an alert stands as of the last event. */
    /** How what an open alert tells of stands now. */
    public static Present of(Alert alert, Hall hall) {
        return of(alert, hall.books());
    }

    static Present of(Alert alert, Books books) {
        if (alert.cause().equals(Alert.Cause.SERVICE_FAR_ABOVE_NORM)) {
            return new Present(
                    alert.subject()
                            .flatMap(books.counters::get)
                            .filter(counter -> counter.state() == CounterState.SERVING)
                            .map(Counter::since),
                    Optional.empty());
        }
        return books.plan
                .norm(alert.cause())
                .map(norm -> norm.measure().counts()
                        ? new Present(
                                Optional.empty(),
                                Optional.of(
                                        AlertMoves.rounded(books.norms.of(norm).value())))
                        : new Present(Standing.from(norm, books), Optional.empty()))
                .orElse(NOTHING);
    }
}
