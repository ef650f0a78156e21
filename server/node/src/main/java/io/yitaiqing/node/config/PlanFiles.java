package io.yitaiqing.node.config;

import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.hall.HallPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The reader of hall plans from {@code config/halls}. */
public final class PlanFiles {

    private static final int MOST_HALLS = 5_000;
    private static final int MOST_SERVICES = 30;
    private static final int MOST_COUNTERS = 60;
    private static final int MOST_CLERKS = 500;

    private PlanFiles() {}

    /** The plans of one file, or of all {@code .yaml} files of a folder, by hall id in the ids' order. */
    public static SequencedMap<String, HallPlan> read(Path folderOrFile) {
        TreeMap<String, HallPlan> plans = new TreeMap<>();
        for (Path file : files(folderOrFile)) {
            YamlTree tree = YamlTree.read(file);
            HallPlan plan = plan(tree);
            if (plans.putIfAbsent(plan.id(), plan) != null) {
                throw tree.wrong(
                        "id", "expected another id, but hall " + plan.id() + " stands in an earlier file too.");
            }
        }
        return Collections.unmodifiableSequencedMap(plans);
    }

    private static List<Path> files(Path folderOrFile) {
        if (!Files.isDirectory(folderOrFile)) {
            return List.of(folderOrFile);
        }
        try (Stream<Path> entries = Files.list(folderOrFile)) {
            List<Path> files = entries.filter(path -> path.toString().endsWith(".yaml"))
                    .sorted()
                    .limit(MOST_HALLS + 1)
                    .toList();
            if (files.isEmpty() || files.size() > MOST_HALLS) {
                throw new ConfigException(
                        folderOrFile,
                        "expected 1 to " + MOST_HALLS + " files named *.yaml, but found "
                                + (files.isEmpty() ? "none." : "more."));
            }
            return files;
        } catch (IOException e) {
            throw new ConfigException(folderOrFile, "expected a readable folder, but " + e.getMessage() + ".");
        }
    }

    /** The plan in a tree, with every reference between its rows checked. */
    public static HallPlan plan(YamlTree tree) {
        PlanFile file = tree.as(PlanFile.class);
        count(tree, "services", file.services().size(), MOST_SERVICES);
        count(tree, "counters", file.counters().size(), MOST_COUNTERS);
        count(tree, "clerks", file.clerks().size(), MOST_CLERKS);
        ids(tree, "services", file.services());
        ids(tree, "counters", file.counters());
        ids(tree, "clerks", file.clerks());
        prefixes(tree, file);
        file.counters()
                .forEach((id, counter) -> references(tree, "counters." + id + ".services", counter.services(), file));
        file.clerks()
                .forEach((id, clerk) -> references(
                        tree, "clerks." + id + ".skills", clerk.skills().keySet(), file));
        if (!Policies.all().containsKey(file.policy())) {
            throw tree.wrong(
                    "policy",
                    "expected one of " + String.join(", ", Policies.all().keySet()) + ", but got '" + file.policy()
                            + "'.");
        }
        return file.plan();
    }

    private static void count(YamlTree tree, String key, int size, int most) {
        if (size < 1 || size > most) {
            throw tree.wrong(key, "expected 1 to " + most + " rows, but got " + size + ".");
        }
    }

    private static void ids(YamlTree tree, String key, Map<String, ?> rows) {
        for (String id : rows.keySet()) {
            if (!id.matches("[A-Za-z0-9-]{1,40}")) {
                throw tree.wrong(
                        key + "." + id, "expected an id of 1 to 40 letters, digits and hyphens, but got '" + id + "'.");
            }
        }
    }

    private static void prefixes(YamlTree tree, PlanFile file) {
        Map<String, String> owner = new HashMap<>();
        file.services().forEach((id, service) -> {
            String other = owner.putIfAbsent(service.prefix(), id);
            if (other != null) {
                throw tree.wrong(
                        "services." + id + ".prefix",
                        "expected a letter of its own, but " + other + " has " + service.prefix() + " too.");
            }
        });
    }

    private static void references(YamlTree tree, String key, Iterable<String> services, PlanFile file) {
        int index = 0;
        Set<String> seen = new HashSet<>();
        for (String service : services) {
            String at = key.endsWith(".services") ? key + "[" + index + "]" : key + "." + service;
            if (!file.services().containsKey(service)) {
                throw tree.wrong(
                        at,
                        "expected a service of this hall ("
                                + String.join(", ", file.services().keySet()) + "), but got '" + service + "'.");
            }
            if (!seen.add(service)) {
                throw tree.wrong(at, "expected each service once, but '" + service + "' stands twice.");
            }
            index++;
        }
    }
}
