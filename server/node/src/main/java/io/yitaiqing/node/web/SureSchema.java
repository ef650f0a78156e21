package io.yitaiqing.node.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.JsonSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A schema of the contract as plain tests that know at once what is surely to it; whatever they do not know at once,
 * the library decides.
 *
 * <p>So it may say no to a value that is allowed, for keywords it does not know or numbers that are not whole, but
 * never yes to one that is not. Values are those of a JSON reader: maps, lists, texts, numbers, truths.
 */
final class SureSchema {

    /** Keywords that ask nothing of a value. */
    private static final Set<String> WORDS = Set.of("description", "default", "example", "examples", "title");

    private static final Predicate<Object> NEVER = value -> false;

    private final JsonObject schema;
    private final List<Predicate<Object>> tests = new ArrayList<>();

    private SureSchema(JsonObject schema) {
        this.schema = schema;
        for (String keyword : schema.fieldNames()) {
            boolean silent = WORDS.contains(keyword)
                    || keyword.startsWith("x-")
                    || !JsonSchema.EXCLUDE_ANNOTATIONS.test(keyword);
            if (!silent) {
                tests.add(test(keyword));
            }
        }
    }

    /** The tests of a schema whose references are resolved. */
    static Predicate<Object> of(JsonObject schema) {
        List<Predicate<Object>> tests = new SureSchema(schema).tests;
        if (tests.contains(NEVER)) {
            return NEVER;
        }
        return tests.size() == 1 ? tests.getFirst() : all(List.copyOf(tests));
    }

    private static Predicate<Object> all(List<Predicate<Object>> tests) {
        return value -> {
            for (int i = 0; i < tests.size(); i++) {
                if (!tests.get(i).test(value)) {
                    return false;
                }
            }
            return true;
        };
    }

    private Predicate<Object> test(String keyword) {
        return switch (keyword) {
            case "type" -> type(schema.getValue(keyword));
            case "enum" ->
                schema.getJsonArray(keyword).stream().collect(Collectors.toCollection(HashSet::new))::contains;
            case "pattern" -> {
                Pattern pattern = Pattern.compile(schema.getString(keyword));
                yield value ->
                        !(value instanceof String text) || pattern.matcher(text).find();
            }
            case "minLength" -> {
                int least = schema.getInteger(keyword);
                yield value -> !(value instanceof String text) || text.codePointCount(0, text.length()) >= least;
            }
            case "maxLength" -> {
                int most = schema.getInteger(keyword);
                yield value -> !(value instanceof String text) || text.length() <= most;
            }
            case "minimum" -> whole(schema.getNumber(keyword), 1);
            case "maximum" -> whole(schema.getNumber(keyword), -1);
            case "minItems", "maxItems" -> items(keyword);
            case "items" -> eachItem(of(schema.getJsonObject(keyword)));
            case "minProperties", "maxProperties" -> fields(keyword);
            case "required" -> required(schema.getJsonArray(keyword));
            case "properties" -> properties(true);
            // Where there are properties, too, they are tested together.
            case "additionalProperties" -> schema.containsKey("properties") ? value -> true : properties(false);
            case "oneOf" -> oneOf(schema.getJsonArray(keyword));
            default -> NEVER;
        };
    }

    private static Predicate<Object> type(Object type) {
        return switch (String.valueOf(type)) {
            case "object" -> Map.class::isInstance;
            case "array" -> List.class::isInstance;
            case "string" -> String.class::isInstance;
            case "boolean" -> Boolean.class::isInstance;
            case "integer" -> SureSchema::isWhole;
            case "number" -> value -> isWhole(value) || value instanceof Double;
            default -> NEVER;
        };
    }

    private static boolean isWhole(Object value) {
        return value instanceof Integer || value instanceof Long;
    }

    private static Predicate<Object> whole(Number limit, int sign) {
        if (limit.doubleValue() != limit.longValue()) {
            return NEVER;
        }
        long bound = limit.longValue();
        return value -> value instanceof Number number
                && isWhole(number)
                && sign * Long.compare(number.longValue(), bound) >= 0;
    }

    private Predicate<Object> items(String keyword) {
        int limit = schema.getInteger(keyword);
        int sign = keyword.equals("minItems") ? 1 : -1;
        return value -> !(value instanceof List<?> list) || sign * (list.size() - limit) >= 0;
    }

    private static Predicate<Object> eachItem(Predicate<Object> item) {
        return value -> {
            if (value instanceof List<?> list) {
                for (Object one : list) {
                    if (!item.test(one)) {
                        return false;
                    }
                }
            }
            return true;
        };
    }

    private Predicate<Object> fields(String keyword) {
        int limit = schema.getInteger(keyword);
        int sign = keyword.equals("minProperties") ? 1 : -1;
        return value -> !(value instanceof Map<?, ?> map) || sign * (map.size() - limit) >= 0;
    }

    private static Predicate<Object> required(JsonArray names) {
        List<String> fields = names.stream().map(String.class::cast).toList();
        return value -> !(value instanceof Map<?, ?> map) || map.keySet().containsAll(fields);
    }

    private Predicate<Object> properties(boolean some) {
        Map<String, Predicate<Object>> known = new HashMap<>();
        if (some) {
            schema.getJsonObject("properties").stream()
                    .filter(entry -> entry.getValue() instanceof JsonObject)
                    .forEach(entry -> known.put(entry.getKey(), of((JsonObject) entry.getValue())));
        }
        Predicate<Object> others = others(Optional.ofNullable(schema.getValue("additionalProperties")));
        return value -> {
            if (value instanceof Map<?, ?> map) {
                for (Map.Entry<?, ?> field : map.entrySet()) {
                    if (!known.getOrDefault(field.getKey(), others).test(field.getValue())) {
                        return false;
                    }
                }
            }
            return true;
        };
    }

    private static Predicate<Object> others(Optional<Object> additional) {
        return switch (additional.orElse(true)) {
            case Boolean allowed -> value -> allowed;
            case JsonObject schema -> of(schema);
            default -> NEVER;
        };
    }

    /** Exactly one of some fields, which is all that the contract asks with it. */
    private static Predicate<Object> oneOf(JsonArray alternatives) {
        Set<String> keywords = alternatives.stream()
                .flatMap(one -> ((JsonObject) one).fieldNames().stream())
                .filter(JsonSchema.EXCLUDE_ANNOTATIONS)
                .collect(Collectors.toSet());
        if (!keywords.equals(Set.of("required"))) {
            return NEVER;
        }
        List<Predicate<Object>> tests = alternatives.stream()
                .map(one -> required(((JsonObject) one).getJsonArray("required")))
                .toList();
        return value -> tests.stream().filter(test -> test.test(value)).count() == 1;
    }
}
