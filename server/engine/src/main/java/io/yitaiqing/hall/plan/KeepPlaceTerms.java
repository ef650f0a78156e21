package io.yitaiqing.hall.plan;

/**
 * How long and how often a waiting customer may go away and keep their place; {@code mostTimes} 0 forbids it.
 *
 * @param mostSeconds how long one absence may last
 * @param mostTimes how many absences a visit may take
 */
public record KeepPlaceTerms(long mostSeconds, int mostTimes) {

    /** Twice, half an hour each. */
    public static final KeepPlaceTerms USUAL = new KeepPlaceTerms(1_800, 2);
}
