package io.yitaiqing.simulator.cli;

import io.yitaiqing.simulator.bench.RulesBench;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hall bench rules}: the engine alone, on one thread. */
@Command(
        name = "rules",
        description = "One command through rules and hall with 500 waiting at 40 counters, beside one record copied in"
                + " a hash map; what a waiting visit weighs; and a day of 5,000 events replayed.",
        mixinStandardHelpOptions = true)
final class RulesFigure implements Callable<Integer> {

    private static final int MOST_ROUNDS = 1_000;

    @Mixin
    private FigureOutput output;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "20",
            description = "Rounds that count, after as many to warm up (default ${DEFAULT-VALUE}).")
    private int rounds;

    @Override
    public Integer call() {
        FigureOutput.expect("--rounds", rounds, 1, MOST_ROUNDS);
        return output.print(RulesBench.run(RulesBench.Size.usual(rounds)));
    }
}
