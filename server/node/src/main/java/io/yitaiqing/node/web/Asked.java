package io.yitaiqing.node.web;

import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;

/**
 * A request to one of the {@link Operations} that is to their document.
 *
 * @param path the parameters in the path, by name
 * @param key the idempotency key, where one came
 * @param body empty for operations without one
 */
public record Asked(Map<String, String> path, Optional<String> key, JsonObject body) {

    static Asked of(CheckedRequest request) {
        return new Asked(request.context().pathParams(), request.key(), request.body());
    }
}
