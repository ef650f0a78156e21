package io.yitaiqing.view;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.plan.HallSettings;
import io.yitaiqing.hall.plan.ServiceTerms;
import io.yitaiqing.hall.plan.Slots;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a page must know of the plan to offer only what the hall accepts; it changes with the business day at most. */
final class TermRows {

    private TermRows() {}

    /** The words and bounds a kiosk and a terminal choose from, added to the hall's own row. */
    static void of(HallSettings settings, Map<String, Object> row) {
        row.put(
                "segments",
                settings.segments().stream()
                        .map(s -> Map.of(
                                "id", s.id(),
                                "name", s.name(),
                                "nameEn", s.nameEn(),
                                "creditSeconds", s.creditSeconds()))
                        .toList());
        row.put(
                "careActions",
                settings.careActions().stream()
                        .map(care -> named(care.id(), care.name(), care.nameEn()))
                        .toList());
        row.put("parkReasons", settings.parking().reasons());
        row.put("undoWithinSeconds", settings.undoWithinSeconds());
        row.put(
                "recalls",
                Map.of(
                        "mostCalls", settings.calls().mostCalls(),
                        "minimumGapSeconds", settings.calls().minimumGapSeconds()));
        row.put(
                "keepPlace",
                Map.of(
                        "mostSeconds", settings.keepPlace().mostSeconds(),
                        "mostTimes", settings.keepPlace().mostTimes()));
        row.put("remoteTickets", settings.admission().remoteTickets());
        row.put("daysAhead", settings.appointments().daysAhead());
    }

    /** What a service asks and leads to. */
    static Map<String, Object> terms(HallPlan.Service service) {
        ServiceTerms terms = service.terms();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("needs", terms.needs());
        row.put("linked", terms.linked());
        row.put(
                "materials",
                terms.materials().stream()
                        .map(paper -> named(paper.id(), paper.name(), paper.nameEn()))
                        .toList());
        row.put("deliveredMandatory", terms.deliveredMandatory());
        terms.dailyQuota().ifPresent(quota -> row.put("dailyQuota", quota));
        row.put("slots", terms.slots().stream().map(TermRows::slots).toList());
        return row;
    }

    private static Map<String, Object> slots(Slots slots) {
        return Map.of(
                "from", slots.from().toString(),
                "until", slots.until().toString(),
                "lengthMinutes", slots.lengthMinutes(),
                "capacity", slots.capacity());
    }

    private static Map<String, String> named(String id, String name, String nameEn) {
        return Map.of("id", id, "name", name, "nameEn", nameEn);
    }

    /** The terms of a service of a plan. */
    static Optional<Map<String, Object>> terms(HallPlan plan, String service) {
        return plan.service(service).map(TermRows::terms);
    }
}
