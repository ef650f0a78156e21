package io.yitaiqing.simulator.cli;

import io.yitaiqing.simulator.cluster.ClusterFailure;
import io.yitaiqing.simulator.cluster.FaultKind;
import io.yitaiqing.simulator.cluster.FaultOptions;
import io.yitaiqing.simulator.cluster.FaultReport;
import io.yitaiqing.simulator.cluster.FaultRun;
import io.yitaiqing.simulator.cluster.FaultText;
import io.yitaiqing.simulator.cluster.Installation;
import io.yitaiqing.simulator.cluster.PrivateNetwork;
import io.yitaiqing.simulator.cluster.Takeover;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hall bench faults}: what a cluster of real processes does when things break. */
@Command(
        name = "faults",
        description = {
            "A cluster of real processes in use while nodes, network and database fail; at the end the journal is held"
                    + " against what everybody was told. Exit code 1 if anything was lost, doubled, forked or silent.",
            "Cuts between nodes need Linux and root (network namespaces); without them they are left out."
        },
        mixinStandardHelpOptions = true)
final class FaultsFigure implements Callable<Integer> {

    private static final int MOST_FAULTS = 10_000;
    private static final int MOST_NODES = 9;
    private static final int MOST_HALLS = 5_000;
    private static final int TAKEOVER_EVENTS = 2_400;
    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Option(names = "--faults", paramLabel = "N", description = "How many (default 100; 6 kills with --takeover).")
    private Optional<Integer> faults;

    @Option(names = "--seed", paramLabel = "S", description = "Draws the faults; the run prints it.")
    private Optional<Long> seed;

    @Option(names = "--nodes", paramLabel = "N", defaultValue = "3", description = "Server processes (default 3).")
    private int nodes;

    @Option(names = "--halls", paramLabel = "N", description = "How many (default 24; 1000 with --takeover).")
    private Optional<Integer> halls;

    @Option(
            names = "--takeover",
            description =
                    "Instead: kill nodes that keep halls in the middle of their day, 2400 events each, and measure"
                            + " until the halls answer again.")
    private boolean takeover;

    @Option(
            names = "--only",
            paramLabel = "KIND",
            split = ",",
            description = "Only these kinds of faults: ${COMPLETION-CANDIDATES}.")
    private Set<FaultKind> only = EnumSet.allOf(FaultKind.class);

    @Option(
            names = "--deadline",
            paramLabel = "TIME",
            converter = DurationOption.class,
            defaultValue = "5s",
            description = "Within which a node that runs answers everything, if only with 503 (default 5s).")
    private Duration deadline;

    @Option(names = "--out", paramLabel = "DIR", description = "Keep data and logs there; else they are removed.")
    private Optional<Path> out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        int count = faults.orElse(takeover ? 6 : 100);
        int hallCount = halls.orElse(takeover ? 1_000 : 24);
        FigureOutput.expect("--faults", count, 1, MOST_FAULTS);
        FigureOutput.expect("--nodes", nodes, 2, MOST_NODES);
        FigureOutput.expect("--halls", hallCount, 2, MOST_HALLS);
        if (deadline.compareTo(SHORTEST) < 0 || deadline.compareTo(LONGEST) > 0) {
            throw new UserError("Expected --deadline from 500ms to 60s, but got " + deadline.toMillis() + " ms.");
        }
        Installation installation = HallHome.installation();
        if (!takeover && !PrivateNetwork.isInside() && PrivateNetwork.isPossible()) {
            return PrivateNetwork.run(
                    installation, spec.root().commandLine().getParseResult().originalArgs());
        }
        try (BenchFolder folder = BenchFolder.of(out)) {
            return takeover
                    ? takeover(installation, count, hallCount, folder.path())
                    : faults(installation, count, hallCount, folder.path());
        } catch (ClusterFailure failure) {
            throw new UserError(failure.getMessage(), 1);
        }
    }

    private int faults(Installation installation, int count, int hallCount, Path folder)
            throws IOException, InterruptedException {
        FaultOptions options = new FaultOptions(
                count,
                seed.orElseGet(System::currentTimeMillis),
                nodes,
                hallCount,
                only,
                deadline,
                FaultOptions.HEALED_WITHIN,
                FaultOptions.ARRIVAL_MILLIS,
                folder);
        FaultReport report = new FaultRun(options, installation, this::progress).run();
        FaultText.print(report, json, spec.commandLine().getOut());
        return report.clean() ? 0 : 1;
    }

    private int takeover(Installation installation, int kills, int hallCount, Path folder) throws InterruptedException {
        List<Takeover.Kill> done = new Takeover(
                        new Takeover.Options(nodes, hallCount, TAKEOVER_EVENTS, kills, folder),
                        installation,
                        this::progress)
                .run();
        FigureLines.print(Takeover.figures(done), json, spec.commandLine().getOut());
        return done.stream().allMatch(Takeover.Kill::complete) ? 0 : 1;
    }

    /** Beside JSON lines, which go out, progress goes to the other stream. */
    private void progress(String sentence) {
        PrintWriter text =
                json ? spec.commandLine().getErr() : spec.commandLine().getOut();
        text.println(sentence);
        text.flush();
    }
}
