package io.yitaiqing.node.region;

import io.yitaiqing.hall.Alert;
import io.yitaiqing.view.HallRow;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Rows of halls as tests need them. */
final class Rows {

    static final Instant TEN = Instant.parse("2027-02-01T02:00:00Z");

    private Rows() {}

    /** An open hall with ten waiting, the first of them since a moment, with a target of ten minutes. */
    static HallRow waitingSince(String id, String region, Instant since) {
        return new HallRow(
                id,
                id + "厅",
                id + " hall",
                region,
                true,
                10,
                Optional.of(new HallRow.Urgent("bill-payment", since, 600)),
                45,
                50,
                6,
                4,
                3,
                1,
                Optional.of(Alert.Band.WARNING),
                "first-come-first-served");
    }

    /** The same with nobody waiting. */
    static HallRow calm(String id, String region) {
        HallRow row = waitingSince(id, region, TEN);
        return new HallRow(
                id,
                row.name(),
                row.nameEn(),
                region,
                true,
                0,
                Optional.empty(),
                row.within(),
                row.counted(),
                row.counters(),
                row.countersOpen(),
                row.serving(),
                0,
                Optional.empty(),
                row.policy());
    }

    static Map<String, Map<String, Object>> told(HallRow... rows) {
        Map<String, Map<String, Object>> told = new LinkedHashMap<>();
        for (HallRow row : rows) {
            told.put(row.id(), row.fields());
        }
        return told;
    }
}
