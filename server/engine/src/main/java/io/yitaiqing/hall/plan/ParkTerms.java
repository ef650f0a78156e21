package io.yitaiqing.hall.plan;

import java.util.List;

/**
 * When a visit may be parked and how long it may stay so.
 *
 * @param reasons the words a clerk may give, such as {@code papers-missing}
 * @param expiresAfterSeconds after how long a parked visit that nobody took up again ends by itself
 */
public record ParkTerms(List<String> reasons, long expiresAfterSeconds) {

    /** The reason given where a checklist finds papers missing. */
    public static final String PAPERS_MISSING = "papers-missing";

    /** The three reasons every hall knows, for at most two hours. */
    public static final ParkTerms USUAL = new ParkTerms(List.of(PAPERS_MISSING, "filling-form", "back-office"), 7_200);
}
