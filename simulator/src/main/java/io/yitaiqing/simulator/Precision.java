package io.yitaiqing.simulator;

import java.util.Comparator;
import java.util.Locale;

/**
 * How exact the mean wait of all people of a hall shall be known before replications end.
 *
 * <p>The rule is that of Chow and Robbins (1965) as Law (2015, section 9.4.1) puts it: at least {@link #LEAST}
 * replications, and no more where the half width of the interval is small enough. It is asked only at sizes that grow
 * by half each time, so that chance has few occasions to end too early; what is left of that effect makes the interval
 * cover slightly less often than its level says. A relative error {@code r} of the unknown mean is reached where the
 * half width is at most {@code r / (1 + r)} of the estimated one.
 *
 * @param relative whether {@code wanted} is a share of the mean, 0 to 1, or minutes
 */
public record Precision(boolean relative, double wanted) {

    /** So many replications are always made. */
    public static final int LEAST = 10;

    private static final double GROWTH = 1.5;

    /** Whether an estimate in minutes is exact enough. */
    public boolean reached(Estimate minutes) {
        double limit = relative ? wanted / (1 + wanted) * Math.abs(minutes.mean()) : wanted;
        return minutes.halfWidth() <= limit;
    }

    /** The estimates that need most replications last. */
    public Comparator<Estimate> widestLast() {
        return Comparator.comparingDouble(
                minutes -> relative ? minutes.halfWidth() / Math.abs(minutes.mean()) : minutes.halfWidth());
    }

    /** What is wanted, such as {@code 5 %} or {@code 1 min}. */
    public String text() {
        return relative ? percent(wanted) : minutes(wanted);
    }

    /** The half width of an estimate in minutes, as the wanted one is told. */
    public String text(Estimate minutes) {
        return "± "
                + (relative ? percent(minutes.halfWidth() / Math.abs(minutes.mean())) : minutes(minutes.halfWidth()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    private static String minutes(double minutes) {
        return String.format(Locale.ROOT, "%.2f min", minutes);
    }

    /** How many replications are looked at next. */
    static int after(int replications) {
        return (int) Math.ceil(replications * GROWTH);
    }
}
