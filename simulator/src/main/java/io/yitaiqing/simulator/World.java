package io.yitaiqing.simulator;

import io.yitaiqing.hall.HallCommand;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where a population lives: one hall, its time, and the verbs of its public API.
 *
 * <p>Everything runs on one thread of the world's, so who lives in it needs no locks. The same population lives in
 * virtual time on the engine and, over HTTP, in a running server; it knows only the answers to its own commands.
 */
public interface World {

    /** The hall's time. */
    Instant now();

    /** Runs something at a moment of the hall's time, or at once where that has passed. */
    void at(Instant when, Runnable what);

    /** Asks the hall for something; the answer comes later, never within this call. */
    void ask(HallCommand command, Consumer<Answer> then);

    /** The idle counter that shall call this waiting visit, as the dispatch policy says. */
    Optional<String> counterFor(String visit, String service);

    /** The visit of a booking, once its day has begun and as long as the hall remembers it. */
    Optional<String> visitOf(String appointment);

    /** The visit that is offered to a counter, where the hall pushes. */
    Optional<String> offeredAt(String counter);

    /** Tells of each offer by its counter, where the world shows it at once; else a look at the hall will tell. */
    void onOffer(Consumer<String> counter);
}
