package io.yitaiqing.node.config;

import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.hall.plan.Limits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a plan's rows must keep between each other, beyond what each must be by itself. */
final class PlanChecks {

    private PlanChecks() {}

    static List<ConfigException> of(PlanFile file, YamlTree tree) {
        Findings found = new Findings(tree);
        sizes(file, found);
        ids(file, found);
        prefixes(file, found);
        if (!Policies.all().containsKey(file.policy())) {
            found.add(
                    "policy",
                    "expected one of " + String.join(", ", Policies.all().keySet()) + ", but got '" + file.policy()
                            + "'.");
        }
        ReferenceChecks.check(file, found);
        DispatchChecks.check(file, found);
        TimeChecks.check(file, found);
        CreditChecks.check(file, found);
        // What names nothing cannot be served either; that would be told twice.
        if (found.inOrder().isEmpty()) {
            WayChecks.check(file, found);
        }
        return found.inOrder();
    }

    private static void sizes(PlanFile file, Findings found) {
        size("services", file.services().size(), 1, Limits.SERVICES, found);
        size("counters", file.counters().size(), 1, Limits.COUNTERS, found);
        size("clerks", file.clerks().size(), 1, Limits.CLERKS, found);
        size("segments", Rows.ids(file.segments()).size(), 0, Limits.SEGMENTS, found);
        size("equipment", Rows.ids(file.equipment()).size(), 0, Limits.EQUIPMENT, found);
        size("zones", Rows.ids(file.zones()).size(), 0, Limits.ZONES, found);
        size("alerts", Rows.ids(file.alerts()).size(), 0, Limits.NORMS, found);
        size("careActions", Rows.ids(file.careActions()).size(), 0, Limits.CARE_ACTIONS, found);
    }

    private static void size(String key, int size, int least, int most, Findings found) {
        if (size < least || size > most) {
            found.add(key, "expected " + least + " to " + most + " rows, but got " + size + ".");
        }
    }

    private static void ids(PlanFile file, Findings found) {
        ids("services", file.services().keySet(), found);
        ids("counters", file.counters().keySet(), found);
        ids("clerks", file.clerks().keySet(), found);
        ids("segments", Rows.ids(file.segments()), found);
        ids("equipment", Rows.ids(file.equipment()), found);
        ids("zones", Rows.ids(file.zones()), found);
        ids("alerts", Rows.ids(file.alerts()), found);
        ids("careActions", Rows.ids(file.careActions()), found);
        file.services().forEach((id, row) -> ids("services." + id + ".materials", Rows.ids(row.materials()), found));
    }

    private static void ids(String key, Iterable<String> ids, Findings found) {
        for (String id : ids) {
            if (!id.matches("[A-Za-z0-9-]{1,40}")) {
                found.add(
                        key + "." + id, "expected an id of 1 to 40 letters, digits and hyphens, but got '" + id + "'.");
            }
        }
    }

    private static void prefixes(PlanFile file, Findings found) {
        Map<String, String> owner = new HashMap<>();
        file.services().forEach((id, service) -> {
            String other = owner.putIfAbsent(service.prefix(), id);
            if (other != null) {
                found.add(
                        "services." + id + ".prefix",
                        "expected letters of its own, but " + other + " has " + service.prefix() + " too.");
            }
        });
    }
}
