package io.yitaiqing.hall.plan;

import java.time.LocalTime;
import java.util.Optional;

/**
 * One stretch of a clerk's rota on every day: at a post or on a break.
 *
 * @param counter the post; empty for a break between two posts
 */
public record Shift(LocalTime from, LocalTime until, Optional<String> counter) {

    /** Refuses a shift that ends before it begins. */
    public Shift {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("Expected a shift to end after " + from + ", but got " + until + ".");
        }
    }

    /** Whether a time of day lies in it: from its beginning, up to but without its end. */
    public boolean covers(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(until);
    }
}
