package io.yitaiqing.simulator.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;

/** A frame of the live stream, read no further than its reader needs: the rows come last. */
final class FollowFrame {

    /** The collections that clerks look at; reading the others would cost the machine under test. */
    private static final Set<String> WANTED = Set.of("visits", "counters");

    private static final JsonFactory JSON = new ObjectMapper().getFactory();

    private String type = "";
    private String stream = "";
    private String reason = "";
    private String detail = "";
    private Instant at = Instant.EPOCH;
    private Instant sentAt = Instant.EPOCH;
    private double speed = 1;
    private long position;
    private long after;
    private JsonNode rows;

    /** Reads a frame, its rows too where they are wanted. */
    static FollowFrame read(String text, boolean withRows) throws IOException {
        FollowFrame frame = new FollowFrame();
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("expected a JSON object");
            }
            for (String field = parser.nextFieldName(); field != null; field = parser.nextFieldName()) {
                parser.nextToken();
                if (!frame.take(field, parser, withRows)) {
                    break;
                }
            }
        }
        return frame;
    }

    /** Whether what comes after this field is still wanted. */
    private boolean take(String field, JsonParser parser, boolean withRows) throws IOException {
        switch (field) {
            case "type" -> type = parser.getText();
            case "stream" -> stream = parser.getText();
            case "reason" -> reason = parser.getText();
            case "detail" -> detail = parser.getText();
            case "position" -> position = parser.getLongValue();
            case "after" -> after = parser.getLongValue();
            case "at" -> at = OffsetDateTime.parse(parser.getText()).toInstant();
            case "sentAt" -> sentAt = Instant.parse(parser.getText());
            case "clock" -> {
                JsonNode clock = parser.readValueAsTree();
                at = OffsetDateTime.parse(clock.path("at").asText()).toInstant();
                speed = clock.path("speed").asDouble(1);
            }
            case "patch", "document" -> {
                if (!withRows) {
                    return false;
                }
                rows = wanted(parser);
            }
            default -> parser.skipChildren();
        }
        return true;
    }

    private static JsonNode wanted(JsonParser parser) throws IOException {
        ObjectNode rows = JsonNodeFactory.instance.objectNode();
        for (String collection = parser.nextFieldName(); collection != null; collection = parser.nextFieldName()) {
            parser.nextToken();
            if (WANTED.contains(collection)) {
                rows.set(collection, parser.readValueAsTree());
            } else {
                parser.skipChildren();
            }
        }
        return rows;
    }

    String type() {
        return type;
    }

    String stream() {
        return stream;
    }

    /** Why something was refused. */
    String refusal() {
        return reason + ": " + detail;
    }

    Instant at() {
        return at;
    }

    Instant sentAt() {
        return sentAt;
    }

    double speed() {
        return speed;
    }

    long position() {
        return position;
    }

    long after() {
        return after;
    }

    JsonNode rows() {
        return rows;
    }
}
