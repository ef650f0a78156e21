package io.yitaiqing.node.web;

import io.vertx.core.json.JsonObject;
import io.yitaiqing.hall.Rejection;
import java.util.Locale;
import java.util.Map;

/**
 * What went wrong with a request, as RFC 9457 tells it.
 *
 * @param code the stable name, with which {@code type} ends
 * @param detail one sentence that says what was expected and what is
 * @param headers what the response says besides, such as {@code Retry-After}
 * @param more members beyond the standard ones
 */
record Problem(int status, String code, String detail, Map<String, String> headers, Map<String, Object> more) {

    static final String MEDIA_TYPE = "application/problem+json";
    static final String TYPE_PREFIX = "https://yitaiqing.io/problems/";

    static Problem of(EdgeCode code, String detail) {
        return new Problem(code.status(), code.name(), detail, Map.of(), Map.of());
    }

    static Problem of(Rejection rejection) {
        return new Problem(
                status(rejection.code().kind()), rejection.code().name(), rejection.sentence(), Map.of(), Map.of());
    }

    static Problem unavailable(String detail, int retryAfterSeconds) {
        return of(EdgeCode.UNAVAILABLE, detail).with("Retry-After", Integer.toString(retryAfterSeconds));
    }

    Problem with(String header, String value) {
        return new Problem(status, code, detail, Map.of(header, value), more);
    }

    Problem withMember(String name, Object value) {
        return new Problem(status, code, detail, headers, Map.of(name, value));
    }

    ProblemException toException() {
        return new ProblemException(this);
    }

    JsonObject toJson(String instance) {
        JsonObject json = new JsonObject()
                .put("type", TYPE_PREFIX + code)
                .put("title", title())
                .put("status", status)
                .put("detail", detail)
                .put("instance", instance);
        more.forEach(json::put);
        return json;
    }

    static int status(Rejection.Kind kind) {
        return switch (kind) {
            case UNKNOWN -> 404;
            case STATE -> 409;
            case VALUE -> 422;
        };
    }

    private String title() {
        return code.charAt(0) + code.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
