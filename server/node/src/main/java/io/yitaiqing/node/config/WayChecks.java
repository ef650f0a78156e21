package io.yitaiqing.node.config;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether every service of a plan can be had: at a counter with all it needs, from a terminal or an able clerk. */
final class WayChecks {

    private final PlanFile file;
    private final Findings found;

    private WayChecks(PlanFile file, Findings found) {
        this.file = file;
        this.found = found;
    }

    static void check(PlanFile file, Findings found) {
        WayChecks checks = new WayChecks(file, found);
        file.counters().forEach(checks::equipped);
        file.services().keySet().forEach(checks::served);
    }

    /** A counter made for a service it lacks the equipment for would stay unable without anybody knowing why. */
    private void equipped(String id, CounterRow counter) {
        for (int i = 0; i < counter.services().size(); i++) {
            String service = counter.services().get(i);
            List<String> missing = missing(counter, service);
            if (!missing.isEmpty()) {
                found.add(
                        "counters." + id + ".services[" + i + "]",
                        "expected equipment of the kind " + String.join(" and ", missing) + " at the counter, which "
                                + service + " needs, but it has none.");
            }
        }
    }

    private List<String> missing(CounterRow counter, String service) {
        Map<String, EquipmentRow> devices =
                file.equipment().<Map<String, EquipmentRow>>map(rows -> rows).orElse(Map.of());
        Set<String> kinds = counter.equipment().orElse(List.of()).stream()
                .filter(devices::containsKey)
                .map(device -> devices.get(device).kind())
                .collect(Collectors.toSet());
        ServiceRow row = file.services().get(service);
        List<String> needs = row == null ? List.of() : row.needs().orElse(List.of());
        return needs.stream().filter(kind -> !kinds.contains(kind)).toList();
    }

    private void served(String service) {
        List<CounterRow> counters = file.counters().values().stream()
                .filter(counter -> counter.services().contains(service))
                .toList();
        if (counters.isEmpty()) {
            found.add("services." + service, "expected a counter that serves it, but there is none.");
        } else if (counters.stream().allMatch(CounterRow::staffed)
                && file.clerks().values().stream().noneMatch(clerk -> clerk.masters(service))) {
            found.add(
                    "services." + service,
                    "expected a clerk who knows it and no longer learns it, or a terminal, but there is none.");
        }
    }
}
