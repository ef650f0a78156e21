package io.yitaiqing.simulator.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** One hall of a scenario, where a change may be made. */
record Place(String hall, ScenarioFile file) implements HallNames {

    @Override
    public HallPlan plan() {
        return file.plans().get(hall);
    }

    /** What the scenario states of the people of this hall. */
    JsonNode crowd() {
        return file.tree().root().path("crowds").path(hall);
    }

    /** A copy of a row of the hall's plan, as it is stated. */
    ObjectNode planRow(String table, String id) {
        return file.planTrees().get(hall).root().path(table).path(id).deepCopy();
    }

    /** The clerks on duty at a counter. */
    List<String> clerksAt(String counter) {
        JsonNode clerks = crowd().path("clerks");
        return StreamSupport.stream(((Iterable<String>) clerks::fieldNames).spliterator(), false)
                .filter(clerk -> countersOf(clerk).contains(counter))
                .toList();
    }

    /** The counters a clerk works at: those of the clerk's roster, where there is one. */
    Set<String> countersOf(String clerk) {
        JsonNode roster = crowd().path("rosters").path(clerk);
        Set<String> counters = new LinkedHashSet<>();
        if (roster.isArray()) {
            roster.forEach(duty -> counters.add(duty.path("counter").asText()));
        } else {
            counters.add(crowd().path("clerks").path(clerk).path("counter").asText());
        }
        return counters;
    }

    List<String> counters() {
        return plan().counters().stream().map(HallPlan.Place::id).toList();
    }

    List<String> clerks() {
        return plan().clerks().stream().map(HallPlan.Clerk::id).toList();
    }

    List<String> services() {
        return plan().services().stream().map(HallPlan.Service::id).toList();
    }
}
