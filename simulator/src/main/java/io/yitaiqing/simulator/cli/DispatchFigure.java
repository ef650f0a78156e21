package io.yitaiqing.simulator.cli;

import io.yitaiqing.simulator.bench.DispatchBench;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code hall bench dispatch}: one decision, timed by JMH. */
@Command(
        name = "dispatch",
        description =
                "Whom a freed counter calls, with 2,000 waiting for 30 services at 60 counters: warm, cold, explained"
                        + " and for eight counters at once, beside the largest of 30 numbers.",
        mixinStandardHelpOptions = true)
final class DispatchFigure implements Callable<Integer> {

    private static final int MOST_ROUNDS = 100;

    @Mixin
    private FigureOutput output;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "Rounds of a second that count, after as many to warm up (default ${DEFAULT-VALUE}).")
    private int rounds;

    @Override
    public Integer call() throws RunnerException {
        FigureOutput.expect("--rounds", rounds, 1, MOST_ROUNDS);
        return output.print(DispatchBench.run(DispatchBench.Size.usual(rounds)));
    }
}
