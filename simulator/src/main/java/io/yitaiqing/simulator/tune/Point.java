package io.yitaiqing.simulator.tune;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.plan.DispatchBounds;
import io.yitaiqing.hall.plan.DispatchTerms;
import io.yitaiqing.hall.plan.DispatchTerms.Weight;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * Coefficients as the search sees them: for each service the logarithm of its importance, for each a head start in
 * seconds of waiting, and the logarithm of the hall's offset.
 *
 * <p>With a head start {@code h} the index is {@code v (w + tau + h)}, so {@code a = v h}. Twice all {@code v} is the
 * same policy, so the geometric mean of the importances is always 1.
 */
record Point(List<String> services, double[] coordinates) {

    private static final double LEAST_OFFSET_SECONDS = 1;
    private static final double MOST_OFFSET_SECONDS = 3_600;
    private static final MathContext DIGITS = new MathContext(4, RoundingMode.HALF_EVEN);

    /** Where the index is that of the generalized c-mu rule, with the importances a plan has. */
    static Point generalizedCMu(HallPlan plan) {
        DispatchTerms terms = plan.settings().dispatch();
        return of(plan, service -> {
            double target = service.targetSeconds();
            return terms.weight(service.id()).importance() / (target * target * service.typicalServiceSeconds());
        });
    }

    /** Where whoever waited longest is called. */
    static Point equal(HallPlan plan) {
        return of(plan, service -> 1);
    }

    private interface Importance {
        double of(HallPlan.Service service);
    }

    private static Point of(HallPlan plan, Importance importance) {
        List<String> services =
                plan.services().stream().map(HallPlan.Service::id).toList();
        double[] coordinates = new double[2 * services.size() + 1];
        for (int i = 0; i < services.size(); i++) {
            coordinates[i] = StrictMath.log(importance.of(plan.services().get(i)));
        }
        coordinates[2 * services.size()] = logOffset(plan.settings().dispatch().offsetSeconds());
        return new Point(services, coordinates).centred();
    }

    private static double logOffset(double seconds) {
        return StrictMath.log(Math.clamp(seconds, LEAST_OFFSET_SECONDS, MOST_OFFSET_SECONDS));
    }

    int size() {
        return coordinates.length;
    }

    boolean isHeadStart(int coordinate) {
        return coordinate >= services.size() && coordinate < size() - 1;
    }

    double at(int coordinate) {
        return coordinates[coordinate];
    }

    /** This point with one coordinate moved. */
    Point moved(int coordinate, double by) {
        double[] moved = coordinates.clone();
        moved[coordinate] += by;
        return new Point(services, moved).centred();
    }

    /** The same policy with a geometric mean of 1 and an offset within its bounds. */
    Point centred() {
        int many = services.size();
        double mean = Arrays.stream(coordinates, 0, many).average().orElse(0);
        double[] centred = coordinates.clone();
        for (int i = 0; i < many; i++) {
            centred[i] -= mean;
        }
        centred[2 * many] = logOffset(StrictMath.exp(centred[2 * many]));
        return new Point(services, centred);
    }

    /** The coefficients here, rounded to what a file shows of them and kept within what a plan may say. */
    TunedWeights weights() {
        SequencedMap<String, Weight> weights = new LinkedHashMap<>();
        for (int i = 0; i < services.size(); i++) {
            double importance = rounded(Math.clamp(
                    StrictMath.exp(coordinates[i]), DispatchBounds.LEAST_IMPORTANCE, DispatchBounds.MOST_IMPORTANCE));
            double offset = importance * coordinates[services.size() + i];
            weights.put(
                    services.get(i),
                    new Weight(
                            importance,
                            rounded(Math.clamp(offset, -DispatchBounds.OFFSET_SECONDS, DispatchBounds.OFFSET_SECONDS))
                                    + 0.0));
        }
        return new TunedWeights(
                rounded(StrictMath.exp(coordinates[size() - 1])), Collections.unmodifiableSequencedMap(weights));
    }

    private static double rounded(double value) {
        return BigDecimal.valueOf(value).round(DIGITS).doubleValue();
    }
}
