package io.yitaiqing.hall.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a hall's dispatch policy is set.
 *
 * @param offsetSeconds what the generalized c-mu index adds to every wait (tau), so that new arrivals count from the
 *     beginning
 * @param weights what a service weighs, by its id; one that is not named weighs {@link Weight#USUAL}
 * @param times how long a service is expected to take
 * @param fairness what no policy may do
 * @param rings when wishes that are only preferred are given up, the earliest first
 * @param borrowing which services a clerk only helps with
 * @param offers whether counters call or are offered visits
 * @param shadow the policy that decides beside this one
 */
public record DispatchTerms(
        double offsetSeconds,
        Map<String, Weight> weights,
        ExpectedTimes times,
        FairnessTerms fairness,
        List<Ring> rings,
        Borrowing borrowing,
        OfferTerms offers,
        Optional<Shadow> shadow) {

    /** Nothing special: three minutes of offset, equal services, counters that call. */
    public static final DispatchTerms USUAL = new DispatchTerms(
            180,
            Map.of(),
            ExpectedTimes.USUAL,
            FairnessTerms.USUAL,
            List.of(),
            Borrowing.NONE,
            OfferTerms.PULL,
            Optional.empty());

    /**
     * What one service weighs.
     *
     * @param importance how much its waits count (v), above 0
     * @param offsetSeconds what its index begins with, before any wait
     */
    public record Weight(double importance, double offsetSeconds) {

        /** As much as any other. */
        public static final Weight USUAL = new Weight(1, 0);
    }

    /**
     * A policy that decides on the same events beside the real one and changes nothing.
     *
     * @param policy its name
     */
    public record Shadow(String policy, double offsetSeconds, Map<String, Weight> weights) {}

    /** What a service weighs. */
    public Weight weight(String service) {
        return weights.getOrDefault(service, Weight.USUAL);
    }

    /** The same terms with other coefficients of the index. */
    public DispatchTerms weighing(double offsetSeconds, Map<String, Weight> weights) {
        return new DispatchTerms(offsetSeconds, weights, times, fairness, rings, borrowing, offers, shadow);
    }

    /** The same terms with other rings. */
    public DispatchTerms with(List<Ring> rings) {
        return new DispatchTerms(offsetSeconds, weights, times, fairness, rings, borrowing, offers, shadow);
    }

    /** The same terms where counters are offered visits, or call them, by other terms. */
    public DispatchTerms with(OfferTerms offers) {
        return new DispatchTerms(offsetSeconds, weights, times, fairness, rings, borrowing, offers, shadow);
    }

    /** The same terms with another guarantee. */
    public DispatchTerms with(FairnessTerms fairness) {
        return new DispatchTerms(offsetSeconds, weights, times, fairness, rings, borrowing, offers, shadow);
    }
}
