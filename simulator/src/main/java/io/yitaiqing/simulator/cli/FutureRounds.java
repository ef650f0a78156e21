package io.yitaiqing.simulator.cli;

import io.yitaiqing.node.journal.bench.Figure;
import io.yitaiqing.simulator.bench.EngineBench;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the benches of futures have: how many rounds, and on how many threads at once. */
final class FutureRounds {

    private static final int MOST_ROUNDS = 1_000;
    private static final int MOST_THREADS = 256;

    @Mixin
    private FigureOutput output;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "10",
            description = "Rounds that count, after as many to warm up (default ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            description = "With more than one, also on so many threads at once (default ${DEFAULT-VALUE}).")
    private int threads;

    /** Measures futures of so many customers each. */
    int measure(int customers, Function<EngineBench.Size, List<Figure>> bench) {
        FigureOutput.expect("--rounds", rounds, 2, MOST_ROUNDS);
        FigureOutput.expect("--threads", threads, 1, MOST_THREADS);
        return output.print(bench.apply(new EngineBench.Size(customers, rounds, threads)));
    }
}
