package io.yitaiqing.simulator.report;

import io.yitaiqing.simulator.Estimate;
import java.util.Locale;

/** How numbers are written. */
final class Numbers {

    private Numbers() {}

    /** Mean ± half width; a single replication has no half width. */
    static String shown(Estimate estimate, int decimals, boolean signed) {
        // What rounds to zero has no sign.
        double scale = Math.pow(10, decimals);
        double rounded = Math.rint(estimate.mean() * scale) / scale + 0.0;
        String mean = String.format(Locale.ROOT, (signed && rounded != 0 ? "%+." : "%.") + decimals + "f", rounded);
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
