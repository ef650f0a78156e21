package io.yitaiqing.node.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.Json;
import java.util.Map;

/**
 * What one of the {@link Operations} answers.
 *
 * @param headers what the response says besides, over what every response says
 */
public record Answered(int status, String mediaType, Buffer body, Map<String, String> headers) {

    /** A JSON value. */
    public static Answered json(int status, Object body) {
        return new Answered(status, "application/json", Json.encodeToBuffer(body), Map.of());
    }
}
