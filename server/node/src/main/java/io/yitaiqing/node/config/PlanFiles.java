package io.yitaiqing.node.config;

import io.yitaiqing.hall.HallPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The reader of hall plans from {@code config/halls}. */
public final class PlanFiles {

    private static final int MOST_HALLS = 5_000;

    private PlanFiles() {}

    /** The plans of one file, or of all {@code .yaml} files of a folder, by hall id in the ids' order. */
    public static SequencedMap<String, HallPlan> read(Path folderOrFile) {
        TreeMap<String, HallPlan> plans = new TreeMap<>();
        // Several at a time, for a province has thousands; who is told of a wrong file is told of the first one.
        for (Read read : files(folderOrFile).parallelStream().map(Read::of).toList()) {
            HallPlan plan = read.plan();
            if (plans.putIfAbsent(plan.id(), plan) != null) {
                throw twice(read.tree(), plan.id());
            }
        }
        return Collections.unmodifiableSequencedMap(plans);
    }

    /** One file's plan, or what is wrong with it. */
    private record Read(YamlTree tree, HallPlan right, ConfigException wrong) {

        static Read of(Path file) {
            try {
                YamlTree tree = YamlTree.read(file);
                return new Read(tree, PlanFiles.plan(tree), null);
            } catch (ConfigException wrong) {
                return new Read(null, null, wrong);
            }
        }

        HallPlan plan() {
            if (wrong != null) {
                throw wrong;
            }
            return right;
        }
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
        PlanChecks.of(file, tree).stream().findFirst().ifPresent(wrong -> {
            throw wrong;
        });
        return file.plan();
    }

    /**
     * What is wrong with each of the plans that {@link #read} would read, from each file's top to its end.
     *
     * <p>References between rows are checked only where every row is right by itself.
     */
    public static SequencedMap<Path, List<ConfigException>> check(Path folderOrFile) {
        SequencedMap<Path, List<ConfigException>> wrong = new LinkedHashMap<>();
        Set<String> halls = new HashSet<>();
        for (Path file : files(folderOrFile)) {
            wrong.put(file, check(file, halls));
        }
        return wrong;
    }

    private static List<ConfigException> check(Path file, Set<String> halls) {
        try {
            YamlTree tree = YamlTree.read(file);
            List<ConfigException> unbound = tree.findings(PlanFile.class);
            if (!unbound.isEmpty()) {
                return unbound;
            }
            PlanFile plan = tree.as(PlanFile.class);
            List<ConfigException> found = new ArrayList<>(PlanChecks.of(plan, tree));
            if (!halls.add(plan.id())) {
                found.addFirst(twice(tree, plan.id()));
            }
            return found;
        } catch (ConfigException unreadable) {
            return List.of(unreadable);
        }
    }

    private static ConfigException twice(YamlTree tree, String hall) {
        return tree.wrong("id", "expected another id, but hall " + hall + " stands in an earlier file too.");
    }
}
