package io.yitaiqing.simulator.quantile;

/**
 * Quantiles of the gamma distribution of scale 1, to the bit the same on every machine.
 *
 * <p>Newton's method, held between bounds, on the regularized incomplete gamma function: its series below {@code
 * shape + 1}, its continued fraction above (Lentz; Numerical Recipes 2007, section 6.2). All of it is in {@link
 * StrictMath}, because a library's {@link Math} may differ in its last bit from one processor to another.
 */
public final class GammaQuantile {

    private static final double[] LANCZOS = {
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };
    private static final double HALF_LOG_TWO_PI = 0.91893853320467274178;
    private static final double PRECISION = 1e-15;
    private static final int MOST_STEPS = 200;
    private static final int MOST_TERMS = 1_000_000;

    private GammaQuantile() {}

    /** The value below which a share {@code u} lies, 0 to 1, both excluded, of a gamma of this shape above 0. */
    public static double of(double shape, double u) {
        double logGamma = logGamma(shape);
        double nearZero = StrictMath.exp((StrictMath.log(u) + logGamma + StrictMath.log(shape)) / shape);
        if (nearZero < 1e-16) {
            return nearZero;
        }
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double x = start(shape, u, nearZero);
        for (int i = 0; i < MOST_STEPS; i++) {
            double error = below(shape, x, logGamma) - u;
            if (error > 0) {
                high = x;
            } else {
                low = x;
            }
            double density = StrictMath.exp((shape - 1) * StrictMath.log(x) - x - logGamma);
            double next = x - error / density;
            if (!(next > low && next < high)) {
                next = high == Double.POSITIVE_INFINITY ? 2 * x : (low + high) / 2;
            }
            if (StrictMath.abs(next - x) <= PRECISION * x) {
                return next;
            }
            x = next;
        }
        return x;
    }

    /** Wilson and Hilferty's approximation, or for small values the first term of the series. */
    private static double start(double shape, double u, double nearZero) {
        double variance = 1 / (9 * shape);
        double root = 1 - variance + NormalQuantile.of(u) * StrictMath.sqrt(variance);
        return root > 0.2 ? shape * root * root * root : nearZero;
    }

    /** The share below {@code x}. */
    static double below(double shape, double x, double logGamma) {
        double factor = StrictMath.exp(shape * StrictMath.log(x) - x - logGamma);
        return x < shape + 1 ? factor * series(shape, x) : 1 - factor * fraction(shape, x);
    }

    private static double series(double shape, double x) {
        double term = 1 / shape;
        double sum = term;
        for (int n = 1; n < MOST_TERMS && term > sum * PRECISION; n++) {
            term *= x / (shape + n);
            sum += term;
        }
        return sum;
    }

    private static double fraction(double shape, double x) {
        double b = x + 1 - shape;
        double c = 1e300;
        double d = 1 / b;
        double value = d;
        for (int n = 1; n < MOST_TERMS; n++) {
            double a = -n * (n - shape);
            b += 2;
            d = 1 / notZero(a * d + b);
            c = notZero(b + a / c);
            value *= d * c;
            if (StrictMath.abs(d * c - 1) <= PRECISION) {
                break;
            }
        }
        return value;
    }

    private static double notZero(double value) {
        return StrictMath.abs(value) < 1e-300 ? 1e-300 : value;
    }

    /** Lanczos' approximation, from 1 upwards; below it by the recursion of the gamma function. */
    static double logGamma(double shape) {
        if (shape < 1) {
            return logGamma(shape + 1) - StrictMath.log(shape);
        }
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (shape - 1 + i);
        }
        double t = shape + 6.5;
        return HALF_LOG_TWO_PI + (shape - 0.5) * StrictMath.log(t) - t + StrictMath.log(sum);
    }
}
