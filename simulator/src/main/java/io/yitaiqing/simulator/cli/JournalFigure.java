package io.yitaiqing.simulator.cli;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.yitaiqing.node.journal.DatabaseAddress;
import io.yitaiqing.node.journal.DatabaseUnavailableException;
import io.yitaiqing.node.journal.bench.Figure;
import io.yitaiqing.node.journal.bench.JournalBench;
import io.yitaiqing.node.journal.bench.UsedLog;
import io.yitaiqing.simulator.bench.PeakRate;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hall bench journal}: turns through the journal beside bare inserts of the same rows. */
@Command(
        name = "journal",
        description = "Turns of many halls through the journal, beside bare multi-row inserts of the same rows;"
                + " the embedded database's log has been in use before.",
        mixinStandardHelpOptions = true)
final class JournalFigure implements Callable<Integer> {

    private static final int MOST_HALLS = 10_000;
    private static final int PROVINCE_HALLS = 3_000;
    private static final String PEAK_SCENARIO = "laoyue-25";
    private static final Duration SHORTEST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofMinutes(30);

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Option(names = "--halls", paramLabel = "N", defaultValue = "1000", description = "How many (default 1000).")
    private int halls;

    @Option(
            names = "--for",
            paramLabel = "TIME",
            converter = DurationOption.class,
            defaultValue = "30s",
            description = "How long to measure (default 30s).")
    private Duration time;

    @Override
    public Integer call() throws IOException {
        if (halls < 1 || halls > MOST_HALLS) {
            throw new UserError("Expected --halls from 1 to " + MOST_HALLS + ", but got " + halls + ".");
        }
        if (time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0) {
            throw new UserError("Expected --for from 200ms to 30m, but got " + time.toMillis() + " ms.");
        }
        try {
            List<Figure> figures = new ArrayList<>(BenchDatabase.use(this::measure));
            double peak = PROVINCE_HALLS * PeakRate.turnsASecond(NamedScenario.read(PEAK_SCENARIO));
            figures.add(Figure.of("journal.laoyue25.3000halls.peak", peak, "turns/s"));
            figures.add(Figure.of(
                    "journal.laoyue25.3000halls.headroom", figures.getFirst().value() / peak, "times"));
            FigureLines.print(figures, json, spec.commandLine().getOut());
            return 0;
        } catch (DatabaseUnavailableException failure) {
            throw new UserError(failure.getMessage(), 1);
        }
    }

    private List<Figure> measure(DatabaseAddress address) {
        Vertx vertx = Vertx.vertx();
        try {
            Future<Void> ready = BenchDatabase.isEmbedded() ? UsedLog.make(vertx, address) : Future.succeededFuture();
            return ready.compose(used -> JournalBench.run(vertx, address, halls, time))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
    }
}
