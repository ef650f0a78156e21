package io.yitaiqing.simulator.report;

import io.yitaiqing.simulator.Estimate;
import java.util.Locale;

/** How numbers are written. */
final class Numbers {

    private Numbers() {}

    /** Mean ± half width; a single replication has no half width. */
    static String shown(Estimate estimate, int decimals, boolean signed) {
        String mean = String.format(Locale.ROOT, (signed ? "%+." : "%.") + decimals + "f", estimate.mean());
        if (Double.isNaN(estimate.halfWidth())) {
            return mean;
        }
        return mean + String.format(Locale.ROOT, " ±%." + decimals + "f", estimate.halfWidth());
    }

    /** A plain decimal without an exponent. */
    static String plain(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
