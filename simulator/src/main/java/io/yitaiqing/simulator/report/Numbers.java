package io.yitaiqing.simulator.report;

import io.yitaiqing.simulator.Estimate;
import java.math.BigDecimal;
import java.util.Locale;

/** How numbers are written. */
final class Numbers {

    private static final String NONE = "–";

    private Numbers() {}

    /** Mean ± half width; a single observation has no half width, and none at all no mean. */
    static String shown(Estimate estimate, int decimals, boolean signed) {
        if (Double.isNaN(estimate.mean())) {
            return NONE;
        }
        // What rounds to zero has no sign.
        double scale = Math.pow(10, decimals);
        double rounded = Math.rint(estimate.mean() * scale) / scale + 0.0;
        String mean = String.format(Locale.ROOT, (signed && rounded != 0 ? "%+." : "%.") + decimals + "f", rounded);
        if (Double.isNaN(estimate.halfWidth())) {
            return mean;
        }
        return mean + String.format(Locale.ROOT, " ±%." + decimals + "f", estimate.halfWidth());
    }

    /** A plain decimal without an exponent; nothing where there is no number. */
    static String plain(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.4f", value);
    }

    /** A number with no more decimals than it needs, at most three. */
    static String trimmed(double value) {
        return new BigDecimal(String.format(Locale.ROOT, "%.3f", value))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Whether an interval lies on one side of zero. */
    static boolean certain(Estimate difference) {
        return difference.low() > 0 || difference.high() < 0;
    }
}
