package io.yitaiqing.simulator.cli;

import io.yitaiqing.simulator.bench.EngineBench;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code hall bench engine}: futures of a hall, by the customer. */
@Command(
        name = "engine",
        description = "Customers a second that the whole engine lives through in a hall of twelve counters, beside what"
                + " is known of it.",
        mixinStandardHelpOptions = true)
final class EngineFigure implements Callable<Integer> {

    private static final int CUSTOMERS = 50_000;

    @Mixin
    private FutureRounds rounds;

    @Override
    public Integer call() {
        return rounds.measure(CUSTOMERS, EngineBench::engine);
    }
}
