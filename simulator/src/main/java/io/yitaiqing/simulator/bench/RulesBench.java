package io.yitaiqing.simulator.bench;

import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.rules.HallRules;
import io.yitaiqing.node.journal.bench.Figure;
import io.yitaiqing.simulator.bench.BusyHall.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * How long the engine takes for one command, rules and events together, on one thread in a full hall; what a waiting
 * visit weighs; and how long a day takes to replay.
 *
 * <p>Commands are drawn before, in a hall of their own, and asked again of a fork of it, so that only the engine is
 * measured. A server has just made a command when it asks it; among 20,000 they have long left the caches, so each is
 * read once before the clock runs, or fetching them would be measured too. The median is that of batches in the mix in
 * which a hall asks them, each timed as a whole, and so contains the dear commands and no clock; the tail and the
 * median of each kind are those of single commands, clock included.
 */
public final class RulesBench {

    private static final int BATCH = 64;
    private static final long SEED = 1;

    /**
     * How much is measured.
     *
     * @param counters how many counters the halls have
     * @param waiting how many wait in the hall whose commands are timed
     * @param commands how many commands a round asks
     * @param rounds how many rounds count, after as many that do not
     * @param crowd how many wait in the hall that is weighed
     * @param events how many events the replayed day has
     */
    public record Size(int counters, int waiting, int commands, int rounds, int crowd, int events) {

        /** The size of which figures are told. */
        public static Size usual(int rounds) {
            return new Size(40, 500, 20_000, rounds, 100_000, 5_000);
        }
    }

    private final Size size;
    private final HallRules rules = Policies.rules();
    private final Histogram batches = new Histogram(3);
    private final Histogram singles = new Histogram(3);
    private final Histogram yardstick = new Histogram(3);
    private final Map<String, Histogram> kinds = new TreeMap<>();
    private int read;

    private RulesBench(Size size) {
        this.size = size;
    }

    /** Measures all figures. */
    public static List<Figure> run(Size size) {
        RulesBench bench = new RulesBench(size);
        bench.commands();
        DayReplay day = DayReplay.of(size.counters(), size.events(), SEED);
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.against(
                "rules.command.p50",
                bench.batches.getValueAtPercentile(50) / (double) BATCH,
                "ns",
                bench.yardstick.getValueAtPercentile(50) / (double) BATCH));
        figures.add(Figure.of("rules.command.p99", bench.singles.getValueAtPercentile(99), "ns"));
        bench.kinds.forEach((kind, histogram) ->
                figures.add(Figure.of("rules.command." + kind + ".p50", histogram.getValueAtPercentile(50), "ns")));
        figures.add(Figure.of("rules.visit.waiting", bytesPerVisit(size), "bytes"));
        figures.add(Figure.of("rules.replay.day", day.milliseconds(size.rounds()), "ms"));
        figures.add(Figure.of("rules.replay.day.decoded", day.decodedMilliseconds(size.rounds()), "ms"));
        return figures;
    }

    private void commands() {
        BusyHall busy = new BusyHall(size.counters(), size.waiting(), SEED);
        Hall start = busy.hall().fork();
        List<Asked> asked = busy.live(size.commands());
        for (int round = 0; round < 2 * size.rounds(); round++) {
            if (round == size.rounds()) {
                batches.reset();
                singles.reset();
                yardstick.reset();
                kinds.clear();
            }
            inBatches(asked, start.fork());
            oneByOne(asked, start.fork());
            HashedRecords records = new HashedRecords(size.waiting());
            for (int from = 0; from + BATCH <= asked.size(); from += BATCH) {
                long began = System.nanoTime();
                records.touch(BATCH);
                yardstick.recordValue(System.nanoTime() - began);
            }
        }
    }

    private void inBatches(List<Asked> asked, Hall hall) {
        for (int from = 0; from + BATCH <= asked.size(); from += BATCH) {
            for (int i = from; i < from + BATCH; i++) {
                read(asked.get(i));
            }
            long began = System.nanoTime();
            for (int i = from; i < from + BATCH; i++) {
                answer(asked.get(i), hall);
            }
            batches.recordValue(System.nanoTime() - began);
        }
    }

    private void oneByOne(List<Asked> asked, Hall hall) {
        for (Asked one : asked) {
            read(one);
            long began = System.nanoTime();
            answer(one, hall);
            long took = System.nanoTime() - began;
            singles.recordValue(took);
            kinds.computeIfAbsent(one.command().getClass().getSimpleName(), kind -> new Histogram(3))
                    .recordValue(took);
        }
    }

    private void read(Asked one) {
        read += one.hashCode();
    }

    private void answer(Asked one, Hall hall) {
        if (rules.decide(one.command(), hall, one.at()) instanceof Decision.Accepted accepted) {
            for (HallEvent event : accepted.events()) {
                hall.apply(event, one.at());
            }
        }
    }

    /** What the heap grows by when many wait, after the garbage is gone, over how many they are. */
    private static double bytesPerVisit(Size size) {
        Hall empty = new BusyHall(size.counters(), 0, SEED).hall();
        long before = heapBytes();
        Hall full = new BusyHall(size.counters(), size.crowd(), SEED).hall();
        long after = heapBytes();
        return (after - before) / (double) (full.waiting() - empty.waiting());
    }

    private static long heapBytes() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
