package io.yitaiqing.simulator.cli;

import io.vertx.core.Vertx;
import io.yitaiqing.node.journal.bench.Figure;
import io.yitaiqing.node.region.bench.RegionAges;
import io.yitaiqing.node.region.bench.RegionBench;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hall bench region}: how old the rows of a large region are at a reader. */
@Command(
        name = "region",
        description = "Age of the rows of one region at a reader, and what two nodes spend on it, while every hall"
                + " changes twice a second.",
        mixinStandardHelpOptions = true)
final class RegionFigure implements Callable<Integer> {

    private static final int MOST_HALLS = 5_000;
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(4);

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Option(names = "--halls", paramLabel = "N", defaultValue = "3000", description = "How many (default 3000).")
    private int halls;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            converter = DurationOption.class,
            defaultValue = "20s",
            description = "How long to measure (default 20s).")
    private Duration time;

    @Override
    public Integer call() {
        if (halls < 1 || halls > MOST_HALLS) {
            throw new UserError("Expected --halls from 1 to " + MOST_HALLS + ", but got " + halls + ".");
        }
        if (time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0) {
            throw new UserError("Expected --for from 1s to 4m, but got " + time.toMillis() + " ms.");
        }
        Vertx vertx = Vertx.vertx();
        try {
            RegionAges ages = RegionBench.run(vertx, halls, time)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
            FigureLines.print(figures(ages), json, spec.commandLine().getOut());
            return 0;
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }

    private static List<Figure> figures(RegionAges ages) {
        return List.of(
                Figure.of("region.halls", ages.halls(), "halls"),
                Figure.of("region.changes", ages.changesPerSecond(), "changes/s"),
                Figure.of("region.rowAge.p50", ages.ageP50Millis(), "ms"),
                Figure.of("region.rowAge.p99", ages.ageP99Millis(), "ms"),
                Figure.of("region.rowAge.max", ages.ageMaxMillis(), "ms"),
                Figure.of("region.frames", ages.framesPerSecond(), "frames/s"),
                Figure.of("region.bytes", ages.bytesPerSecond() / 1_000, "kB/s"),
                Figure.of("region.cpu.nodeWithReader", ages.nodeWithReaderCores() * 100, "% of a core"),
                Figure.of("region.cpu.otherNode", ages.otherNodeCores() * 100, "% of a core"),
                Figure.of("region.lost", ages.lost(), "changes"));
    }
}
