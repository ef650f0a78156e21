package io.yitaiqing.node.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The frames between two nodes: those of the browser's protocol, and once a second in both directions where every
 * follow stands ({@code acks} to the owner, {@code beat} from it), which makes good whatever was lost on the way.
 */
final class NodeFrames {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, Map<String, Map<String, Object>>>> ROWS = new TypeReference<>() {};

    private NodeFrames() {}

    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Expected a live frame from another node, but it is not JSON.", e);
        }
    }

    static String follow(int id, String topic, FollowTerms terms) {
        var frame = frame("follow")
                .put("id", id)
                .put("topic", topic)
                .put("maxHz", terms.maxHz())
                .put("credit", terms.credit());
        terms.resume().ifPresent(cursor -> frame.put("stream", cursor.stream()).put("position", cursor.position()));
        return frame.toString();
    }

    static String ack(int id, long position) {
        return frame("ack").put("id", id).put("position", position).toString();
    }

    static String unfollow(int id) {
        return frame("unfollow").put("id", id).toString();
    }

    /** Every follow of the sender's, with the position it has reached. */
    static String acks(Map<Integer, Optional<Long>> positions) {
        var frame = frame("acks");
        put(frame, positions);
        return frame.toString();
    }

    /** Every follow that is served, with the position that was sent, and when its owner was confirmed. */
    static String beat(Map<Integer, Optional<Long>> positions, Map<Integer, Instant> confirmed, Instant sentAt) {
        var frame = frame("beat").put("sentAt", Rfc3339.millis(sentAt));
        put(frame, positions);
        var byId = frame.putObject("confirmed");
        confirmed.forEach((id, at) -> byId.put(String.valueOf(id), Rfc3339.millis(at)));
        return frame.toString();
    }

    static Snapshot snapshot(JsonNode frame) {
        return new Snapshot(
                frame.path("stream").asText(),
                frame.path("position").asLong(),
                instant(frame, "at").orElseThrow(),
                JSON.convertValue(frame.path("document"), ROWS));
    }

    static Delta delta(JsonNode frame) {
        return new Delta(
                frame.path("stream").asText(),
                frame.path("after").asLong(),
                frame.path("position").asLong(),
                instant(frame, "at").orElseThrow(),
                JSON.convertValue(frame.path("patch"), ROWS));
    }

    static Optional<Instant> confirmedAt(JsonNode frame) {
        return instant(frame, "confirmedAt");
    }

    private static Optional<Instant> instant(JsonNode frame, String name) {
        return frame.has(name) ? Optional.of(Instant.parse(frame.path(name).asText())) : Optional.empty();
    }

    private static void put(ObjectNode frame, Map<Integer, Optional<Long>> positions) {
        var byId = frame.putObject("positions");
        positions.forEach((id, position) -> byId.put(String.valueOf(id), position.orElse(null)));
    }

    private static ObjectNode frame(String type) {
        return JSON.createObjectNode().put("type", type);
    }
}
