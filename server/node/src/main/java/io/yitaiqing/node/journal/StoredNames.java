package io.yitaiqing.node.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Records of one sealed family as JSON objects with a {@code type} that is looked up in an explicit table.
 *
 * <p>A class may be renamed, a stored name may not; neither may a record's component, for its name is stored too.
 *
 * @param <T> the sealed family
 */
public final class StoredNames<T> {

    /** Writes and reads the values inside: instants and days as RFC 3339 text, absent optionals not at all. */
    public static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .addModule(LaterFields.module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
            .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .serializationInclusion(JsonInclude.Include.NON_ABSENT)
            .build();

    /** What tells records apart where many are written at once. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface Named {}

    private final String family;
    private final Map<String, Class<? extends T>> classes;
    private final Map<Class<?>, String> names = new HashMap<>();
    private final ObjectWriter writer;
    private final Map<Class<? extends T>, ObjectReader> readers = new ConcurrentHashMap<>();

    /** A table of stored names; {@code family} is what its members are called in error sentences. */
    public StoredNames(String family, Class<T> type, Map<String, Class<? extends T>> classes) {
        this.family = family;
        this.classes = Map.copyOf(classes);
        ObjectMapper named = JSON.copy().addMixIn(type, Named.class);
        classes.forEach((name, member) -> {
            names.put(member, name);
            named.registerSubtypes(new NamedType(member, name));
        });
        this.writer = named.writerFor(type);
    }

    /** Writes the record as {@link #toJson} has it, without making a tree first. */
    void write(T value, JsonGenerator out) throws IOException {
        requireName(value);
        writer.writeValue(out, value);
    }

    /** The record as a JSON object with its stored name first. */
    public ObjectNode toJson(T value) {
        ObjectNode json = JSON.createObjectNode().put("type", requireName(value));
        json.setAll(JSON.<ObjectNode>valueToTree(value));
        return json;
    }

    private String requireName(T value) {
        String name = names.get(value.getClass());
        if (name == null) {
            throw new IllegalStateException("No stored name for " + value.getClass() + ".");
        }
        return name;
    }

    /** The record in a JSON object; one it cannot be is an {@link IllegalArgumentException}. */
    public T fromJson(JsonNode json) {
        Class<? extends T> type = type(json.path("type").asText());
        ObjectNode fields = ((ObjectNode) json).deepCopy();
        fields.remove("type");
        try {
            return JSON.treeToValue(fields, type);
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    /**
     * The record in the JSON object at which a parser stands; one it cannot be is an {@link IllegalArgumentException}.
     * The parser then stands at the object's end.
     */
    public T read(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.FIELD_NAME) {
            throw new IllegalArgumentException("Expected a stored " + family + ", but got none.");
        }
        if (!parser.currentName().equals("type")) {
            return fromJson(JSON.readTree(parser));
        }
        parser.nextToken();
        Class<? extends T> type = type(parser.getText());
        try {
            return parser.nextToken() == JsonToken.END_OBJECT
                    ? JSON.readValue("{}", type)
                    : readers.computeIfAbsent(type, JSON::readerFor).readValue(parser);
        } catch (JsonProcessingException e) {
            throw unreadable(e);
        }
    }

    private Class<? extends T> type(String name) {
        Class<? extends T> type = classes.get(name);
        if (type == null) {
            throw new IllegalArgumentException("Expected a stored " + family + ", but got type '" + name + "'.");
        }
        return type;
    }

    private IllegalArgumentException unreadable(JsonProcessingException e) {
        return new IllegalArgumentException("Expected a readable " + family + ", but: " + e.getOriginalMessage(), e);
    }

    /** Every stored name and its class. */
    public Map<String, Class<? extends T>> table() {
        return classes;
    }
}
