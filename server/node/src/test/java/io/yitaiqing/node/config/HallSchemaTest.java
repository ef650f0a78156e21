package io.yitaiqing.node.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The published schema of plans, held against the records that read them: keys, which are required, and types. */
class HallSchemaTest {

    private static final Path FILE = Path.of(System.getProperty("maven.multiModuleProjectDirectory", "../.."))
            .resolve("config/schema/hall.schema.json");

    private final JsonNode schema;
    private final List<String> differences = new ArrayList<>();

    HallSchemaTest() throws IOException {
        schema = new ObjectMapper().readTree(FILE.toFile());
    }

    @Test
    void theSchemaHasTheKeysOfTheReaderAndSaysWhatEachMeans() {
        compare(schema, TypeFactory.defaultInstance().constructType(PlanFile.class), "plan");
        assertThat(differences).isEmpty();
    }

    private void compare(JsonNode given, JavaType type, String path) {
        if (type.hasRawClass(Optional.class)) {
            compare(given, type.containedType(0), path);
        } else if (type.getRawClass().isRecord()) {
            record((ObjectNode) given, type, path);
        } else if (type.isMapLikeType()) {
            compare(given.path("additionalProperties"), type.getContentType(), path + ".ID");
        } else if (type.isCollectionLikeType()) {
            compare(given.path("items"), type.getContentType(), path + "[]");
        } else {
            leaf(given.has("$ref") ? schema.at(given.path("$ref").asText().substring(1)) : given, type, path);
        }
    }

    private void record(ObjectNode given, JavaType type, String path) {
        TreeSet<String> keys = new TreeSet<>();
        TreeSet<String> required = new TreeSet<>();
        for (RecordComponent component : type.getRawClass().getRecordComponents()) {
            keys.add(component.getName());
            if (component.getType() != Optional.class) {
                required.add(component.getName());
            }
            JsonNode property = given.path("properties").path(component.getName());
            String at = path + "." + component.getName();
            if (property.path("description").asText().isBlank()) {
                differences.add(at + " has no description");
            }
            if (property.isObject()) {
                compare(property, TypeFactory.defaultInstance().constructType(component.getGenericType()), at);
            }
        }
        same(
                path + " keys",
                new TreeSet<>(given.path("properties").properties().stream()
                        .map(Map.Entry::getKey)
                        .toList()),
                keys);
        same(path + " required", texts(given.path("required")), required);
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
            case "boolean", "Boolean" -> "boolean";
            default -> "string";
        };
        same(path + " type", given.has("enum") ? "string" : given.path("type").asText(), expected);
        boolean bounded = given.has("minimum") && given.has("maximum");
        same(path + " bounds", bounded, expected.equals("integer") || expected.equals("number"));
    }

    private static TreeSet<String> words(Class<?> type) {
        return new TreeSet<>(Stream.of(type.getEnumConstants())
                .map(Object::toString)
                .map(String::toLowerCase)
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
