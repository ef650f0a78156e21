package io.yitaiqing.simulator.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.yitaiqing.node.config.YamlTree;
import io.yitaiqing.simulator.scenario.ScenarioFile.Assumption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds a scenario to honesty: every number about its people carries a label that says why it is as it is.
 *
 * <p>A label's key is the path of a number, or of a map that holds it; the key {@code plan.H001.roomCapacity} speaks of
 * the plan of a hall, whose numbers need no label unless the scenario changes them.
 */
final class Labels {

    private static final Set<String> NEED_NO_LABEL = Set.of("assumptions", "checks", "seed", "days", "firstDay");
    private static final int LONGEST_VALUE = 160;

    private Labels() {}

    /** The labels with the values they speak of; a number without one, or a label of nothing, is refused. */
    static List<Assumption> check(YamlTree tree, Map<String, YamlTree> plans) {
        ObjectNode labels = tree.root().path("assumptions") instanceof ObjectNode map
                ? map
                : tree.root().objectNode();
        Set<String> labelled = new HashSet<>();
        List<Assumption> table = new ArrayList<>();
        labels.properties().forEach(label -> {
            JsonNode value = lookUp(label.getKey(), tree, plans);
            if (value.isMissingNode()) {
                throw tree.wrong(
                        "assumptions." + label.getKey(), "expected the path of a value, but nothing is there.");
            }
            labelled.add(label.getKey());
            table.add(new Assumption(
                    label.getKey(), shown(value), label.getValue().asText()));
        });
        tree.root().properties().forEach(entry -> {
            if (!NEED_NO_LABEL.contains(entry.getKey())) {
                check(entry.getKey(), entry.getValue(), labelled, tree);
            }
        });
        table.addAll(assumed(tree.root()));
        return List.copyOf(table);
    }

    /** What the scenario leaves to its defaults. */
    private static List<Assumption> assumed(ObjectNode root) {
        List<Assumption> table = new ArrayList<>();
        for (Assumed one : Assumed.values()) {
            assumed(one, root, 0, "", table);
        }
        return table;
    }

    private static void assumed(Assumed one, JsonNode node, int depth, String at, List<Assumption> table) {
        String key = one.path().get(depth);
        boolean last = depth + 1 == one.path().size();
        if (key.equals("*")) {
            node.properties().forEach(row -> assumed(one, row.getValue(), depth + 1, at + row.getKey() + ".", table));
        } else if (!last && node.has(key)) {
            assumed(one, node.path(key), depth + 1, at + key + ".", table);
        } else if (last && !node.has(key)) {
            table.add(new Assumption(at + key, shown(one.value()), "default; " + one.why()));
        }
    }

    private static void check(String path, JsonNode node, Set<String> labelled, YamlTree tree) {
        if (labelled.contains(path)) {
            return;
        }
        if (node.isNumber()) {
            throw tree.wrong(path, "expected a line in assumptions that says why it is " + node.asText() + ".");
        }
        if (node instanceof ObjectNode map) {
            map.properties().forEach(entry -> check(path + "." + entry.getKey(), entry.getValue(), labelled, tree));
        } else {
            for (int i = 0; i < node.size(); i++) {
                check(path + "[" + i + "]", node.get(i), labelled, tree);
            }
        }
    }

    private static JsonNode lookUp(String path, YamlTree tree, Map<String, YamlTree> plans) {
        String[] keys = path.split("\\.");
        boolean ofPlan = keys.length > 2 && keys[0].equals("plan") && plans.containsKey(keys[1]);
        JsonNode node = ofPlan ? plans.get(keys[1]).root() : tree.root();
        for (int i = ofPlan ? 2 : 0; i < keys.length; i++) {
            node = node.path(keys[i]);
        }
        return node;
    }

    private static String shown(JsonNode value) {
        return shown(value.toString());
    }

    private static String shown(String json) {
        String text = json.replace("\"", "").replace(",", ", ").replace(":{", ": {");
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + " ...";
    }
}
