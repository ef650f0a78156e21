package io.yitaiqing.hall;

import java.time.Instant;
import java.util.Optional;

/**
 * What a customer thought of a visit (好差评).
 *
 * @param number which one of the business day, from 1
 * @param service the service by which the visit is counted
 * @param counter where it was served last
 * @param score from 1, the worst, to {@link #BEST}
 */
public record Rating(
        int number,
        String visit,
        String ticket,
        String service,
        Optional<String> counter,
        int score,
        Optional<String> comment,
        Instant at) {

    /** The best score. */
    public static final int BEST = 5;
}
