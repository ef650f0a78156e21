package io.yitaiqing.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.yitaiqing.node.config.RegionsFile;
import io.yitaiqing.simulator.Shipped;
import io.yitaiqing.simulator.calendar.WorkCalendar;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The published schemas of scenarios and calendars, held against the records that read them. */
class ScenarioSchemaTest {

    /** Keys that speak of files, not of the scenario. */
    private static final Set<String> OF_FILES = Set.of("extends", "plan");

    /** What is no scenario is laid over nothing. */
    private static final Set<Class<?>> WHOLE =
            Set.of(WorkCalendar.class, RegionsFile.class, RegionsFile.AlertsPart.class, RegionsFile.Row.class);

    private final List<String> differences = new ArrayList<>();
    private final Map<String, JsonNode> defaults = new TreeMap<>();
    private JsonNode schema;

    private void compare(String file, Class<?> type) throws IOException {
        schema = new ObjectMapper()
                .readTree(Shipped.config().resolve("schema/" + file).toFile());
        compare(schema, TypeFactory.defaultInstance().constructType(type), "", false);
    }

    @Test
    void theSchemaOfScenariosHasTheKeysOfTheReaderAndSaysWhatEachMeans() throws IOException {
        compare("scenario.schema.json", Scenario.class);
        assertThat(differences).isEmpty();
    }

    @Test
    void theSchemaOfCalendarsHasTheKeysOfTheReaderAndSaysWhatEachMeans() throws IOException {
        compare("calendar.schema.json", WorkCalendar.class);
        assertThat(differences).isEmpty();
    }

    @Test
    void theSchemaOfRegionsHasTheKeysOfTheReaderAndSaysWhatEachMeans() throws IOException {
        compare("regions.schema.json", RegionsFile.class);
        assertThat(differences).isEmpty();
    }

    @Test
    void everyDefaultIsALabelledAssumption() throws IOException {
        compare("scenario.schema.json", Scenario.class);
        Map<String, String> assumed = new TreeMap<>();
        Map<String, String> published = new TreeMap<>();
        for (Assumed one : Assumed.values()) {
            assumed.put(
                    String.join(".", one.path()),
                    new ObjectMapper().readTree(one.value()).toString());
            assertThat(one.why()).matches("(assumption|source|told): .+");
        }
        defaults.forEach((path, value) -> published.put(path, value.toString()));
        assertThat(published).isEqualTo(assumed);
    }

    private void compare(JsonNode given, JavaType type, String path, boolean inList) {
        JsonNode node =
                given.has("$ref") ? schema.at(given.path("$ref").asText().substring(1)) : given;
        if (type.hasRawClass(Optional.class)) {
            compare(node, type.containedType(0), path, inList);
        } else if (type.getRawClass().isRecord()) {
            record(node, type, path, inList);
        } else if (type.isMapLikeType()) {
            JsonNode rows = node.path("additionalProperties").isObject()
                    ? node.path("additionalProperties")
                    : node.path("patternProperties").path("^[1-5]$");
            compare(rows, type.getContentType(), path + ".*", inList);
        } else if (type.isCollectionLikeType()) {
            compare(node.path("items"), type.getContentType(), path + "[]", true);
        } else {
            leaf(node, type, path);
        }
    }

    private void record(JsonNode given, JavaType type, String path, boolean inList) {
        TreeSet<String> keys = new TreeSet<>();
        TreeSet<String> required = new TreeSet<>();
        for (RecordComponent component : type.getRawClass().getRecordComponents()) {
            keys.add(component.getName());
            if (component.getType() != Optional.class) {
                required.add(component.getName());
            }
            JsonNode property = given.path("properties").path(component.getName());
            String at = path.isEmpty() ? component.getName() : path + "." + component.getName();
            if (property.path("description").asText().isBlank()) {
                differences.add(at + " has no description");
            }
            if (property.has("default")) {
                defaults.put(at, property.path("default"));
            }
            compare(property, TypeFactory.defaultInstance().constructType(component.getGenericType()), at, inList);
        }
        TreeSet<String> published = new TreeSet<>(given.path("properties").properties().stream()
                .map(Map.Entry::getKey)
                .toList());
        if (type.hasRawClass(Scenario.class)) {
            assertThat(published.removeAll(OF_FILES)).isTrue();
        }
        same(path + " keys", published, keys);
        // A list is replaced as a whole, so that its rows are whole; other maps may state only their changes.
        boolean whole = inList || WHOLE.contains(type.getRawClass());
        same(path + " required", texts(given.path(whole ? "required" : "requiredInAll")), required);
        same(path + " additionalProperties", given.path("additionalProperties").asText(), "false");
    }

    private void leaf(JsonNode given, JavaType type, String path) {
        Class<?> raw = type.getRawClass();
        if (raw.isEnum()) {
            same(path, texts(given.path("enum")), words(raw));
            return;
        }
        String expected = switch (raw.getSimpleName()) {
            case "int", "Integer", "long", "Long" -> "integer";
            case "double", "Double" -> "number";
            default -> "string";
        };
        boolean orNull = given.path("type").isArray();
        same(
                path + " type",
                orNull ? given.at("/type/0").asText() : given.path("type").asText(),
                expected);
        boolean bounded = given.has("minimum") && given.has("maximum");
        boolean number = expected.equals("number") || raw == int.class;
        same(path + " bounds", bounded, number);
    }

    private static TreeSet<String> words(Class<?> type) {
        return new TreeSet<>(Stream.of(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name().toLowerCase().replace('_', '-'))
                .toList());
    }

    private static TreeSet<String> texts(JsonNode list) {
        TreeSet<String> texts = new TreeSet<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private void same(String what, Object inSchema, Object inReader) {
        if (!inSchema.equals(inReader)) {
            differences.add(what + ": the schema has " + inSchema + ", the reader " + inReader);
        }
    }
}
