package io.yitaiqing.hall;

import java.time.Instant;

/**
 * One announcement of a ticket at a counter.
 *
 * @param number running number in the hall's whole line, starting at 1
 * @param recall whether this repeats an earlier call of the same visit
 */
public record Call(long number, String visit, String ticket, String counter, Instant at, boolean recall) {}
