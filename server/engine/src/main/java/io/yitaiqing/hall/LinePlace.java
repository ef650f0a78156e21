package io.yitaiqing.hall;

import java.time.Instant;

/**
 * Where a visit waits: in the line of those who wish the same, ordered by a moment.
 *
 * @param orderAt the moment it is ordered by: the true beginning of its wait, less its credit; it records no wait
 */
public record LinePlace(Wish wish, Instant orderAt) {}
