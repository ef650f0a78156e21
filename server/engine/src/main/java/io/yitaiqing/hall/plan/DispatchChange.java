package io.yitaiqing.hall.plan;

import io.yitaiqing.hall.plan.DispatchTerms.Shadow;
import io.yitaiqing.hall.plan.DispatchTerms.Weight;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What of a hall's dispatch shall become otherwise; what is empty stays as it is, what is given replaces its part
 * whole.
 *
 * @param shadow the policy that shall decide beside the real one
 * @param withoutShadow whether none shall decide beside the real one any more
 */
public record DispatchChange(
        Optional<Double> offsetSeconds,
        Optional<Map<String, Weight>> weights,
        Optional<ExpectedTimes> times,
        Optional<FairnessTerms> fairness,
        Optional<List<Ring>> rings,
        Optional<Borrowing> borrowing,
        Optional<OfferTerms> offers,
        Optional<Shadow> shadow,
        boolean withoutShadow) {

    /** Nothing. */
    public static final DispatchChange NONE = new DispatchChange(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);

    /** Everything, to be as these terms. */
    public static DispatchChange to(DispatchTerms terms) {
        return new DispatchChange(
                Optional.of(terms.offsetSeconds()),
                Optional.of(terms.weights()),
                Optional.of(terms.times()),
                Optional.of(terms.fairness()),
                Optional.of(terms.rings()),
                Optional.of(terms.borrowing()),
                Optional.of(terms.offers()),
                terms.shadow(),
                terms.shadow().isEmpty());
    }

    /** What the terms are after it. */
    public DispatchTerms of(DispatchTerms before) {
        return new DispatchTerms(
                offsetSeconds.orElse(before.offsetSeconds()),
                weights.orElse(before.weights()),
                times.orElse(before.times()),
                fairness.orElse(before.fairness()),
                rings.orElse(before.rings()),
                borrowing.orElse(before.borrowing()),
                offers.orElse(before.offers()),
                withoutShadow ? Optional.empty() : shadow.or(before::shadow));
    }
}
