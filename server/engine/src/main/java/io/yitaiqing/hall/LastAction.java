package io.yitaiqing.hall;

import java.time.Instant;

/**
 * What a counter did last.
 *
 * @param action the verb: {@code call}, {@code start}, {@code finish}, {@code no-show}, {@code park}, {@code transfer}
 * @param visit its visit as it stood before
 * @param before the counter as it stood before
 */
public record LastAction(String action, Visit visit, Counter before, Instant at) {}
