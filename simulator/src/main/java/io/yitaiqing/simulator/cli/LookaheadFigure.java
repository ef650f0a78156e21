package io.yitaiqing.simulator.cli;

import io.yitaiqing.simulator.bench.EngineBench;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hall bench lookahead}: futures of a hall, by the customer. */
@Command(
        name = "lookahead",
        description =
                "Customers a second that the lookahead kernel lives through in the same hall, by the same dispatcher.",
        mixinStandardHelpOptions = true)
final class LookaheadFigure implements Callable<Integer> {

    private static final int CUSTOMERS = 300_000;

    @Mixin
    private FutureRounds rounds;

    @Override
    public Integer call() {
        return rounds.measure(CUSTOMERS, EngineBench::lookahead);
    }
}
