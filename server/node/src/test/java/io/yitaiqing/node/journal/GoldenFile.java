package io.yitaiqing.node.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Files of stored lines that code of today must still read, and write as they are. */
public final class GoldenFile {

    private GoldenFile() {}

    /** The lines of a resource. */
    public static List<String> lines(String resource) {
        try (InputStream file = GoldenFile.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The stored name in a line. */
    public static String type(String line) {
        return parsed(line).path("type").asText();
    }

    /** The fields that stand in the lines with a stored name. */
    public static Set<String> fields(List<String> lines, String type) {
        Set<String> found = new HashSet<>();
        lines.stream()
                .filter(line -> type(line).equals(type))
                .forEach(line -> parsed(line).fieldNames().forEachRemaining(found::add));
        return found;
    }

    private static JsonNode parsed(String text) {
        try {
            return StoredNames.JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes out one field after the other, at any depth: it is optional and stays out, or reading must fail. Those that
     * came later may be missing, and {@link LaterFieldsTest} tells what stands for them.
     */
    public static <T> void lacksNothing(StoredNames<T> names, JsonNode whole) {
        for (ObjectNode holed : holed(whole, whole, new ArrayList<>())) {
            T value;
            try {
                value = names.fromJson(holed);
            } catch (IllegalArgumentException refused) {
                continue;
            }
            assertThat(parsed(names.toJson(value).toString())).as("read back").isEqualTo(holed);
        }
    }

    private static List<ObjectNode> holed(JsonNode whole, JsonNode part, List<ObjectNode> found) {
        if (part instanceof ObjectNode object) {
            for (String field : List.copyOf(fields(object))) {
                JsonNode taken = object.get(field);
                if (!LaterFields.names().contains(field)) {
                    object.remove(field);
                    found.add(whole.deepCopy());
                    object.set(field, taken);
                }
                holed(whole, taken, found);
            }
        } else if (part.isArray()) {
            part.forEach(element -> holed(whole, element, found));
        }
        return found;
    }

    private static List<String> fields(ObjectNode object) {
        List<String> fields = new ArrayList<>();
        object.fieldNames().forEachRemaining(fields::add);
        return fields;
    }
}
