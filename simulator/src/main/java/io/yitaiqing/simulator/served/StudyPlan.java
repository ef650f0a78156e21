package io.yitaiqing.simulator.served;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a study shall compare: scenarios, each as it is and with each change, in one hall; or a recorded day of a hall
 * as it was planned and with each change.
 */
record StudyPlan(
        List<String> scenarios,
        Optional<String> hall,
        Optional<String> day,
        List<String> changes,
        int replications,
        Optional<Long> seed) {

    private static final int USUAL_REPLICATIONS = 20;

    /** The plan in a body that is to the contract. */
    static StudyPlan of(JsonObject body) {
        return new StudyPlan(
                texts(body, "scenarios"),
                Optional.ofNullable(body.getString("hall")),
                Optional.ofNullable(body.getString("day")),
                texts(body, "changes"),
                body.getInteger("replications", USUAL_REPLICATIONS),
                Optional.ofNullable(body.getLong("seed")));
    }

    private static List<String> texts(JsonObject body, String field) {
        List<String> texts = new ArrayList<>();
        if (body.containsKey(field)) {
            body.getJsonArray(field).forEach(text -> texts.add((String) text));
        }
        return List.copyOf(texts);
    }
}
