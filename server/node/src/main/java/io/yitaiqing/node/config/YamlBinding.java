package io.yitaiqing.node.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Binds a tree to records strictly and turns each of Jackson's refusals into our sentence. */
final class YamlBinding {

    private static final Pattern MISSING = Pattern.compile("required creator property '([^']+)'");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModules(
                    new Jdk8Module(),
                    new JavaTimeModule(),
                    new SimpleModule().addDeserializer(LocalTime.class, new ClockTime()))
            .annotationIntrospector(new RequiredUnlessOptional())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .withCoercionConfig(LogicalType.Textual, config -> {
                for (CoercionInputShape shape : CoercionInputShape.values()) {
                    config.setCoercion(shape, CoercionAction.Fail);
                }
            })
            .build();

    private YamlBinding() {}

    /** Every component of a record must be given unless it is an {@link Optional}. */
    private static final class RequiredUnlessOptional extends JacksonAnnotationIntrospector {
        private static final long serialVersionUID = 1;

        @Override
        public Boolean hasRequiredMarker(AnnotatedMember member) {
            return !Optional.class.isAssignableFrom(member.getRawType());
        }
    }

    /** A time of day as {@code HH:mm}; the written seconds of other forms would be lost on every page. */
    private static final class ClockTime extends StdScalarDeserializer<LocalTime> {
        private static final long serialVersionUID = 1;

        ClockTime() {
            super(LocalTime.class);
        }

        @Override
        public LocalTime deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)
                    || !parser.getText().matches("([01][0-9]|2[0-3]):[0-5][0-9]")) {
                return (LocalTime) context.handleUnexpectedToken(LocalTime.class, parser);
            }
            return LocalTime.parse(parser.getText());
        }
    }

    static <T> T bind(YamlTree tree, Class<T> type) {
        return bind(tree, tree.root(), MAPPER.constructType(type), "");
    }

    /** Binds one part of a tree, which stands at a path of keys. */
    static <T> T bind(YamlTree tree, JsonNode part, JavaType type, String at) {
        try {
            return MAPPER.treeToValue(part, type);
        } catch (JsonMappingException e) {
            throw refusal(tree, part, at, e);
        } catch (JsonProcessingException e) {
            throw tree.wrong(at, e.getOriginalMessage());
        }
    }

    private static ConfigException refusal(YamlTree tree, JsonNode part, String at, JsonMappingException e) {
        String path = join(at, path(e));
        if (e.getCause() instanceof WrongValueException wrong) {
            return tree.wrong(wrong.key().isEmpty() ? path : join(path, wrong.key()), wrong.getMessage());
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return tree.wrong(
                    path,
                    expectedKeys(unknown.getKnownPropertyIds().stream()
                            .map(Object::toString)
                            .sorted()
                            .toList()));
        }
        Matcher missing = MISSING.matcher(e.getOriginalMessage());
        if (missing.find()) {
            // A misspelt key is missing under its right name; the wrong one says more.
            Optional<String> unknown = unknownKey(part, e);
            if (unknown.isPresent()) {
                return tree.wrong(join(parent(path), unknown.get()), expectedKeys(keys(owner(e))));
            }
            return tree.wrong(path, missing(missing.group(1)));
        }
        JsonNode got = node(part, e.getPath());
        return tree.wrong(
                path,
                "expected " + (target(e) == null ? "another value" : word(target(e))) + ", but got " + shown(got)
                        + ".");
    }

    /** A value as it was written; of one that only its quotes make wrong it says so. */
    private static String shown(JsonNode got) {
        if (!got.isValueNode()) {
            return got.isArray() ? "a list" : "a map";
        }
        boolean quoted = got.isTextual() && got.textValue().matches("true|false|[-0-9.]+");
        return (quoted ? "the text " : "") + "'" + got.asText() + "'";
    }

    static String expectedKeys(List<String> keys) {
        return "expected one of the keys " + String.join(", ", keys) + ".";
    }

    static String missing(String key) {
        return "expected the key '" + key + "', but it is missing.";
    }

    private static Class<?> target(JsonMappingException e) {
        return e instanceof MismatchedInputException wrong ? wrong.getTargetType() : null;
    }

    private static Optional<String> unknownKey(JsonNode part, JsonMappingException e) {
        List<String> known = keys(owner(e));
        JsonNode map = node(part, e.getPath().subList(0, e.getPath().size() - 1));
        return map.properties().stream()
                .map(Map.Entry::getKey)
                .filter(key -> !known.contains(key))
                .findFirst();
    }

    /** The record to which the last step of the path belongs. */
    private static Class<?> owner(JsonMappingException e) {
        Object from = e.getPath().getLast().getFrom();
        return from instanceof Class<?> type ? type : from.getClass();
    }

    private static List<String> keys(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .sorted()
                .toList();
    }

    private static JsonNode node(JsonNode part, List<JsonMappingException.Reference> path) {
        JsonNode node = part;
        for (JsonMappingException.Reference step : path) {
            node = step.getFieldName() == null ? node.path(step.getIndex()) : node.path(step.getFieldName());
        }
        return node;
    }

    private static String parent(String path) {
        return path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
    }

    private static String word(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant)
                                    .name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', '-'))
                            .collect(Collectors.joining(", "));
        }
        return switch (type.getSimpleName()) {
            case "int", "Integer", "long", "Long" -> "a whole number";
            case "double", "Double" -> "a number";
            case "boolean", "Boolean" -> "true or false";
            case "String" -> "a text";
            case "LocalTime" -> "a time such as \"08:30\"";
            case "LocalDate" -> "a date such as 2027-02-01";
            case "LocalDateTime" -> "a moment such as \"2027-02-01T10:30\"";
            case "ZoneId" -> "a time zone such as Asia/Shanghai";
            case "List", "Set", "ArrayList", "HashSet" -> "a list";
            default -> "a map of keys";
        };
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    /** The path of a key below another; an index such as {@code [0]} joins without a dot. */
    static String join(String path, String key) {
        return path.isEmpty() || key.isEmpty() || key.startsWith("[") ? path + key : path + "." + key;
    }
}
