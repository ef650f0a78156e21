package io.yitaiqing.node.config;

import io.yitaiqing.hall.plan.DispatchBounds;
import io.yitaiqing.hall.plan.DispatchTerms;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The key {@code dispatch}: how the policy is set. */
record DispatchPart(
        Optional<Double> offsetSeconds,
        Optional<LinkedHashMap<String, WeightRow>> weights,
        Optional<TimesPart> times,
        Optional<FairnessPart> fairness,
        Optional<List<RingRow>> rings,
        Optional<BorrowingPart> borrowing,
        Optional<OffersPart> offers,
        Optional<ShadowPart> shadow) {

    DispatchPart {
        unlessOffset(offsetSeconds);
        rings.ifPresent(RingRow::unlessInOrder);
    }

    static void unlessOffset(Optional<Double> seconds) {
        seconds.ifPresent(s -> WrongValueException.unlessBetween("offsetSeconds", s, 0, DispatchBounds.OFFSET_SECONDS));
    }

    DispatchTerms terms() {
        DispatchTerms usual = DispatchTerms.USUAL;
        return new DispatchTerms(
                offsetSeconds.orElse(usual.offsetSeconds()),
                weights(weights),
                times.map(TimesPart::times).orElse(usual.times()),
                fairness.map(FairnessPart::terms).orElse(usual.fairness()),
                rings.map(rows -> rows.stream().map(RingRow::ring).toList()).orElse(usual.rings()),
                borrowing.map(BorrowingPart::borrowing).orElse(usual.borrowing()),
                offers.map(OffersPart::terms).orElse(usual.offers()),
                shadow.map(ShadowPart::shadow));
    }

    static Map<String, DispatchTerms.Weight> weights(Optional<LinkedHashMap<String, WeightRow>> rows) {
        Map<String, DispatchTerms.Weight> weights = new HashMap<>();
        rows.ifPresent(given -> given.forEach((service, row) -> weights.put(service, row.weight())));
        return Map.copyOf(weights);
    }
}
