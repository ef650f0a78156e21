package io.yitaiqing.simulator.cli;

import io.yitaiqing.node.NodeSettings;
import io.yitaiqing.node.config.NodeConfig;
import io.yitaiqing.simulator.load.HallCopies;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hall serve}: one node until it is stopped. */
@Command(
        name = "serve",
        description = "Run one node until it is stopped; halls open and close by their own hours.",
        mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--port", paramLabel = "PORT", description = "HTTP port, 0 for any free one (setting http.port).")
    private Optional<Integer> port;

    @Option(names = "--data", paramLabel = "DIR", description = "Folder of the embedded database (setting data).")
    private Optional<Path> data;

    @Option(names = "--config", paramLabel = "FILE", description = "Settings; config/server.yaml where not given.")
    private Optional<Path> config;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description =
                    "Serve the halls of a scenario, a name in config/scenarios or a file, not the configured ones.")
    private Optional<String> scenario;

    @Option(
            names = "--halls",
            paramLabel = "N",
            description = "With --scenario: so many halls, copies of the scenario's under new ids.")
    private Optional<Integer> halls;

    @Option(
            names = "--clock-start",
            paramLabel = "TIME",
            description = "Where the hall clock starts, RFC 3339; the real clock where not given.")
    private Optional<OffsetDateTime> clockStart;

    @Option(
            names = "--clock-speed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Hall seconds in a real one, with --clock-start.")
    private double clockSpeed;

    @Override
    public Integer call() throws InterruptedException {
        if (!(clockSpeed > 0) || clockSpeed > 10_000) {
            throw new UserError("Expected --clock-speed above 0 and at most 10000, but got " + clockSpeed + ".");
        }
        if (clockStart.isEmpty() && clockSpeed != 1) {
            throw new UserError("Expected --clock-start with --clock-speed, for the real clock has one speed.");
        }
        if (halls.isPresent() && scenario.isEmpty()) {
            throw new UserError("Expected --scenario with --halls, for the configured halls are as many as they are.");
        }
        Optional<Instant> start = clockStart.map(OffsetDateTime::toInstant);
        NodeSettings configured = ConfiguredNode.settings(
                        config.orElseGet(() -> HallHome.file(NodeConfig.STANDARD_FILE)), port, data)
                .withClock(start, clockSpeed);
        NodeSettings settings = scenario.map(NamedScenario::read)
                .map(file -> configured.withPlans(HallCopies.plans(
                        file,
                        NamedScenario.halls(halls, file.scenario().crowds().size()))))
                .orElse(configured);
        try (RunningNode running = RunningNode.start(settings)) {
            running.node()
                    .databaseProcess()
                    .ifPresent(process -> spec.commandLine().getOut().println("PostgreSQL process " + process));
            spec.commandLine()
                    .getOut()
                    .println("Serving " + settings.plans().size() + " halls at " + running.address());
            spec.commandLine().getOut().flush();
            running.await(Optional.empty());
            return running.exitCode();
        }
    }
}
