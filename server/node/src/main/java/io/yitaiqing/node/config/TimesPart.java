package io.yitaiqing.node.config;

import io.yitaiqing.hall.plan.DispatchBounds;
import io.yitaiqing.hall.plan.ExpectedTimes;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The key {@code dispatch.times}: how long services are expected to take. */
record TimesPart(Optional<List<Double>> factors, Optional<LinkedHashMap<String, LinkedHashMap<String, Long>>> clerks) {

    TimesPart {
        factors.ifPresent(TimesPart::unlessFactors);
        clerks.ifPresent(rows ->
                rows.forEach((clerk, seconds) -> seconds.forEach((service, known) -> WrongValueException.unlessBetween(
                        "clerks." + clerk + "." + service, known, 1, DispatchBounds.CLERK_SECONDS))));
    }

    private static void unlessFactors(List<Double> factors) {
        if (factors.size() != DispatchBounds.FACTORS) {
            throw new WrongValueException(
                    "factors",
                    "expected " + DispatchBounds.FACTORS + " of them, one for each proficiency, but got "
                            + factors.size() + ".");
        }
        for (int i = 0; i < factors.size(); i++) {
            WrongValueException.unlessBetween(
                    "factors[" + i + "]", factors.get(i), DispatchBounds.LEAST_FACTOR, DispatchBounds.MOST_FACTOR);
        }
    }

    ExpectedTimes times() {
        Map<String, Map<String, Long>> known = new HashMap<>();
        clerks.ifPresent(rows -> rows.forEach((clerk, seconds) -> known.put(clerk, Map.copyOf(seconds))));
        return new ExpectedTimes(factors.orElse(ExpectedTimes.USUAL.factors()), Map.copyOf(known));
    }
}
