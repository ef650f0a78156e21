package io.yitaiqing.house;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The keys of a hall's plan as its schema tells them, which other tests hold against the reader.
 */
final class PlanKeys {

    private final JsonNode schema;
    private final List<List<String>> rows = new ArrayList<>();

    private PlanKeys(JsonNode schema) {
        this.schema = schema;
    }

    static ReadmeList list() {
        try {
            PlanKeys keys =
                    new PlanKeys(new ObjectMapper().readTree(Repository.text("config/schema/hall.schema.json")));
            keys.properties(keys.schema, "");
            return new ReadmeList("plan", List.of("Key", "Value", "Unit", "Default", "Meaning"), keys.rows);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Expected the schema of plans to be JSON.", e);
        }
    }

    private void properties(JsonNode map, String path) {
        List<String> required = texts(map.path("required"));
        map.path("properties").properties().forEach(property -> {
            String at = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
            JsonNode key = property.getValue();
            rows.add(List.of(
                    "`" + at + "`",
                    value(key),
                    key.path("unit").asText(),
                    standard(key, required.contains(property.getKey())),
                    key.path("description").asText().replace("|", "\\|")));
            properties(key, at);
            properties(key.path("additionalProperties"), at + ".ID");
            properties(key.path("items"), at + "[]");
        });
    }

    private static String standard(JsonNode key, boolean required) {
        if (required) {
            return "required";
        }
        JsonNode standard = key.path("default");
        if (standard.isMissingNode()) {
            return "";
        }
        return "`"
                + (standard.isTextual()
                        ? standard.asText()
                        : standard.toString().replace(",", ", ")) + "`";
    }

    private String value(JsonNode given) {
        JsonNode key = given.has("$ref") ? schema.at(given.path("$ref").asText().substring(1)) : given;
        if (key.has("enum")) {
            return texts(key.path("enum")).stream()
                    .map(word -> "`" + word + "`")
                    .collect(Collectors.joining(", "));
        }
        String type = key.path("type").asText();
        return switch (type) {
            case "integer" ->
                key.path("minimum").asText() + " to " + key.path("maximum").asText();
            case "number" ->
                key.path("minimum").asText() + " to " + key.path("maximum").asText() + ", decimal";
            case "boolean" -> "`true`, `false`";
            case "array" ->
                "a list"
                        + (key.has("maxItems")
                                ? " of at most " + key.path("maxItems").asText()
                                : "");
            case "object" ->
                key.path("additionalProperties").isObject()
                        ? "a map by id"
                                + (key.has("maxProperties")
                                        ? ", at most "
                                                + key.path("maxProperties").asText()
                                        : "")
                        : "a map of keys";
            default -> text(given);
        };
    }

    private static String text(JsonNode given) {
        return switch (given.path("$ref").asText()) {
            case "#/$defs/id" -> "an id";
            case "#/$defs/time" -> "a time, `\"08:30\"`";
            default -> "a text";
        };
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
