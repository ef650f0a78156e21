package io.yitaiqing.simulator.cli;

import io.yitaiqing.hall.HallPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The data folder of a demo, which remembers the scenario whose day it holds. */
final class DemoFolder {

    private static final String MARK = "scenario";
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private DemoFolder() {}

    /** The name of a scenario given by name or file. */
    static String name(String scenario) {
        return Path.of(scenario).getFileName().toString().replaceFirst("\\.(yaml|ndjson|ndjson\\.gz)$", "");
    }

    /** The file of a scenario that comes with the product. */
    static Path shipped(String scenario) {
        Path folder = HallHome.file("config/scenarios");
        try (Stream<Path> files = Files.list(folder)) {
            List<String> names = files.map(Path::toString)
                    .filter(file -> file.endsWith(".yaml"))
                    .map(DemoFolder::name)
                    .sorted()
                    .toList();
            if (!names.contains(scenario)) {
                throw new UserError("Expected a scenario (" + String.join(", ", names) + ") or a .yaml file, but got '"
                        + scenario + "'.");
            }
            return folder.resolve(scenario + ".yaml");
        } catch (IOException e) {
            throw new UserError(
                    "Expected the scenarios in " + folder + ", but they cannot be read (" + e.getMessage() + ").");
        }
    }

    /** Takes a folder for a scenario; one that holds another's day is refused, for its plans hold until midnight. */
    static void claim(Path folder, String scenario) {
        Path mark = folder.resolve(MARK);
        try {
            if (Files.exists(mark)) {
                String holds = Files.readString(mark).strip();
                if (!holds.equals(scenario)) {
                    throw new UserError("Expected a data folder for the scenario " + scenario + ", but " + folder
                            + " holds a day of " + holds + "; name another one with --data.");
                }
            } else {
                Files.createDirectories(folder);
                Files.writeString(mark, scenario + "\n");
            }
        } catch (IOException e) {
            throw new UserError(
                    "Expected a data folder that can be written, but " + folder + " cannot (" + e.getMessage() + ").");
        }
    }

    /** A moment on the wall clock of the halls. */
    static String clock(Instant moment, Map<String, HallPlan> plans) {
        return CLOCK.format(moment.atZone(plans.values().iterator().next().zone()));
    }
}
