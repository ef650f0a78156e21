package io.yitaiqing.node.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The body of a command as JSON: what it may weigh, how it is declared, and where it stops being JSON. */
final class JsonBody {

    /** The most bytes a body may have. */
    static final int BYTES_MAX = 64 * 1024;

    private static final int DEPTH_MAX = 20;
    private static final String JSON = "application/json";
    private static final Pattern JSON_TYPE = Pattern.compile("application/json( *; *charset=\"?utf-8\"?)?");

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH_MAX)
                            .maxNumberLength(40)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonBody() {}

    /** Refuses, before anything is read, a body that is declared to be something else than JSON. */
    static void requireJson(HttpServerRequest request) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw unsupported("Expected a body without Content-Encoding, but got " + Quote.value(encoding) + ".");
        }
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (JSON.equals(type)
                || !isDeclared(request)
                || type != null
                        && JSON_TYPE
                                .matcher(type.toLowerCase(Locale.ROOT).strip())
                                .matches()) {
            return;
        }
        throw unsupported(
                "Expected Content-Type application/json, but got " + (type == null ? "none" : Quote.value(type)) + ".");
    }

    /** Whether the request's head says that a body follows. */
    static boolean isDeclared(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null : !length.equals("0");
    }

    /** Reads a body; no body at all is an empty object. */
    static Object read(Buffer body) {
        if (body == null || body.length() == 0 || isEmptyObject(body)) {
            return new JsonObject();
        }
        Object value = parse(body.getBytes());
        PlainText.require(value, "the body");
        return wrap(value);
    }

    /** What most commands come with. */
    private static boolean isEmptyObject(Buffer body) {
        return body.length() == 2 && body.getByte(0) == '{' && body.getByte(1) == '}';
    }

    /** Maps and lists as Vert.x knows them. */
    @SuppressWarnings("unchecked")
    static Object wrap(Object value) {
        return switch (value) {
            case Map<?, ?> map -> new JsonObject((Map<String, Object>) map);
            case List<?> list -> new JsonArray(list);
            case null, default -> value;
        };
    }

    private static Object parse(byte[] body) {
        try {
            return MAPPER.readValue(body, Object.class);
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : "at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr() + " it reads otherwise: ";
            String what = e.getOriginalMessage().lines().findFirst().orElse("").replaceAll("\\.+$", "");
            throw Problem.of(
                            EdgeCode.BAD_REQUEST,
                            "Expected the body to be one JSON object, but " + where + Quote.shortened(what) + ".")
                    .toException();
        } catch (IOException e) {
            throw Problem.of(EdgeCode.BAD_REQUEST, "Expected the body to be JSON in UTF-8, but it is not.")
                    .toException();
        }
    }

    private static ProblemException unsupported(String detail) {
        return Problem.of(EdgeCode.UNSUPPORTED_MEDIA_TYPE, detail).toException();
    }
}
