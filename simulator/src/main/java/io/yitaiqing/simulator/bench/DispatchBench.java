package io.yitaiqing.simulator.bench;

import com.sun.management.ThreadMXBean;
import io.yitaiqing.dispatch.Preset;
import io.yitaiqing.node.journal.bench.Figure;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import org.openjdk.jmh.util.Statistics;

/**
 * How long one dispatch decision takes in a large and full hall, timed by JMH, and what it allocates.
 *
 * <p>A few halls in turn stay in the processor's own memory; of many each is cold when it is asked, as in a server
 * where a hall decides every few seconds.
 */
public final class DispatchBench {

    private static final String USUAL = Preset.GENERALIZED_C_MU.policy();
    private static final int AT_ONCE = 8;

    /** JMH reads fields in a way of which newer JDKs warn. */
    private static final String[] QUIET =
            Runtime.version().feature() < 24 ? new String[0] : new String[] {"--sun-misc-unsafe-memory-access=allow"};

    /**
     * How much is measured.
     *
     * @param moments at how many moments counters decide in turn; a power of two
     * @param coldMoments the same where halls shall be cold
     * @param forks how many processes measure each figure one after another; 0: this one
     * @param rounds how many rounds count, after as many that do not
     * @param milliseconds how long a round takes
     */
    public record Size(
            int counters,
            int services,
            int waiting,
            int moments,
            int coldMoments,
            int forks,
            int rounds,
            long milliseconds) {

        /** The size of which figures are told. */
        public static Size usual(int rounds) {
            return new Size(60, 30, 2_000, 8, 64, 1, rounds, 1_000);
        }
    }

    /** What is measured and where. */
    private record Case(String what, String policy, int free, int moments) {}

    private final Size size;
    private final List<Figure> figures = new ArrayList<>();

    private DispatchBench(Size size) {
        this.size = size;
    }

    /** Measures all figures. */
    public static List<Figure> run(Size size) throws RunnerException {
        DispatchBench bench = new DispatchBench(size);
        Statistics yardstick = bench.times(new Case("yardstick", USUAL, 1, 1));
        bench.add("dispatch.choice", new Case("choice", USUAL, 1, size.moments()), yardstick);
        bench.add("dispatch.choice.cold", new Case("choice", USUAL, 1, size.coldMoments()), yardstick);
        bench.add("dispatch.decision", new Case("decision", USUAL, 1, size.moments()), yardstick);
        bench.add("dispatch.decision.cold", new Case("decision", USUAL, 1, size.coldMoments()), yardstick);
        bench.add("dispatch.decision.batch", new Case("decision", USUAL, AT_ONCE, size.moments()), yardstick);
        for (Preset preset : Preset.values()) {
            Case one = new Case("choice", preset.policy(), 1, size.moments());
            bench.add("dispatch.choice." + preset.policy(), one, yardstick);
        }
        return bench.figures;
    }

    private void add(String name, Case one, Statistics yardstick) throws RunnerException {
        Statistics times = times(one);
        for (int rank : new int[] {50, 99}) {
            figures.add(
                    Figure.against(name + ".p" + rank, times.getPercentile(rank), "ns", yardstick.getPercentile(rank)));
        }
        figures.add(Figure.of(name + ".allocated", bytesEach(one), "bytes"));
    }

    private Statistics times(Case one) throws RunnerException {
        RunResult result = new Runner(new OptionsBuilder()
                        .include("^" + DispatchDecision.class.getName().replace(".", "\\.") + "\\." + one.what() + "$")
                        .param("policy", one.policy())
                        .param("counters", "" + size.counters())
                        .param("services", "" + size.services())
                        .param("waiting", "" + size.waiting())
                        .param("free", "" + one.free())
                        .param("moments", "" + one.moments())
                        .forks(size.forks())
                        .jvmArgsAppend(QUIET)
                        .warmupIterations(size.rounds())
                        .warmupTime(TimeValue.milliseconds(size.milliseconds()))
                        .measurementIterations(size.rounds())
                        .measurementTime(TimeValue.milliseconds(size.milliseconds()))
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .runSingle();
        return result.getPrimaryResult().getStatistics();
    }

    /** What one call allocates once it is compiled: the least of some runs, by this thread's own count. */
    private double bytesEach(Case one) {
        DispatchDecision decision = DispatchDecision.of(
                one.policy(), size.counters(), size.services(), size.waiting(), one.free(), one.moments());
        int calls = one.free() > 1 ? 1_000 : 20_000;
        Runnable call = one.what().equals("choice") ? decision::choice : decision::decision;
        return Arrays.stream(new int[10])
                        .mapToLong(run -> bytes(call, calls))
                        .min()
                        .orElseThrow()
                / (double) calls;
    }

    /** What so many calls allocate. */
    static long bytes(Runnable call, int calls) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < calls; i++) {
            call.run();
        }
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
