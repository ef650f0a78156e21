package io.yitaiqing.node.config;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.plan.Limits;
import io.yitaiqing.hall.plan.ServiceTerms;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** One row of {@code services}. */
record ServiceRow(
        String name,
        String nameEn,
        String prefix,
        long targetSeconds,
        long typicalServiceSeconds,
        Optional<List<String>> needs,
        Optional<List<String>> linked,
        Optional<LinkedHashMap<String, NamedRow>> materials,
        Optional<Boolean> deliveredMandatory,
        Optional<Integer> dailyQuota,
        Optional<List<SlotsRow>> slots) {

    ServiceRow {
        NamedRow.unlessNames(name, nameEn);
        WrongValueException.unlessMatches(
                "prefix",
                prefix,
                "[A-Z]{1," + Limits.LONGEST_PREFIX + "}",
                "1 to " + Limits.LONGEST_PREFIX + " letters A to Z");
        WrongValueException.unlessBetween("targetSeconds", targetSeconds, 1, 86_400);
        WrongValueException.unlessBetween("typicalServiceSeconds", typicalServiceSeconds, 1, 86_400);
        dailyQuota.ifPresent(q -> WrongValueException.unlessBetween("dailyQuota", q, 1, Limits.USUAL.visitsPerDay()));
        WrongValueException.unlessAtMost("needs", needs, Limits.NEEDS);
        WrongValueException.unlessAtMost("linked", linked, Limits.LINKED);
        WrongValueException.unlessAtMost("materials", materials.map(LinkedHashMap::sequencedKeySet), Limits.MATERIALS);
        WrongValueException.unlessAtMost("slots", slots, Limits.SLOTS);
    }

    HallPlan.Service service(String id) {
        return new HallPlan.Service(id, name, nameEn, prefix, targetSeconds, typicalServiceSeconds, terms());
    }

    private ServiceTerms terms() {
        return new ServiceTerms(
                needs.map(List::copyOf).orElse(List.of()),
                linked.map(List::copyOf).orElse(List.of()),
                Rows.of(materials, (id, row) -> row.material(id)),
                deliveredMandatory.orElse(ServiceTerms.NONE.deliveredMandatory()),
                dailyQuota,
                slots.orElse(List.of()).stream().map(SlotsRow::slots).toList());
    }
}
