package io.yitaiqing.simulator.served;

import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.node.config.ConfigException;
import io.yitaiqing.node.config.YamlTree;
import io.yitaiqing.simulator.Combination;
import io.yitaiqing.simulator.change.Crossing;
import io.yitaiqing.simulator.change.WrongChangeException;
import io.yitaiqing.simulator.scenario.Scenario;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The scenarios of a folder: which there are, and what may be tried with them. Those with generated halls are left to
 * the command line: a province has too many to choose from. Reads files, so it is not for an event loop.
 */
final class Shelf {

    private static final int HALLS_TOLD = 50;

    private static final String ENDING = ".yaml";

    private final Path folder;
    /** A row stays good while no file of the folder is newer. */
    private final Map<String, Map<String, Object>> rows = new ConcurrentHashMap<>();

    private FileTime newest = FileTime.fromMillis(0);

    Shelf(Path folder) {
        this.folder = folder;
    }

    /** Every scenario in a row; one that cannot be read tells why. */
    synchronized Map<String, Object> list() {
        List<String> names = names();
        FileTime changed =
                names.stream().map(this::changedAt).max(FileTime::compareTo).orElse(newest);
        if (!changed.equals(newest)) {
            rows.clear();
            newest = changed;
        }
        return Map.of(
                "policies",
                List.copyOf(Policies.all().keySet()),
                "scenarios",
                names.stream()
                        .map(name -> rows.computeIfAbsent(name, this::row))
                        .toList());
    }

    private FileTime changedAt(String name) {
        try {
            return Files.getLastModifiedTime(folder.resolve(name + ENDING));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .filter(name -> !generatesHalls(name))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean generatesHalls(String name) {
        try {
            return YamlTree.read(folder.resolve(name + ENDING)).root().has("halls");
        } catch (ConfigException broken) {
            return false;
        }
    }

    private Map<String, Object> row(String name) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", name);
        try {
            ScenarioFile file = ScenarioFile.read(folder.resolve(name + ENDING));
            Scenario scenario = file.scenario();
            row.put("name", scenario.name());
            row.put("nameEn", scenario.nameEn());
            row.put("description", scenario.description());
            scenario.descriptionZh().ifPresent(chinese -> row.put("descriptionZh", chinese));
            row.put("firstDay", scenario.firstDay().toString());
            row.put("days", scenario.days());
            row.put("seed", scenario.seed());
            file.parent().filter(parent -> file.comparable()).ifPresent(parent -> row.put("variantOf", nameOf(parent)));
            row.put("hallCount", file.plans().size());
            row.put(
                    "halls",
                    file.plans().values().stream()
                            .limit(HALLS_TOLD)
                            .map(Shelf::hall)
                            .toList());
        } catch (ConfigException broken) {
            row.put("problem", broken.getMessage());
        }
        return row;
    }

    private static String nameOf(ScenarioFile file) {
        String name = file.file().getFileName().toString();
        return name.substring(0, name.length() - ENDING.length());
    }

    private static Map<String, Object> hall(HallPlan plan) {
        return Map.of(
                "id", plan.id(),
                "name", plan.name(),
                "nameEn", plan.nameEn(),
                "policy", plan.policy(),
                "counters", plan.counters().stream().map(HallPlan.Place::id).toList(),
                "services",
                        plan.services().stream()
                                .map(service ->
                                        Map.of("id", service.id(), "name", service.name(), "nameEn", service.nameEn()))
                                .toList());
    }

    /** Scenarios in one of their halls, each as it is and with each change; what does not fit is refused. */
    List<Combination> combinations(List<String> scenarios, Optional<String> hall, List<String> changes) {
        List<ScenarioFile> files = scenarios.stream().map(this::read).toList();
        String chosen = hall.orElseGet(
                () -> files.getFirst().plans().keySet().iterator().next());
        files.stream()
                .filter(file -> !file.plans().containsKey(chosen))
                .findFirst()
                .ifPresent(without -> {
                    throw Refusals.UNKNOWN_SCENARIO.because("Expected a scenario with the hall " + chosen + ", but "
                            + nameOf(without) + " has only "
                            + String.join(
                                    ", ",
                                    without.plans().keySet().stream()
                                            .limit(HALLS_TOLD)
                                            .toList()) + ".");
                });
        try {
            return new Crossing(files, List.of(), changes, Optional.of(chosen)).combinations();
        } catch (WrongChangeException wrong) {
            throw Refusals.VALUE_IS_WRONG.because(wrong.getMessage());
        }
    }

    private ScenarioFile read(String name) {
        List<String> known = names();
        if (!known.contains(name)) {
            throw Refusals.UNKNOWN_SCENARIO.because(
                    "Expected a scenario (" + String.join(", ", known) + "), but got '" + name + "'.");
        }
        try {
            return ScenarioFile.read(folder.resolve(name + ENDING));
        } catch (ConfigException broken) {
            throw Refusals.VALUE_IS_WRONG.because(broken.getMessage());
        }
    }
}
