package io.yitaiqing.simulator.cli;

import io.yitaiqing.node.config.ConfigException;
import io.yitaiqing.simulator.fit.LogFit;
import io.yitaiqing.simulator.replay.TicketLog;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hall fit LOG}: from a hall's own ticket log to a plan and a scenario. */
@Command(
        name = "fit",
        description = "Fit a hall and a scenario to a ticket log, and tell how well they fit.",
        mixinStandardHelpOptions = true)
public final class Fit implements Callable<Integer> {

    private static final int MOST_REPLICATIONS = 1_000;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "LOG", description = "The ticket log.")
    private Path log;

    @Mixin
    private LogOptions logs;

    @Option(names = "--hall", paramLabel = "ID", defaultValue = "fitted", description = "The id of the fitted hall.")
    private String hall;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where halls/ID.yaml and scenarios/ID.yaml go (default fit-ID).")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--against",
            paramLabel = "LOG",
            description = "Live the days of this log in the fitted hall and compare the waits.")
    private Optional<Path> against = Optional.empty();

    @Option(
            names = "--replications",
            paramLabel = "N",
            defaultValue = "10",
            description = "How often those days are lived (default ${DEFAULT-VALUE}).")
    private int replications;

    @Override
    public Integer call() {
        if (!hall.matches("[A-Za-z0-9-]{1,40}")) {
            throw new UserError("Expected --hall to be 1 to 40 letters, digits and hyphens, but got '" + hall + "'.");
        }
        if (replications < 2 || replications > MOST_REPLICATIONS) {
            throw new UserError("Expected 2 to " + MOST_REPLICATIONS + " replications, but got " + replications + ".");
        }
        PrintWriter console = spec.commandLine().getOut();
        TicketLog tickets = logs.read(log);
        Optional<TicketLog> other = against.map(logs::read);
        Path folder = out.orElseGet(() -> Path.of("fit-" + hall));
        LogFit fit;
        try {
            fit = LogFit.of(tickets, hall, folder);
        } catch (ConfigException e) {
            throw new UserError(e.getMessage());
        } catch (IOException e) {
            throw new UserError("Expected a folder that can be written, but " + folder + " cannot: " + e.getMessage());
        }
        fit.print(console);
        other.ifPresent(held -> {
            int threads = Runtime.getRuntime().availableProcessors();
            boolean inside = fit.hold(held, replications, threads, console);
            console.println(
                    inside
                            ? "Every service waits as long as on nine days of ten of that log."
                            : "Not every service waits as long as on nine days of ten of that log.");
        });
        console.printf("%nScenario: %s%n", fit.file());
        return 0;
    }
}
