package io.yitaiqing.hall;

import java.time.Instant;
import java.util.function.Function;

/**
 * What happens to an alert by itself at a moment, unless something else happens before.
 *
 * @param at the moment; may lie in the past
 * @param event what happens if time has come to a moment not before it
 */
record AlertMove(Instant at, Function<Instant, HallEvent.OfAlert> event) {}
