package io.yitaiqing.simulator.cli;

import io.yitaiqing.node.config.ConfigException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hall check}: says of each file of a configuration whether it is right, or why not; or verifies a journal. */
@Command(
        name = "check",
        description =
                "Check settings, hall plans, calendars and scenarios: one line for each file that is right, or one"
                        + " for each error with file, line and key. Or verify a journal: one line for each hall whose"
                        + " line is broken, and totals. Exit code: 0 when all are right, 1 when one is wrong.",
        mixinStandardHelpOptions = true)
final class CheckConfig implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", arity = "0..1", paramLabel = "WHAT", description = "What to check: config.")
    private Optional<String> what = Optional.empty();

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "DIR",
            description =
                    "A folder with server.yaml, halls, calendars and scenarios, or one file; config where not given.")
    private Optional<Path> folder = Optional.empty();

    @ArgGroup(exclusive = false)
    private CheckJournal journal;

    @Override
    public Integer call() {
        if (journal != null && what.isEmpty()) {
            return journal.run(spec.commandLine().getOut());
        }
        if (journal != null || !what.equals(Optional.of("config"))) {
            throw new UserError("Expected hall check config or hall check --journal, but got "
                    + (journal == null ? "" : "--journal with ")
                    + what.map(given -> "hall check " + given).orElse("neither") + ".");
        }
        SequencedMap<Path, List<ConfigException>> files =
                ConfigFiles.check(shown(folder.orElseGet(() -> HallHome.file("config"))));
        PrintWriter out = spec.commandLine().getOut();
        files.forEach((file, wrong) -> {
            if (wrong.isEmpty()) {
                out.println(file + ": ok");
            }
            wrong.forEach(error -> out.println(line(file, error)));
        });
        long right = files.values().stream().filter(List::isEmpty).count();
        String all = files.size() + (files.size() == 1 ? " file" : " files") + " checked, ";
        out.println(all + (right == files.size() ? "all ok." : files.size() - right + " wrong."));
        return right == files.size() ? 0 : 1;
    }

    /** A scenario fails with the plans and scenarios it builds on; their own lines tell the whole. */
    private static String line(Path file, ConfigException error) {
        return error.file().equals(file)
                ? error.getMessage()
                : file + ": builds on a wrong file; " + error.getMessage();
    }

    /** As short as it can be typed. */
    private static Path shown(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = path.toAbsolutePath().normalize();
        if (!Files.exists(absolute)) {
            throw new UserError("Expected a folder or file to check, but there is no " + path + ".");
        }
        return absolute.startsWith(here) && !absolute.equals(here) ? here.relativize(absolute) : absolute;
    }
}
