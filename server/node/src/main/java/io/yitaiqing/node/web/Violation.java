package io.yitaiqing.node.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The first thing about a value that its schema forbids.
 *
 * @param path where in the value, as a list of field names and indexes
 * @param keyword the schema's keyword that says no
 * @param schema the schema of that place
 * @param value what stands there
 */
record Violation(List<String> path, String keyword, JsonObject schema, Object value) {

    /** Keywords that only say that something further inside is wrong. */
    private static final Set<String> OUTER = Set.of("properties", "items", "$ref");

    /** What is wrong with a value; empty if nothing is. */
    static Optional<Violation> first(JsonObject schema, Object value, Validator validator) {
        OutputUnit result = validator.validate(value);
        if (result.getValid()) {
            return Optional.empty();
        }
        return Optional.of(result.getErrors().stream()
                .map(unit -> at(unit, schema, value))
                .filter(violation -> !violation.outer())
                .findFirst()
                .orElseGet(() -> new Violation(List.of(), "", schema, value)));
    }

    private static Violation at(OutputUnit unit, JsonObject schema, Object value) {
        List<String> keywords = steps(unit.getKeywordLocation());
        JsonObject place = schema;
        for (String step : keywords.subList(0, keywords.size() - 1)) {
            place = place.getJsonObject(step, place);
        }
        List<String> path = steps(unit.getInstanceLocation());
        Object there = value;
        for (String step : path) {
            there = switch (there) {
                case JsonObject object -> object.getValue(step);
                case JsonArray array -> array.getValue(Integer.parseInt(step));
                case null, default -> there;
            };
        }
        return new Violation(path, last(keywords), place, there);
    }

    private boolean outer() {
        return OUTER.contains(keyword)
                || keyword.equals("additionalProperties") && schema.getValue(keyword) instanceof JsonObject;
    }

    /** One sentence that says what was expected of the subject or the part of it that is wrong, and what it is. */
    String sentence(String subject) {
        return "Expected "
                + switch (keyword) {
                    case "type" ->
                        place(subject) + " to be " + article(schema.getString("type")) + ", but it is "
                                + article(type(value)) + ".";
                    case "required" -> place(subject) + " to have the field '" + missing() + "', but it has not.";
                    case "additionalProperties" -> unknownField(subject);
                    case "oneOf" -> oneOf(subject);
                    case "enum" ->
                        place(subject) + " to be one of "
                                + schema.getJsonArray("enum").stream()
                                        .map(Object::toString)
                                        .collect(Collectors.joining(", "))
                                + ", but got " + Quote.value(value) + ".";
                    case "minItems" -> count(subject, "at least", "minItems", "item", ((JsonArray) value).size());
                    case "maxItems" -> count(subject, "at most", "maxItems", "item", ((JsonArray) value).size());
                    case "minLength" -> count(subject, "at least", "minLength", "character", length(value));
                    case "maxLength" -> count(subject, "at most", "maxLength", "character", length(value));
                    default ->
                        place(subject) + " to be "
                                + schema.getString("x-allowed", "as the contract says (" + keyword + ")") + ", but got "
                                + Quote.value(value) + ".";
                };
    }

    private String place(String subject) {
        if (path.isEmpty()) {
            return subject;
        }
        StringBuilder name = new StringBuilder();
        for (String step : path) {
            boolean index = step.chars().allMatch(Character::isDigit);
            name.append(index ? "[" + step + "]" : name.isEmpty() ? step : "." + step);
        }
        return "field " + Quote.value(name) + " of " + subject;
    }

    private String unknownField(String subject) {
        String known = schema.getJsonObject("properties", new JsonObject()).fieldNames().stream()
                .filter(JsonSchema.EXCLUDE_ANNOTATIONS)
                .collect(Collectors.joining(", "));
        String parent = new Violation(path.subList(0, path.size() - 1), keyword, schema, null).place(subject);
        return parent + " to have " + (known.isEmpty() ? "no fields" : "only the fields " + known) + ", but it has "
                + Quote.value(last(path)) + ".";
    }

    /** The contract's alternatives are fields of which exactly one is required. */
    private String oneOf(String subject) {
        List<String> fields = schema.getJsonArray("oneOf").stream()
                .map(alternative ->
                        ((JsonObject) alternative).getJsonArray("required").getString(0))
                .toList();
        List<String> given =
                fields.stream().filter(((JsonObject) value)::containsKey).toList();
        return place(subject) + " to have exactly one of the fields " + String.join(", ", fields) + ", but it has "
                + (given.isEmpty() ? "none" : String.join(", ", given)) + ".";
    }

    private String count(String subject, String bound, String limit, String unit, int size) {
        int allowed = schema.getInteger(limit);
        return place(subject) + " to have " + bound + " " + allowed + " " + unit + (allowed == 1 ? "" : "s")
                + ", but it has " + size + ".";
    }

    private String missing() {
        JsonObject object = (JsonObject) value;
        return schema.getJsonArray("required").stream()
                .map(Object::toString)
                .filter(field -> !object.containsKey(field))
                .findFirst()
                .orElse("?");
    }

    private static int length(Object value) {
        String text = (String) value;
        return text.codePointCount(0, text.length());
    }

    private static String type(Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> "string";
            case Number number -> "number";
            case Boolean bool -> "boolean";
            case JsonArray array -> "array";
            default -> "object";
        };
    }

    private static String article(String type) {
        return switch (type) {
            case "null" -> "null";
            case "array", "object", "integer" -> "an " + type;
            default -> "a " + type;
        };
    }

    private static List<String> steps(String pointer) {
        return Arrays.stream(pointer.split("/"))
                .skip(1)
                .map(step -> URLDecoder.decode(step.replace("+", "%2B"), UTF_8)
                        .replace("~1", "/")
                        .replace("~0", "~"))
                .toList();
    }

    private static String last(List<String> steps) {
        return steps.isEmpty() ? "" : steps.getLast();
    }
}
