package io.yitaiqing.simulator.cli;

import io.yitaiqing.node.config.ConfigException;
import io.yitaiqing.node.config.NodeConfig;
import io.yitaiqing.node.config.PlanFiles;
import io.yitaiqing.node.config.RegionsFile;
import io.yitaiqing.simulator.calendar.WorkCalendar;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** The files of a configuration by their kind, and what is wrong with each of them. */
final class ConfigFiles {

    private static final String SETTINGS = "server.yaml";
    private static final String REGIONS = "regions.yaml";
    private static final String HALLS = "halls";
    private static final String CALENDARS = "calendars";
    private static final String SCENARIOS = "scenarios";

    private ConfigFiles() {}

    /** Checks a whole configuration, a folder of plans, calendars or scenarios, or one file of any kind. */
    static SequencedMap<Path, List<ConfigException>> check(Path folderOrFile) {
        SequencedMap<Path, List<ConfigException>> found = new LinkedHashMap<>();
        if (!Files.isDirectory(folderOrFile)) {
            file(folderOrFile, found);
            return found;
        }
        boolean whole = Stream.of(SETTINGS, REGIONS, HALLS, CALENDARS, SCENARIOS)
                .anyMatch(part -> Files.exists(folderOrFile.resolve(part)));
        if (!whole) {
            folder(folderOrFile, found);
            return found;
        }
        for (String one : List.of(SETTINGS, REGIONS)) {
            if (Files.exists(folderOrFile.resolve(one))) {
                file(folderOrFile.resolve(one), found);
            }
        }
        for (String part : List.of(HALLS, CALENDARS, SCENARIOS)) {
            if (Files.exists(folderOrFile.resolve(part))) {
                folder(folderOrFile.resolve(part), found);
            }
        }
        return found;
    }

    private static void folder(Path folder, SequencedMap<Path, List<ConfigException>> found) {
        if (!folder.endsWith(SCENARIOS) && !folder.endsWith(CALENDARS)) {
            plans(folder, found);
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(file -> file(file, found));
        } catch (IOException e) {
            found.put(
                    folder,
                    List.of(new ConfigException(folder, "expected a readable folder, but " + e.getMessage() + ".")));
        }
    }

    private static void file(Path file, SequencedMap<Path, List<ConfigException>> found) {
        if (file.endsWith(SETTINGS)) {
            found.put(file, NodeConfig.check(file));
        } else if (file.endsWith(REGIONS)) {
            found.put(file, RegionsFile.check(file));
        } else if (file.toAbsolutePath().getParent().endsWith(SCENARIOS)) {
            found.put(file, ScenarioFile.check(file));
        } else if (file.toAbsolutePath().getParent().endsWith(CALENDARS)) {
            found.put(file, WorkCalendar.check(file));
        } else {
            plans(file, found);
        }
    }

    private static void plans(Path folderOrFile, SequencedMap<Path, List<ConfigException>> found) {
        try {
            found.putAll(PlanFiles.check(folderOrFile));
        } catch (ConfigException none) {
            found.put(folderOrFile, List.of(none));
        }
    }
}
