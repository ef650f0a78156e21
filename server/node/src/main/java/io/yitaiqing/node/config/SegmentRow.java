package io.yitaiqing.node.config;

import io.yitaiqing.hall.plan.Limits;
import io.yitaiqing.hall.plan.Segment;

/** One row of {@code segments}. */
record SegmentRow(String name, String nameEn, long creditSeconds) {
    SegmentRow {
        NamedRow.unlessNames(name, nameEn);
        WrongValueException.unlessBetween("creditSeconds", creditSeconds, 0, Limits.MOST_CREDIT_SECONDS);
    }

    Segment segment(String id) {
        return new Segment(id, name, nameEn, creditSeconds);
    }
}
