package io.yitaiqing.simulator.cli;

import io.yitaiqing.simulator.cluster.ClusterFailure;
import io.yitaiqing.simulator.cluster.ClusterRun;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hall bench cluster}: clusters of several sizes on this machine. */
@Command(
        name = "cluster",
        description = {
            "Clusters of two, three and five real processes on this machine: starts, placement, throughput and a"
                    + " rolling restart in use. Exit code 1 if a command failed.",
            "Nodes, database and clients share this machine's cores, so more nodes are not faster here."
        },
        mixinStandardHelpOptions = true)
final class ClusterFigure implements Callable<Integer> {

    private static final int MOST_NODES = 9;
    private static final int MOST_HALLS = 1_000;
    private static final int MOST_STARTS = 100;
    private static final Duration SHORTEST = Duration.ofMillis(500);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Option(
            names = "--nodes",
            paramLabel = "N",
            split = ",",
            defaultValue = "2,3,5",
            description = "Sizes of the clusters (default 2,3,5).")
    private List<Integer> nodes;

    @Option(names = "--halls", paramLabel = "N", defaultValue = "60", description = "How many (default 60).")
    private int halls;

    @Option(names = "--starts", paramLabel = "N", defaultValue = "5", description = "Measured starts (default 5).")
    private int starts;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            converter = DurationOption.class,
            defaultValue = "10s",
            description = "How long each cluster is under full load (default 10s).")
    private Duration time;

    @Option(names = "--out", paramLabel = "DIR", description = "Keep data and logs there; else they are removed.")
    private Optional<Path> out;

    @Override
    public Integer call() throws IOException, InterruptedException {
        nodes.forEach(size -> FigureOutput.expect("--nodes", size, 2, MOST_NODES));
        FigureOutput.expect("--halls", halls, 2, MOST_HALLS);
        FigureOutput.expect("--starts", starts, 1, MOST_STARTS);
        if (time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0) {
            throw new UserError("Expected --for from 500ms to 10m, but got " + time.toMillis() + " ms.");
        }
        try (BenchFolder folder = BenchFolder.of(out)) {
            ClusterRun run = new ClusterRun(
                    new ClusterRun.Options(nodes, halls, time, starts, folder.path()),
                    HallHome.installation(),
                    this::progress);
            FigureLines.print(run.run(), json, spec.commandLine().getOut());
            run.troubles().forEach(this::progress);
            return run.troubles().isEmpty() ? 0 : 1;
        } catch (ClusterFailure failure) {
            throw new UserError(failure.getMessage(), 1);
        }
    }

    /** Beside JSON lines, which go out, progress goes to the other stream. */
    private void progress(String sentence) {
        PrintWriter text =
                json ? spec.commandLine().getErr() : spec.commandLine().getOut();
        text.println(sentence);
        text.flush();
    }
}
