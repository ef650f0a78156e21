package io.yitaiqing.simulator.fit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The plan of a fitted hall: open round the clock, a counter for each clerk, first come first served. */
final class FittedPlan {

    private static final int LETTERS = 26;
    private static final long TARGET_SECONDS = 600;

    private FittedPlan() {}

    static Map<String, Object> of(HallFit fit, String hall, Names names) {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("id", hall);
        plan.put("name", hall);
        plan.put("nameEn", hall);
        plan.put("region", "fitted");
        plan.put("zone", fit.log().zone().getId());
        plan.put("hours", Map.of());
        plan.put("policy", "first-come-first-served");
        plan.put("roomCapacity", 5_000);
        plan.put("norms", Map.of("serviceLevelTarget", 0.8));
        Map<String, Object> services = new LinkedHashMap<>();
        fit.services()
                .forEach((service, of) -> services.put(
                        names.service(service),
                        service(service, services.size(), of.clerks().meanSeconds())));
        plan.put("services", services);
        Map<String, Object> counters = new LinkedHashMap<>();
        Map<String, Object> clerks = new LinkedHashMap<>();
        fit.skills().forEach((clerk, skills) -> {
            var known = skills.stream().map(names::service).toList();
            counters.put(names.clerk(clerk), Map.of("name", clerk, "services", known));
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("name", clerk);
            row.put(
                    "skills",
                    known.stream().collect(Collectors.toMap(s -> s, s -> 5, (a, b) -> a, LinkedHashMap::new)));
            clerks.put(names.clerk(clerk), row);
        });
        plan.put("counters", counters);
        plan.put("clerks", clerks);
        return plan;
    }

    private static Map<String, Object> service(String name, int index, double seconds) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", name);
        row.put("nameEn", name);
        row.put("prefix", prefix(index));
        row.put("targetSeconds", TARGET_SECONDS);
        row.put("typicalServiceSeconds", Math.max(1, Math.round(seconds)));
        return row;
    }

    private static String prefix(int index) {
        String last = String.valueOf((char) ('A' + index % LETTERS));
        return index < LETTERS ? last : prefix(index / LETTERS - 1) + last;
    }
}
