package io.yitaiqing.node.keeper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.node.journal.EventCodec;
import io.yitaiqing.node.journal.StoredNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The accepted commands of one turn as the text that is stored:
 * {@code [{key, requestHash, actor, command, answer, events}]}.
 */
final class TurnBody {

    private static final TypeReference<Map<String, Object>> ANSWER = new TypeReference<>() {};

    private TurnBody() {}

    /** One accepted command and what came of it. */
    record Entry(
            String key,
            String requestHash,
            String actor,
            HallCommand command,
            Map<String, Object> answer,
            List<HallEvent> events) {}

    static String write(List<Entry> entries) {
        ArrayNode body = StoredNames.JSON.createArrayNode();
        for (Entry entry : entries) {
            ObjectNode one = body.addObject();
            one.put("key", entry.key());
            one.put("requestHash", entry.requestHash());
            one.put("actor", entry.actor());
            one.set("command", CommandCodec.COMMANDS.toJson(entry.command()));
            one.set("answer", StoredNames.JSON.valueToTree(entry.answer()));
            ArrayNode events = one.putArray("events");
            entry.events().forEach(event -> events.add(EventCodec.EVENTS.toJson(event)));
        }
        return body.toString();
    }

    /** What a loader needs of a stored turn; the command is not read, for replay asks no rule. */
    record Stored(String key, String requestHash, Map<String, Object> answer, List<HallEvent> events) {}

    static List<Stored> read(String body) {
        try {
            List<Stored> entries = new ArrayList<>();
            for (JsonNode one : StoredNames.JSON.readTree(body)) {
                List<HallEvent> events = new ArrayList<>();
                one.path("events").forEach(event -> events.add(EventCodec.EVENTS.fromJson(event)));
                Map<String, Object> answer = StoredNames.JSON.convertValue(one.path("answer"), ANSWER);
                entries.add(new Stored(
                        one.path("key").asText(), one.path("requestHash").asText(), answer, events));
            }
            return entries;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Expected a stored turn, but: " + e.getOriginalMessage(), e);
        }
    }
}
