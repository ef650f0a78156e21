package io.yitaiqing.node.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The defaults and bounds of the published schema, each tried on the reader in a plan that states everything. */
class HallSchemaValuesTest {

    private static final Path CONFIG = Path.of(System.getProperty("maven.multiModuleProjectDirectory", "../.."))
            .resolve("config");
    private static final YamlTree PLAN = YamlTree.read(CONFIG.resolve("halls/H007.yaml"));

    /** A key of the schema; {@code *} in its path stands for the first row of a map. */
    record Key(List<String> path, JsonNode schema) {
        @Override
        public String toString() {
            return String.join(".", path);
        }
    }

    private static Stream<Key> keys() throws IOException {
        JsonNode schema = new ObjectMapper()
                .readTree(CONFIG.resolve("schema/hall.schema.json").toFile());
        List<Key> keys = new ArrayList<>();
        collect(schema, List.of(), keys);
        return keys.stream();
    }

    private static void collect(JsonNode schema, List<String> path, List<Key> keys) {
        keys.add(new Key(path, schema));
        schema.path("properties")
                .properties()
                .forEach(property -> collect(property.getValue(), with(path, property.getKey()), keys));
        JsonNode row = schema.path("additionalProperties");
        if (row.has("properties")) {
            collect(row, with(path, "*"), keys);
        }
    }

    private static List<String> with(List<String> path, String key) {
        return Stream.concat(path.stream(), Stream.of(key)).toList();
    }

    static Stream<Key> defaults() throws IOException {
        return keys().filter(key -> key.schema().has("default"));
    }

    static Stream<Key> bounds() throws IOException {
        return keys().filter(key -> key.schema().has("minimum"));
    }

    @ParameterizedTest
    @MethodSource("defaults")
    void aKeyLeftOutIsAsItsDefault(Key key) {
        assertThat(changed(key, null).as(PlanFile.class).plan())
                .isEqualTo(changed(key, key.schema().get("default"))
                        .as(PlanFile.class)
                        .plan());
    }

    @ParameterizedTest
    @MethodSource("bounds")
    void aNumberBeyondItsBoundsIsRefused(Key key) {
        double least = key.schema().get("minimum").doubleValue();
        double most = key.schema().get("maximum").doubleValue();
        double step = key.schema().path("type").asText().equals("integer") ? 1 : 0.001;
        for (double beyond : new double[] {least - step, most + step}) {
            assertThatThrownBy(() -> changed(key, number(beyond, step)).as(PlanFile.class))
                    .as(key + " " + beyond)
                    .isInstanceOf(ConfigException.class);
        }
        for (double bound : new double[] {least, most}) {
            assertThat(changed(key, number(bound, step)).findings(PlanFile.class))
                    .as(key + " " + bound)
                    .noneMatch(wrong -> wrong.getMessage().contains(key.path().getLast() + ": expected a number from"));
        }
    }

    private static JsonNode number(double value, double step) {
        return step == 1 ? LongNode.valueOf((long) value) : DoubleNode.valueOf(value);
    }

    /** The plan with one key set, or without it. */
    private static YamlTree changed(Key key, JsonNode value) {
        ObjectNode root = PLAN.root().deepCopy();
        ObjectNode map = root;
        for (String step : key.path().subList(0, key.path().size() - 1)) {
            String name = step.equals("*") ? map.fieldNames().next() : step;
            map = map.path(name) instanceof ObjectNode inner ? inner : map.putObject(name);
        }
        if (value == null) {
            map.remove(key.path().getLast());
        } else {
            map.set(key.path().getLast(), value);
        }
        return new YamlTree(PLAN.file(), root, Map.of());
    }
}
