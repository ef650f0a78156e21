package io.yitaiqing.simulator.cli;

import io.yitaiqing.simulator.bench.EngineBench;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code hall bench lookahead}: futures of a hall, by the customer. */
@Command(
        name = "lookahead",
        description =
                "Customers a second that the lookahead kernel lives through in the same hall, by the same dispatcher.",
        mixinStandardHelpOptions = true)
final class LookaheadFigure implements Callable<Integer> {

    private static final int CUSTOMERS = 300_000;
    private static final int MOST_ROUNDS = 1_000;
    private static final int MOST_THREADS = 256;

    @Spec
    private CommandSpec spec;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

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

    @Override
    public Integer call() {
        if (rounds < 2 || rounds > MOST_ROUNDS) {
            throw new UserError("Expected --rounds from 2 to " + MOST_ROUNDS + ", but got " + rounds + ".");
        }
        if (threads < 1 || threads > MOST_THREADS) {
            throw new UserError("Expected --threads from 1 to " + MOST_THREADS + ", but got " + threads + ".");
        }
        FigureLines.print(
                EngineBench.lookahead(new EngineBench.Size(CUSTOMERS, rounds, threads)),
                json,
                spec.commandLine().getOut());
        return 0;
    }
}
