package io.yitaiqing.node.web;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Values that are to a schema or miss it narrowly, as a JSON reader would hand them out. */
final class SchemaValues {

    private static final List<String> TEXTS = List.of(
            "bill-payment",
            "3",
            "a b",
            "/",
            "",
            "é",
            "\uD83D\uDE00",
            "2027-02-01",
            "2027-13-01",
            "2027-02-01T04:30:00Z");

    private final SplittableRandom random;
    private final List<String> names;

    /** {@code names} are those of fields that schemas do not expect. */
    SchemaValues(SplittableRandom random, List<String> names) {
        this.random = random;
        this.names = names;
    }

    Object near(JsonObject schema) {
        return random.nextInt(12) == 0 ? anything() : asTheTypeSays(schema);
    }

    private Object asTheTypeSays(JsonObject schema) {
        if (schema.containsKey("enum") && random.nextInt(8) > 0) {
            JsonArray words = schema.getJsonArray("enum");
            return words.getValue(random.nextInt(words.size()));
        }
        return switch (schema.getString("type", "object")) {
            case "object" -> object(schema);
            case "array" -> array(schema);
            case "string" -> text(schema);
            case "integer" -> number(schema);
            case "number" -> random.nextBoolean() ? number(schema) : (Object) (random.nextDouble() * 10 - 1);
            case "boolean" -> random.nextBoolean();
            default -> anything();
        };
    }

    private Map<String, Object> object(JsonObject schema) {
        Map<String, Object> map = new LinkedHashMap<>();
        JsonArray required = schema.getJsonArray("required", new JsonArray());
        for (Map.Entry<String, Object> field : schema.getJsonObject("properties", new JsonObject())) {
            int odds = required.contains(field.getKey()) ? 15 : 6;
            if (field.getValue() instanceof JsonObject inner && random.nextInt(16) < odds) {
                map.put(field.getKey(), near(inner));
            }
        }
        if (schema.getValue("additionalProperties") instanceof JsonObject others) {
            for (int i = random.nextInt(4); i > 0; i--) {
                map.put("key-" + i, near(others));
            }
        }
        if (random.nextInt(10) == 0) {
            map.put(names.get(random.nextInt(names.size())), anything());
        }
        return map;
    }

    private List<Object> array(JsonObject schema) {
        int most = schema.getInteger("maxItems", 5);
        int size = random.nextInt(8) == 0 ? most + random.nextInt(2) : random.nextInt(Math.min(most, 4) + 1);
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < Math.min(size, 300); i++) {
            list.add(near(schema.getJsonObject("items", new JsonObject().put("type", "string"))));
        }
        return list;
    }

    private Object text(JsonObject schema) {
        int most = schema.getInteger("maxLength", 40);
        return switch (random.nextInt(6)) {
            case 0 -> TEXTS.get(random.nextInt(TEXTS.size()));
            case 1 -> "x".repeat(Math.max(0, most - 1 + random.nextInt(3)));
            case 2 -> "\uD83D\uDE00".repeat(most / 2 + random.nextInt(2));
            default -> "word-" + random.nextInt(100);
        };
    }

    private Object number(JsonObject schema) {
        long low = schema.getLong("minimum", 0L);
        long high = schema.getLong("maximum", 100L);
        return switch (random.nextInt(6)) {
            case 0 -> low - 1;
            case 1 -> high + 1;
            case 2 -> (int) low;
            case 3 -> (double) high;
            case 4 -> low + 0.5;
            default -> random.nextLong(low, Math.max(low + 1, high + 1));
        };
    }

    private Object anything() {
        return switch (random.nextInt(7)) {
            case 0 -> null;
            case 1 -> random.nextInt(-2, 50);
            case 2 -> random.nextDouble();
            case 3 -> random.nextBoolean();
            case 4 -> new ArrayList<>(List.of("a", 1));
            case 5 -> new LinkedHashMap<>(Map.of("service", "a", "quantity", 1));
            default -> TEXTS.get(random.nextInt(TEXTS.size()));
        };
    }
}
