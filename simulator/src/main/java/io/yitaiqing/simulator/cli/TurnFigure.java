package io.yitaiqing.simulator.cli;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.bench.turn.TurnBench;
import io.yitaiqing.simulator.load.HallCopies;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hall bench turn}: the whole server, from an HTTP command to its durable reply. */
@Command(
        name = "turn",
        description =
                "HTTP commands to durable replies by a server in a JVM of its own with an embedded database, beside"
                        + " a bare handler with group commit. Flags of the server's JVM: YTQ_JAVA_OPTS.",
        mixinStandardHelpOptions = true)
final class TurnFigure implements Callable<Integer> {

    private static final String MORNING = "2027-02-01T10:00:00+08:00";

    @Mixin
    private FigureOutput output;

    @Option(names = "--halls", paramLabel = "N", defaultValue = "500", description = "Default ${DEFAULT-VALUE}.")
    private int halls;

    @Option(
            names = "--connections",
            paramLabel = "N",
            defaultValue = "128",
            description = "Keep-alive connections with one command on its way each (default ${DEFAULT-VALUE}).")
    private int connections;

    @Option(
            names = "--think",
            paramLabel = "TIME",
            converter = DurationOption.class,
            defaultValue = "0s",
            description = "What passes between a reply and a connection's next command (default ${DEFAULT-VALUE}).")
    private Duration think;

    @Option(
            names = "--warm-up",
            paramLabel = "TIME",
            converter = DurationOption.class,
            defaultValue = "25s",
            description = "Default ${DEFAULT-VALUE}.")
    private Duration warmUp;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            converter = DurationOption.class,
            defaultValue = "10s",
            description = "How long to measure; the yardstick half as long (default ${DEFAULT-VALUE}).")
    private Duration time;

    @Override
    public Integer call() throws IOException, InterruptedException {
        FigureOutput.expect("--halls", halls, 1, HallCopies.MOST);
        FigureOutput.expect("--connections", connections, 1, 10_000);
        ScenarioFile province = NamedScenario.read("province");
        Collection<HallPlan> plans = HallCopies.plans(province, halls).values();
        long desks = plans.stream().mapToInt(plan -> plan.counters().size()).sum();
        if (desks < connections) {
            throw new UserError("Expected at most one connection for each of the " + desks + " counters of " + halls
                    + " halls, but got " + connections + ".");
        }
        Path folder = Files.createTempDirectory("yitaiqing-bench");
        try {
            return output.print(TurnBench.run(
                    new TurnBench.Place(
                            HallHome.file("").toAbsolutePath(),
                            folder,
                            List.of("--scenario=province", "--halls=" + halls, "--clock-start=" + MORNING),
                            plans),
                    new TurnBench.Size(connections, think, warmUp, time)));
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
