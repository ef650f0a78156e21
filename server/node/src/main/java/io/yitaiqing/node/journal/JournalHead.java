package io.yitaiqing.node.journal;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Where a hall's line ends: what the next row must follow.
 *
 * @param day the day of the last row
 * @param position the position after the last row
 * @param at when the last row's turn was taken
 * @param hash the last row's hash
 */
public record JournalHead(String hall, LocalDate day, long position, Instant at, String hash) {}
