package io.yitaiqing.simulator.change;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yitaiqing.simulator.Words;

/** The values that a change states, as a scenario file would: laid over the scenario, they are the changed one. */
final class Overlay {

    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final ObjectNode root = NODES.objectNode();

    /** States a value at a path of keys. */
    Overlay state(JsonNode value, String... path) {
        ObjectNode at = root;
        for (int i = 0; i < path.length - 1; i++) {
            at = at.withObjectProperty(path[i]);
        }
        at.set(path[path.length - 1], value);
        return this;
    }

    /** States a value and, as every number of a scenario must say, why it is as it is. */
    Overlay state(JsonNode value, Words why, String... path) {
        state(NODES.textNode("tried: " + why.english()), "assumptions", String.join(".", path));
        return state(value, path);
    }

    ObjectNode values() {
        return root;
    }
}
