package io.yitaiqing.node.config;

import io.yitaiqing.hall.plan.Limits;
import io.yitaiqing.hall.plan.Segment;
import java.util.Optional;

/** One row of {@code segments}. */
record SegmentRow(String name, String nameEn, long creditSeconds, Optional<Integer> fromAge) {
    SegmentRow {
        NamedRow.unlessNames(name, nameEn);
        WrongValueException.unlessBetween("creditSeconds", creditSeconds, 0, Limits.MOST_CREDIT_SECONDS);
        fromAge.ifPresent(age -> WrongValueException.unlessBetween("fromAge", age, 1, Limits.OLDEST_YEARS));
    }

    Segment segment(String id) {
        return new Segment(id, name, nameEn, creditSeconds, fromAge);
    }
}
