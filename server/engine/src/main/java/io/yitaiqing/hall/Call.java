package io.yitaiqing.hall;

import java.time.Instant;
import java.util.Optional;

/**
 * One announcement of a ticket at a counter.
 *
 * @param number running number in the hall's whole line, starting at 1
 * @param zone the part of the hall where it is announced
 * @param recall whether this repeats an earlier call of the same visit
 */
public record Call(
        long number, String visit, String ticket, String counter, Optional<String> zone, Instant at, boolean recall) {}
