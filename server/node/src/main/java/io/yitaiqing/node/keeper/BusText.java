package io.yitaiqing.node.keeper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yitaiqing.hall.Rejection;
import io.yitaiqing.node.journal.CommandCodec;
import io.yitaiqing.node.journal.StoredNames;
import io.yitaiqing.node.live.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What nodes ask of each other and answer, as JSON text. */
final class BusText {

    private static final TypeReference<Map<String, Object>> ROW = new TypeReference<>() {};
    private static final TypeReference<List<Map<String, Object>>> ROWS = new TypeReference<>() {};
    private static final TypeReference<Set<String>> IDS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Map<String, Map<String, Object>>>> DOCUMENT =
            new TypeReference<>() {};

    private BusText() {}

    static ObjectNode question(String ask, String hall) {
        return StoredNames.JSON.createObjectNode().put("ask", ask).put("hall", hall);
    }

    static ObjectNode submit(HallRequest request) {
        ObjectNode question = question("submit", request.hall());
        question.set("command", CommandCodec.COMMANDS.toJson(request.command()));
        question.put("key", request.key().orElseThrow());
        question.put("requestHash", request.requestHash());
        return question.put("actor", request.actor());
    }

    static HallRequest request(JsonNode question) {
        return new HallRequest(
                question.path("hall").asText(),
                CommandCodec.COMMANDS.fromJson(question.path("command")),
                Optional.of(question.path("key").asText()),
                question.path("requestHash").asText(),
                question.path("actor").asText());
    }

    static ObjectNode reply(Reply reply) {
        ObjectNode json = StoredNames.JSON.createObjectNode();
        return switch (reply) {
            case Reply.Accepted accepted -> json.set("answer", StoredNames.JSON.valueToTree(accepted.answer()));
            case Reply.Rejected(Rejection rejection) ->
                json.put("rejection", rejection.code().name()).put("sentence", rejection.sentence());
            case Reply.KeyReused reused -> json.put("keyReused", reused.key());
        };
    }

    static Reply reply(JsonNode json) {
        if (json.has("answer")) {
            return new Reply.Accepted(row(json.path("answer")));
        }
        if (json.has("rejection")) {
            Rejection.Code code = Rejection.Code.valueOf(json.path("rejection").asText());
            return new Reply.Rejected(new Rejection(code, json.path("sentence").asText()));
        }
        return new Reply.KeyReused(json.path("keyReused").asText());
    }

    /** Without its recent changes: who reads it elsewhere resumes nothing. */
    static ObjectNode snapshot(Snapshot snapshot) {
        ObjectNode json = StoredNames.JSON
                .createObjectNode()
                .put("stream", snapshot.stream())
                .put("position", snapshot.position())
                .put("at", snapshot.at().toString());
        snapshot.confirmedAt().ifPresent(at -> json.put("confirmedAt", at.toString()));
        return json.set("document", StoredNames.JSON.valueToTree(snapshot.document()));
    }

    static Snapshot snapshot(JsonNode json) {
        Snapshot snapshot = new Snapshot(
                json.path("stream").asText(),
                json.path("position").asLong(),
                Instant.parse(json.path("at").asText()),
                StoredNames.JSON.convertValue(json.path("document"), DOCUMENT));
        return json.has("confirmedAt")
                ? snapshot.confirmed(Instant.parse(json.path("confirmedAt").asText()))
                : snapshot;
    }

    static Map<String, Object> row(JsonNode json) {
        return StoredNames.JSON.convertValue(json, ROW);
    }

    static List<Map<String, Object>> rows(JsonNode json) {
        return StoredNames.JSON.convertValue(json, ROWS);
    }

    static Set<String> ids(JsonNode json) {
        return StoredNames.JSON.convertValue(json, IDS);
    }

    static JsonNode parse(String text) {
        try {
            return StoredNames.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Expected JSON from another node, but: " + e.getOriginalMessage(), e);
        }
    }
}
