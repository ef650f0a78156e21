package io.yitaiqing.simulator.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * So many times as many people come: those through the day and those at the door when it opens. Whom an outage brings
 * are not among them.
 *
 * @param service for one service; for all where absent
 */
record ArrivalsFactor(Optional<String> service, double factor) implements HallChange {

    @Override
    public Words words(HallNames hall) {
        Words of = service.map(hall::service).orElse(new Words("全部业务", "everything"));
        return new Words(
                of.chinese() + "的到访人数为 " + factor + " 倍", factor + " times as many people for " + of.english());
    }

    @Override
    public boolean concerns(Place place) {
        return service.map(id -> place.crowd().path("services").has(id)).orElse(true);
    }

    @Override
    public String expected(List<Place> places) {
        return "Expected arrivals= to name a service that people come for ("
                + HallChange.listed(places, Place::services) + "), but got '" + service.orElse("") + "'.";
    }

    @Override
    public void state(Place place, Overlay overlay) {
        place.crowd().path("services").properties().stream()
                .filter(entry -> service.map(entry.getKey()::equals).orElse(true))
                .forEach(entry -> state(place, entry.getKey(), entry.getValue(), overlay));
    }

    private void state(Place place, String id, JsonNode demand, Overlay overlay) {
        String[] at = {"crowds", place.hall(), "services", id};
        overlay.state(rates(demand.path("arrivals")), words(place), path(at, "arrivals"));
        demand.path("weekdayArrivals")
                .properties()
                .forEach(day ->
                        overlay.state(rates(day.getValue()), words(place), path(at, "weekdayArrivals", day.getKey())));
        JsonNode door = demand.path("openingCrowd");
        if (door.path("people").isArray()) {
            overlay.state(times(door.path("people")), words(place), path(at, "openingCrowd", "people"));
        }
        if (door.path("usual").isNumber()) {
            double usual = door.path("usual").asDouble() * factor;
            overlay.state(Overlay.NODES.numberNode(usual), words(place), path(at, "openingCrowd", "usual"));
        }
    }

    private static String[] path(String[] at, String... more) {
        return Stream.concat(Arrays.stream(at), Arrays.stream(more)).toArray(String[]::new);
    }

    private ArrayNode rates(JsonNode arrivals) {
        ArrayNode more = arrivals.deepCopy();
        more.forEach(rate -> {
            if (rate instanceof ObjectNode row && row.path("perHour").isNumber()) {
                row.put("perHour", row.path("perHour").asDouble() * factor);
            }
        });
        return more;
    }

    private ArrayNode times(JsonNode numbers) {
        ArrayNode more = Overlay.NODES.arrayNode();
        numbers.forEach(number -> more.add(number.asDouble() * factor));
        return more;
    }

    @Override
    public HallPlan on(RecordedHall hall) {
        throw RecordedHall.peopleStay("arrivals");
    }
}
