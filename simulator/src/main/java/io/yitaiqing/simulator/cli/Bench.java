package io.yitaiqing.simulator.cli;

import io.yitaiqing.simulator.bench.Validation;
import io.yitaiqing.simulator.bench.Validation.Verdict;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the product; each figure is a subcommand. */
@Command(
        name = "bench",
        description = "Measure the product; each figure stands beside its yardstick, where it has one.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "NAME",
        subcommands = {
            JournalFigure.class,
            TurnFigure.class,
            TakeoverFigure.class,
            FanoutFigure.class,
            RulesFigure.class,
            DispatchFigure.class,
            EngineFigure.class,
            LookaheadFigure.class,
            RegionFigure.class,
            PoliciesFigure.class,
            ClusterFigure.class,
            FaultsFigure.class,
            Bench.ValidationFigure.class
        })
public final class Bench implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new UserError("hall bench needs the name of a figure: "
                + String.join(", ", spec.subcommands().keySet()) + ".");
    }

    /** Holds the engine against exact values of queueing theory. */
    @Command(
            name = "validation",
            description = "Holds the engine against known values of queueing theory; exit code 1 if one fails.",
            mixinStandardHelpOptions = true)
    public static final class ValidationFigure implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Option(names = "--json", description = "One JSON object a line.")
        private boolean json;

        @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Default ${DEFAULT-VALUE}.")
        private long seed;

        @Option(
                names = "--replications",
                paramLabel = "N",
                defaultValue = "40",
                description = "Replications a case, 2 to 1000 (default ${DEFAULT-VALUE}).")
        private int replications;

        @Option(
                names = "--customers",
                paramLabel = "N",
                defaultValue = "20000",
                description = "Customers a replication, 100 to 10000000 (default ${DEFAULT-VALUE}).")
        private int customers;

        @Option(
                names = "--only",
                paramLabel = "TEXT",
                defaultValue = "",
                description = "Only the cases with this in their name.")
        private String only;

        @Override
        public Integer call() {
            if (replications < 2 || replications > 1_000) {
                throw new UserError("Expected 2 to 1000 replications, but got " + replications + ".");
            }
            if (customers < 100 || customers > 10_000_000) {
                throw new UserError("Expected 100 to 10000000 customers, but got " + customers + ".");
            }
            PrintWriter out = spec.commandLine().getOut();
            List<Verdict> verdicts = new Validation(seed, replications, customers)
                    .all(name -> name.contains(only), verdict -> {
                        out.println(json ? json(verdict) : line(verdict));
                        out.flush();
                    });
            if (verdicts.isEmpty()) {
                throw new UserError("Expected --only to name a case, but none is named like '" + only + "'.");
            }
            boolean passed = verdicts.stream().allMatch(Verdict::pass);
            if (!json) {
                out.printf(
                        "%d of %d known values lie in their joint 99 %% intervals (seed %d).%n",
                        verdicts.stream().filter(Verdict::pass).count(), verdicts.size(), seed);
            }
            return passed ? 0 : 1;
        }

        private static String line(Verdict v) {
            return String.format(
                    Locale.ROOT,
                    "%s  %-60s %9.5f  known %9.5f  in [%.5f, %.5f]",
                    v.pass() ? "pass" : "FAIL",
                    v.name(),
                    v.value(),
                    v.expected(),
                    v.low(),
                    v.high());
        }

        private static String json(Verdict v) {
            return String.format(
                    Locale.ROOT,
                    "{\"case\":\"%s\",\"value\":%.6f,\"expected\":%.6f,\"low\":%.6f,\"high\":%.6f,\"pass\":%b}",
                    v.name(),
                    v.value(),
                    v.expected(),
                    v.low(),
                    v.high(),
                    v.pass());
        }
    }
}
