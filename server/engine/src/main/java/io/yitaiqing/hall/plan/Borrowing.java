package io.yitaiqing.hall.plan;

import java.util.List;
import java.util.Map;

/**
 * Which services clerks only help with: while one of their own is late, they call for their own alone, and for whom
 * waits beyond the hall's limit.
 *
 * @param ownServices a clerk's own services, by clerk; one who is not named owns all they can do
 * @param shareOfTarget how much of its target the longest wait for an own service may take, above 0 to 1
 */
public record Borrowing(Map<String, List<String>> ownServices, double shareOfTarget) {

    /** Everybody owns what they can do. */
    public static final Borrowing NONE = new Borrowing(Map.of(), 1);
}
