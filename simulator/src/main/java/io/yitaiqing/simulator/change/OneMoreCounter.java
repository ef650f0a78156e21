package io.yitaiqing.simulator.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One more counter, a copy of another with a copy of each clerk on duty there: as skilled, at the same hours. */
record OneMoreCounter(String counter) implements HallChange {

    @Override
    public Words words(HallNames hall) {
        return new Words(
                "照 " + counter + " 号柜台增开一个，配同样的人员", "one more counter like " + counter + ", with a clerk like its own");
    }

    @Override
    public boolean concerns(Place place) {
        return !place.clerksAt(counter).isEmpty();
    }

    @Override
    public String expected(List<Place> places) {
        return "Expected counter= to name a counter with a clerk on duty ("
                + HallChange.listed(
                        places,
                        place -> place.counters().stream()
                                .filter(id -> !place.clerksAt(id).isEmpty())
                                .toList())
                + "), but got '" + counter + "'.";
    }

    @Override
    public void state(Place place, Overlay overlay) {
        String added = copyOf(counter, place.counters());
        ObjectNode row = place.planRow("counters", counter);
        row.put("name", row.path("name").asText() + " +1");
        overlay.state(row, words(place), "plan", place.hall(), "counters", added);
        for (String clerk : place.clerksAt(counter)) {
            String colleague = copyOf(clerk, place.clerks());
            ObjectNode person = place.planRow("clerks", clerk);
            person.put("name", person.path("name").asText() + " +1");
            // Two people cannot be planned for the same post at the same time.
            person.remove("rota");
            overlay.state(person, words(place), "plan", place.hall(), "clerks", colleague);
            ObjectNode duty = place.crowd().path("clerks").path(clerk).deepCopy();
            duty.put("counter", added);
            overlay.state(duty, words(place), "crowds", place.hall(), "clerks", colleague);
            roster(place, clerk, added)
                    .ifPresent(duties ->
                            overlay.state(duties, words(place), "crowds", place.hall(), "rosters", colleague));
        }
    }

    /** The stretches of a clerk's work at the counter, at the new one. */
    private Optional<ArrayNode> roster(Place place, String clerk, String added) {
        JsonNode duties = place.crowd().path("rosters").path(clerk);
        if (!duties.isArray()) {
            return Optional.empty();
        }
        ArrayNode there = Overlay.NODES.arrayNode();
        duties.forEach(duty -> {
            if (duty.path("counter").asText().equals(counter)) {
                there.add(((ObjectNode) duty.deepCopy()).put("counter", added));
            }
        });
        return Optional.of(there);
    }

    private static String copyOf(String id, List<String> taken) {
        int number = 2;
        while (taken.contains(id + "-" + number)) {
            number++;
        }
        return id + "-" + number;
    }

    /** Worked by a copy of the clerk who was there first. */
    @Override
    public HallPlan on(RecordedHall hall) {
        HallPlan plan = hall.plan();
        List<String> there = hall.clerksAt().getOrDefault(counter, List.of());
        if (there.isEmpty() || plan.counter(counter).isEmpty()) {
            throw new WrongChangeException("Expected counter= to name a counter at which a clerk worked on the recorded"
                    + " day (" + String.join(", ", hall.clerksAt().keySet()) + "), but got '" + counter + "'.");
        }
        HallPlan.Place like = plan.counter(counter).get();
        HallPlan.Clerk who = plan.clerk(there.getFirst())
                .orElseThrow(() -> new WrongChangeException("Expected the plan of the recorded hall to have the clerk "
                        + there.getFirst() + " who worked at counter " + counter + ", but it has not."));
        List<HallPlan.Place> counters = new ArrayList<>(plan.counters());
        counters.add(new HallPlan.Place(
                copyOf(counter, counters.stream().map(HallPlan.Place::id).toList()),
                like.name() + " +1",
                like.services(),
                like.zone(),
                like.equipment(),
                like.kind(),
                like.tidal()));
        List<HallPlan.Clerk> clerks = new ArrayList<>(plan.clerks());
        clerks.add(new HallPlan.Clerk(
                copyOf(who.id(), clerks.stream().map(HallPlan.Clerk::id).toList()),
                who.name() + " +1",
                who.skills(),
                who.inTraining(),
                who.languages(),
                List.of()));
        return plan.with(counters, clerks);
    }
}
