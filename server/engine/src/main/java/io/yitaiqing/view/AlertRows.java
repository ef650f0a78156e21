package io.yitaiqing.view;

import io.yitaiqing.hall.Alert;
import io.yitaiqing.hall.Care;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.Playbook;
import io.yitaiqing.hall.Present;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rows of what staff should look at, and of what was done for those who wait. */
final class AlertRows {

    private AlertRows() {}

    static Map<String, Object> alert(Alert alert, Hall hall) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("cause", alert.cause());
        alert.subject().ifPresent(subject -> row.put("subject", subject));
        row.put("band", alert.band().toString());
        row.put("value", alert.value());
        row.put("limit", alert.limit());
        Present present = Present.of(alert, hall);
        present.from().ifPresent(from -> row.put("presentFrom", from.toString()));
        present.value().ifPresent(value -> row.put("presentValue", value));
        row.put("raisedAt", alert.raisedAt().toString());
        alert.acknowledgedBy().ifPresent(by -> row.put("acknowledgedBy", by));
        alert.note().ifPresent(note -> row.put("note", note));
        alert.shelvedUntil().ifPresent(until -> row.put("shelvedUntil", until.toString()));
        row.put("escalated", alert.escalated());
        alert.careGivenAt().ifPresent(at -> row.put("careGivenAt", at.toString()));
        hall.plan().norm(alert.cause()).ifPresent(norm -> {
            row.put("measure", norm.measure().toString());
            row.put("scope", norm.scope().toString());
            norm.care().ifPresent(care -> row.put("care", care));
        });
        Playbook.remedy(alert, hall.plan()).ifPresent(remedy -> {
            row.put("remedy", remedy.text());
            row.put("remedyEn", remedy.textEn());
        });
        return row;
    }

    static Map<String, Object> care(Care care) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("action", care.action());
        row.put("by", care.by());
        row.put("at", care.at().toString());
        care.alert().ifPresent(alert -> row.put("alert", alert));
        care.note().ifPresent(note -> row.put("note", note));
        return row;
    }
}
