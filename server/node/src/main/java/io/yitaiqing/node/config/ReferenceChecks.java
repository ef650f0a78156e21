package io.yitaiqing.node.config;

import io.yitaiqing.hall.plan.Norm.Scope;
import io.yitaiqing.hall.plan.ParkTerms;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether everything that a row of a plan names stands in the plan. */
final class ReferenceChecks {

    private static final int LISTED = 12;

    private final PlanFile file;
    private final Findings found;
    private final Set<String> services;

    ReferenceChecks(PlanFile file, Findings found) {
        this.file = file;
        this.found = found;
        this.services = file.services().sequencedKeySet();
    }

    static void check(PlanFile file, Findings found) {
        ReferenceChecks checks = new ReferenceChecks(file, found);
        file.services().forEach(checks::service);
        file.counters().forEach(checks::counter);
        file.clerks().forEach(checks::clerk);
        file.alerts().ifPresent(rows -> rows.forEach(checks::alert));
    }

    private void service(String id, ServiceRow row) {
        String at = "services." + id;
        Set<String> kinds = file.equipment().stream()
                .flatMap(rows -> rows.values().stream())
                .map(EquipmentRow::kind)
                .collect(Collectors.toCollection(TreeSet::new));
        list(at + ".needs", row.needs(), "a kind of this hall's equipment", kinds);
        list(at + ".linked", row.linked(), "a service of this hall", services);
        int itself = row.linked().map(linked -> linked.indexOf(id)).orElse(-1);
        if (itself >= 0) {
            found.add(at + ".linked[" + itself + "]", "expected another service, but " + id + " is linked to itself.");
        }
        boolean parks = file.parking()
                .flatMap(ParkingPart::reasons)
                .map(reasons -> reasons.contains(ParkTerms.PAPERS_MISSING))
                .orElse(true);
        if (!Rows.ids(row.materials()).isEmpty() && !parks) {
            found.add(
                    "parking.reasons",
                    "expected " + ParkTerms.PAPERS_MISSING + " among them, for " + id + " has a list of materials.");
        }
    }

    private void counter(String id, CounterRow row) {
        String at = "counters." + id;
        list(at + ".services", Optional.of(row.services()), "a service of this hall", services);
        row.zone().ifPresent(zone -> one(at + ".zone", zone, "a zone of this hall", Rows.ids(file.zones())));
        list(at + ".equipment", row.equipment(), "equipment of this hall", Rows.ids(file.equipment()));
    }

    private void clerk(String id, ClerkRow row) {
        String at = "clerks." + id;
        row.skills()
                .keySet()
                .forEach(service -> one(at + ".skills." + service, service, "a service of this hall", services));
        list(
                at + ".inTraining",
                row.inTraining(),
                "one of the clerk's skills",
                row.skills().sequencedKeySet());
        List<ShiftRow> rota = row.rota().orElse(List.of());
        for (int i = 0; i < rota.size(); i++) {
            String post = at + ".rota[" + i + "].counter";
            rota.get(i).counter().ifPresent(counter -> post(post, counter, row));
        }
    }

    private void post(String at, String counter, ClerkRow clerk) {
        CounterRow row = file.counters().get(counter);
        if (row == null) {
            one(at, counter, "a counter of this hall", file.counters().sequencedKeySet());
        } else if (!row.staffed()) {
            found.add(at, "expected a counter with a clerk, but " + counter + " is a terminal.");
        } else if (row.services().stream().noneMatch(clerk.skills()::containsKey)) {
            found.add(
                    at,
                    "expected a counter for one of the clerk's skills ("
                            + some(clerk.skills().sequencedKeySet()) + "), but got '" + counter + "'.");
        }
    }

    private void alert(String id, AlertRow row) {
        String at = "alerts." + id;
        row.subject().ifPresent(subject -> {
            if (row.scope().orElse(Scope.HALL) == Scope.SEGMENT) {
                one(at + ".subject", subject, "a segment of this hall", Rows.ids(file.segments()));
            } else {
                one(at + ".subject", subject, "a service of this hall", services);
            }
        });
        row.care()
                .ifPresent(care -> one(at + ".care", care, "a care action of this hall", Rows.ids(file.careActions())));
    }

    void list(String at, Optional<List<String>> ids, String kind, Collection<String> known) {
        List<String> given = ids.orElse(List.of());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            one(at + "[" + i + "]", given.get(i), kind, known);
            if (!seen.add(given.get(i))) {
                found.add(at + "[" + i + "]", "expected each once, but '" + given.get(i) + "' stands twice.");
            }
        }
    }

    void one(String at, String id, String kind, Collection<String> known) {
        if (!known.contains(id)) {
            found.add(
                    at,
                    "expected " + kind + " (" + (known.isEmpty() ? "it has none" : some(known)) + "), but got '" + id
                            + "'.");
        }
    }

    private static String some(Collection<String> ids) {
        return ids.stream().limit(LISTED).collect(Collectors.joining(", ")) + (ids.size() > LISTED ? ", ..." : "");
    }
}
