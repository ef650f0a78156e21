package io.yitaiqing.hall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Decides who is called next and where: a pure function of the hall and the moment.
 *
 * <p>The same policy object decides in live halls, replays, forecasts and simulations.
 */
public interface DispatchPolicy {

    /** The stable name by which plans and journals refer to this policy. */
    String name();

    /** Whom a freed counter shall call; empty where nobody waits whom it may serve. */
    Optional<Choice> visitFor(Counter counter, Hall hall, Instant now);

    /** The call of a visit that a person chose by a named rule, explained by what this policy thinks of it. */
    Choice named(Visit visit, List<String> services, String rule, String note, Counter counter, Hall hall, Instant now);

    /** Which idle counter a waiting visit shall go to; empty where none may serve it. */
    Optional<Counter> counterFor(Visit visit, Hall hall);

    /** A chosen visit, what of its errands shall be done at the counter, and why it was chosen. */
    record Choice(Visit visit, List<String> services, CallReason reason) {}
}
