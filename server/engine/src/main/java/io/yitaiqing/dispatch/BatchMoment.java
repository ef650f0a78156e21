package io.yitaiqing.dispatch;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterSight;
import io.yitaiqing.hall.Elapsed;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.Line;
import io.yitaiqing.hall.Reach;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A moment such as the opening or a shift change, when several counters may call and have only just been able to: the
 * calls of all of them are weighed together, so that no counter takes what another could take and leaves what only it
 * can do. Where each of them has more to call than counters are free, the index alone decides.
 */
final class BatchMoment {

    /** The calls of several counters were weighed together. */
    static final String RULE = "batch-assignment";

    /** The visit with the higher index is left to another counter that may call it now. */
    static final String LEFT_TO_ANOTHER_COUNTER = "left-to-another-counter";

    /** A counter that has let somebody wait for longer than this is not expected to call. */
    static final double JUST_NOW_SECONDS = 30;

    /** With more counters than this the index alone decides. */
    static final int MOST_COUNTERS = 16;

    private BatchMoment() {}

    /** The row from which a counter calls, where it alone would call from the best. */
    static int instead(int best, IndexRule rule, Counter counter, Hall hall, CounterSight sight) {
        int waiting = sight.line(best).size();
        // No more counters are free than this one and those that stand idle.
        if (hall.waiting() < 2 || sight.onlyOneIdle() || waiting > sight.idle()) {
            return best;
        }
        List<Reach> free = free(counter, hall, sight.now());
        boolean several = free.size() > 1 && free.size() <= MOST_COUNTERS && waiting < free.size();
        return several && leavesSomebodyShort(free, hall)
                ? together(sight.line(best), free, rule, hall, sight.now()).row()
                : best;
    }

    /** What the counters that are free now can reach, first the one that calls. */
    private static List<Reach> free(Counter calling, Hall hall, Instant now) {
        List<Reach> free = new ArrayList<>();
        free.add(hall.reach(calling));
        List<Counter> counters = hall.counters();
        for (int i = 0; i < counters.size(); i++) {
            Counter other = counters.get(i);
            // An idle terminal calls nobody: its customers walk up to it.
            if (other.idle() && !other.id().equals(calling.id())) {
                Reach reach = hall.reach(other);
                if (isFree(other, reach, hall, now)) {
                    free.add(reach);
                }
            }
        }
        return free;
    }

    /** Whether fewer wait for another free counter than counters are free; otherwise nobody takes its work from it. */
    private static boolean leavesSomebodyShort(List<Reach> free, Hall hall) {
        for (int i = 1; i < free.size(); i++) {
            if (waitingFor(free.get(i), free.size(), hall) < free.size()) {
                return true;
            }
        }
        return false;
    }

    /** How many wait of whom a counter can serve something, counted up to {@code enough}. */
    private static int waitingFor(Reach reach, int enough, Hall hall) {
        List<Line> lines = hall.lines();
        int waiting = 0;
        for (int i = 0; i < lines.size() && waiting < enough; i++) {
            waiting += reach.isOutside(lines.get(i)) ? 0 : lines.get(i).size();
        }
        return waiting;
    }

    /** Whether another counter, which is idle, has not let anybody wait for long whom it is able to serve. */
    private static boolean isFree(Counter other, Reach reach, Hall hall, Instant now) {
        if (Elapsed.seconds(other.since(), now) <= JUST_NOW_SECONDS) {
            return true;
        }
        List<Line> lines = hall.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (!reach.isOutside(lines.get(i))) {
                return Elapsed.seconds(lines.get(i).head().since(), now) <= JUST_NOW_SECONDS;
            }
        }
        return false;
    }

    private static Line together(Line best, List<Reach> free, IndexRule rule, Hall hall, Instant now) {
        double[][] heads = new double[free.size()][];
        int[] bests = new int[free.size()];
        for (int row = 0; row < heads.length; row++) {
            heads[row] = heads(free.get(row), rule, hall, now);
            bests[row] = largest(heads[row]);
        }
        // Where everybody's best is another line, no assignment can be better.
        return distinct(bests) ? best : new Batch(free, heads, rule, hall, now).first(best);
    }

    /** The index of each line's head at a counter. */
    private static double[] heads(Reach reach, IndexRule rule, Hall hall, Instant now) {
        List<Line> lines = hall.lines();
        double[] heads = new double[lines.size()];
        for (int i = 0; i < heads.length; i++) {
            Line line = lines.get(i);
            boolean calls = !reach.isOutside(line)
                    && !reach.mayCall(line, line.head(), hall, now).isEmpty();
            heads[i] = calls ? rule.index(line, line.headCounts(now), reach, hall) : Assignment.FORBIDDEN;
        }
        return heads;
    }

    private static int largest(double[] values) {
        int largest = -1;
        for (int i = 0; i < values.length; i++) {
            if (values[i] != Assignment.FORBIDDEN && (largest < 0 || values[i] > values[largest])) {
                largest = i;
            }
        }
        return largest;
    }

    private static boolean distinct(int[] bests) {
        for (int i = 1; i < bests.length; i++) {
            for (int j = 0; bests[i] >= 0 && j < i; j++) {
                if (bests[i] == bests[j]) {
                    return false;
                }
            }
        }
        return true;
    }
}
