package io.yitaiqing.house;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The keys of a kind of file as its schema tells them, which other tests hold against the reader.
 */
final class SchemaKeys {

    /** Small forms that are told in words wherever they stand, instead of by their own keys. */
    private static final Map<String, String> FORMS = Map.of(
            "#/$defs/id", "an id",
            "#/$defs/time", "a time, `\"08:30\"`",
            "#/$defs/day", "a day, `2027-02-01`",
            "#/$defs/moment", "a moment, `\"2027-02-01T08:30\"`",
            "#/$defs/spread", "`{mean, scv}`, lognormal",
            "#/$defs/repair", "`{mean, scv}`, lognormal",
            "#/$defs/range", "`{from, to}`",
            "#/$defs/rates", "a list of `{from, perHour}`",
            "#/$defs/spans", "a list of `{from, to, factor}`",
            "#/$defs/services", "a list of ids");

    private final JsonNode schema;
    private final List<List<String>> rows = new ArrayList<>();

    private SchemaKeys(JsonNode schema) {
        this.schema = schema;
    }

    /** The lists of the page of configuration. */
    static Stream<ReadmeList> all() {
        return Stream.of(
                list("plan", "hall"),
                list("calendar", "calendar"),
                list("regions", "regions"),
                list("scenario", "scenario"));
    }

    private static ReadmeList list(String name, String file) {
        try {
            SchemaKeys keys = new SchemaKeys(
                    new ObjectMapper().readTree(Repository.text("config/schema/" + file + ".schema.json")));
            keys.properties(keys.schema, "");
            return new ReadmeList(name, List.of("Key", "Value", "Unit", "Default", "Meaning"), keys.rows);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Expected the schema " + file + " to be JSON.", e);
        }
    }

    private JsonNode resolved(JsonNode given) {
        return given.has("$ref") ? schema.at(given.path("$ref").asText().substring(1)) : given;
    }

    private void properties(JsonNode given, String path) {
        if (FORMS.containsKey(given.path("$ref").asText())) {
            return;
        }
        JsonNode map = resolved(given);
        List<String> required = Stream.of("required", "requiredInAll")
                .flatMap(word -> texts(map.path(word)).stream())
                .toList();
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
            if (!FORMS.containsKey(key.path("$ref").asText())) {
                properties(resolved(key).path("additionalProperties"), at + ".ID");
                properties(resolved(key).path("items"), at + "[]");
            }
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
        String form = FORMS.get(given.path("$ref").asText());
        if (form != null) {
            return form;
        }
        JsonNode key = resolved(given);
        if (key.has("enum")) {
            return texts(key.path("enum")).stream()
                    .map(word -> "`" + word + "`")
                    .collect(Collectors.joining(", "));
        }
        return switch (key.path("type").asText()) {
            case "integer" -> key.has("minimum") ? bounds(key) : "a whole number";
            case "number" -> bounds(key) + ", decimal";
            case "boolean" -> "`true`, `false`";
            case "array" -> "a list" + most(key, "maxItems", " of at most ");
            case "object" ->
                key.path("additionalProperties").isObject()
                        ? "a map by id" + most(key, "maxProperties", ", at most ")
                        : "a map of keys";
            default -> "a text";
        };
    }

    private static String bounds(JsonNode key) {
        return key.path("minimum").asText() + " to " + key.path("maximum").asText();
    }

    private static String most(JsonNode key, String limit, String words) {
        return key.has(limit) ? words + key.path(limit).asText() : "";
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
