package io.yitaiqing.simulator.bench;

import io.yitaiqing.dispatch.Preset;
import io.yitaiqing.node.journal.bench.Figure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** How long one dispatch decision takes in a large and full hall, and what it allocates, measured by JMH. */
public final class DispatchBench {

    private static final String ALLOCATED = "gc.alloc.rate.norm";
    private static final int AT_ONCE = 8;

    /** JMH reads fields in a way of which newer JDKs warn. */
    private static final String[] QUIET =
            Runtime.version().feature() < 24 ? new String[0] : new String[] {"--sun-misc-unsafe-memory-access=allow"};

    /**
     * How much is measured.
     *
     * @param moments at how many moments counters decide in turn; a power of two
     * @param forks how many processes measure each figure one after another; 0: this one
     * @param rounds how many rounds count, after as many that do not
     * @param milliseconds how long a round takes
     */
    public record Size(int counters, int services, int waiting, int moments, int forks, int rounds, long milliseconds) {

        /** The size of which figures are told. */
        public static Size usual(int rounds) {
            return new Size(60, 30, 2_000, 64, 1, rounds, 1_000);
        }
    }

    private final Size size;
    private final List<Figure> figures = new ArrayList<>();

    private DispatchBench(Size size) {
        this.size = size;
    }

    /** Measures all figures. */
    public static List<Figure> run(Size size) throws RunnerException {
        DispatchBench bench = new DispatchBench(size);
        String usual = Preset.GENERALIZED_C_MU.policy();
        double yardstick =
                percentile(50, bench.measure("yardstick", 1, usual).iterator().next());
        bench.add("choice", 1, yardstick, usual);
        bench.add("decision", 1, yardstick, usual);
        bench.add("choice", AT_ONCE, yardstick, usual);
        bench.add("decision", AT_ONCE, yardstick, usual);
        bench.add(
                "choice",
                1,
                yardstick,
                Arrays.stream(Preset.values())
                        .map(Preset::policy)
                        .filter(policy -> !policy.equals(usual))
                        .toArray(String[]::new));
        return bench.figures;
    }

    private void add(String what, int free, double yardstick, String... policies) throws RunnerException {
        measure(what, free, policies).stream()
                .sorted(Comparator.comparing(DispatchBench::policy))
                .forEach(result -> {
                    String name = "dispatch." + what + (free > 1 ? ".batch" + free : "") + "." + policy(result);
                    figures.add(Figure.against(name + ".p50", percentile(50, result), "ns", yardstick));
                    figures.add(Figure.of(name + ".p99", percentile(99, result), "ns"));
                    figures.add(Figure.of(
                            name + ".allocated",
                            result.getSecondaryResults().get(ALLOCATED).getScore(),
                            "bytes"));
                });
    }

    private Collection<RunResult> measure(String what, int free, String... policies) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include("^" + DispatchDecision.class.getName().replace(".", "\\.") + "\\." + what + "$")
                        .param("policy", policies)
                        .param("counters", "" + size.counters())
                        .param("services", "" + size.services())
                        .param("waiting", "" + size.waiting())
                        .param("free", "" + free)
                        .param("moments", "" + size.moments())
                        .forks(size.forks())
                        .jvmArgsAppend(QUIET)
                        .warmupIterations(size.rounds())
                        .warmupTime(TimeValue.milliseconds(size.milliseconds()))
                        .measurementIterations(size.rounds())
                        .measurementTime(TimeValue.milliseconds(size.milliseconds()))
                        .addProfiler(GCProfiler.class)
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();
    }

    private static String policy(RunResult result) {
        return result.getParams().getParam("policy");
    }

    private static double percentile(double rank, RunResult result) {
        return result.getPrimaryResult().getStatistics().getPercentile(rank);
    }
}
