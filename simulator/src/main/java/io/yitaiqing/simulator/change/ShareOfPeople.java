package io.yitaiqing.simulator.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A share of the people of a service come otherwise than before.
 *
 * @param share 0 to 1
 */
record ShareOfPeople(Way way, String service, double share) implements HallChange {

    private static final double EARLY_MINUTES = -5;
    private static final double SPREAD_MINUTES = 8;
    private static final Words ASSUMED = new Words(
            "假设：平均早到 5 分钟", "assumption: they come 5 minutes early on average, most within a quarter of an hour");

    /** How they come, by the key under which a scenario states it. */
    enum Way {
        /** With an appointment. */
        APPOINTMENT("appointments", "预约到访", "come by appointment", "appointments", "share"),
        /** To a self-service terminal. */
        SELF_SERVICE("self-service", "改用自助终端", "use self-service terminals", "selfServiceShare");

        private final String word;
        private final String chinese;
        private final String english;
        private final List<String> key;

        Way(String word, String chinese, String english, String... key) {
            this.word = word;
            this.chinese = chinese;
            this.english = english;
            this.key = List.of(key);
        }

        String word() {
            return word;
        }
    }

    @Override
    public Words words(HallNames hall) {
        String percent = new BigDecimal(String.valueOf(100 * share))
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + " %";
        Words of = hall.service(service);
        return new Words(
                of.chinese() + "的顾客有 " + percent + " " + way.chinese,
                percent + " of the people for " + of.english() + " " + way.english);
    }

    @Override
    public boolean concerns(Place place) {
        return place.crowd().path("services").has(service);
    }

    @Override
    public String expected(List<Place> places) {
        return "Expected " + way.word + "= to name a service that people come for ("
                + HallChange.listed(places, Place::services) + "), but got '" + service + "'.";
    }

    @Override
    public void state(Place place, Overlay overlay) {
        String[] path = new String[4 + way.key.size()];
        List<String> start = List.of("crowds", place.hall(), "services", service);
        for (int i = 0; i < path.length; i++) {
            path[i] = i < start.size() ? start.get(i) : way.key.get(i - start.size());
        }
        overlay.state(Overlay.NODES.numberNode(share), words(place), path);
        JsonNode stated = place.crowd().path("services").path(service).path("appointments");
        if (way == Way.APPOINTMENT && !stated.has("punctualityMinutes")) {
            ObjectNode early =
                    Overlay.NODES.objectNode().put("mean", EARLY_MINUTES).put("sd", SPREAD_MINUTES);
            overlay.state(
                    early, ASSUMED, "crowds", place.hall(), "services", service, "appointments", "punctualityMinutes");
        }
    }

    @Override
    public HallPlan on(RecordedHall hall) {
        throw RecordedHall.peopleStay(way.word());
    }
}
