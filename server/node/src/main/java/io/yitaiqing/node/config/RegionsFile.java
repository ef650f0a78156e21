package io.yitaiqing.node.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The file of regions: the tree above the regions that plans name, and when regional alerts are raised.
 *
 * @param regions the rows by region id
 */
public record RegionsFile(Optional<AlertsPart> alerts, Map<String, Row> regions) {

    private static final int MOST = 5_000;

    /** No regions but those that plans name, and the standard alerts. */
    public static final RegionsFile NONE = new RegionsFile(Optional.empty(), Map.of());

    /**
     * One region.
     *
     * @param parent the region it lies in
     */
    public record Row(String name, String nameEn, String kind, Optional<String> parent) {

        /** Refuses names that are blank or too long. */
        public Row {
            WrongValueException.unlessText("name", name, 100);
            WrongValueException.unlessText("nameEn", nameEn, 100);
            WrongValueException.unlessMatches("kind", kind, "province|city|county", "province, city or county");
        }
    }

    /**
     * When halls worsen together.
     *
     * @param hallsLeast at least so many halls turned late
     * @param raiseShare and at least this share of the region's open halls
     * @param windowMinutes within this time
     * @param holdSeconds and stayed so for this time
     * @param clearShare over when no more than this share is late
     * @param clearSeconds for this time
     */
    public record AlertsPart(
            int hallsLeast,
            double raiseShare,
            int windowMinutes,
            int holdSeconds,
            double clearShare,
            int clearSeconds) {

        /** Refuses numbers out of range, and an alert that would be over as soon as it is raised. */
        public AlertsPart {
            WrongValueException.unlessBetween("hallsLeast", hallsLeast, 2, 1_000);
            WrongValueException.unlessBetween("raiseShare", raiseShare, 0.01, 1);
            WrongValueException.unlessBetween("windowMinutes", windowMinutes, 1, 240);
            WrongValueException.unlessBetween("holdSeconds", holdSeconds, 0, 3_600);
            WrongValueException.unlessBetween("clearShare", clearShare, 0, raiseShare);
            WrongValueException.unlessBetween("clearSeconds", clearSeconds, 0, 7_200);
        }
    }

    /** Refuses too many regions. */
    public RegionsFile {
        WrongValueException.unlessBetween("regions", regions.size(), 0, MOST);
        regions.keySet().forEach(id -> WrongValueException.unlessId("regions", id));
    }

    /** Reads the file; anything wrong with it is a {@link ConfigException}. */
    public static RegionsFile read(Path file) {
        YamlTree tree = YamlTree.read(file);
        RegionsFile read = tree.as(RegionsFile.class);
        read.wrongParents(tree).stream().findFirst().ifPresent(wrong -> {
            throw wrong;
        });
        return read;
    }

    /** Everything that is wrong with a file; empty: nothing. */
    public static List<ConfigException> check(Path file) {
        try {
            YamlTree tree = YamlTree.read(file);
            List<ConfigException> unbound = tree.findings(RegionsFile.class);
            return unbound.isEmpty() ? tree.as(RegionsFile.class).wrongParents(tree) : unbound;
        } catch (ConfigException unreadable) {
            return List.of(unreadable);
        }
    }

    private List<ConfigException> wrongParents(YamlTree tree) {
        List<ConfigException> wrong = new ArrayList<>();
        regions.forEach((id, row) -> row.parent().ifPresent(parent -> {
            if (!regions.containsKey(parent)) {
                wrong.add(tree.wrong(
                        "regions." + id + ".parent", "expected a region of this file, but got '" + parent + "'."));
            } else if (circles(id)) {
                wrong.add(tree.wrong(
                        "regions." + id + ".parent",
                        "expected a parent that does not lie in the region itself, but '" + parent + "' does."));
            }
        }));
        return wrong;
    }

    private boolean circles(String start) {
        Set<String> seen = new HashSet<>();
        for (Optional<String> at = Optional.of(start);
                at.isPresent();
                at = Optional.ofNullable(regions.get(at.get())).flatMap(Row::parent)) {
            if (!seen.add(at.get())) {
                return at.get().equals(start);
            }
        }
        return false;
    }
}
