package io.yitaiqing.dispatch;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Elapsed;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.Line;
import io.yitaiqing.hall.Reach;
import io.yitaiqing.hall.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A moment such as the opening or a shift change, when several counters have just become free and several visits wait:
 * the calls of all of them are weighed together, so that no counter takes what another could take and leaves what only
 * it can do.
 */
final class BatchMoment {

    /** The calls of several counters were weighed together. */
    static final String RULE = "batch-assignment";

    /** The visit with the higher index is left to another counter that has just become free. */
    static final String LEFT_TO_ANOTHER_COUNTER = "left-to-another-counter";

    /** Who became free longer ago than this is not waited for. */
    static final double JUST_NOW_SECONDS = 60;

    /** With more free counters than this the index alone decides. */
    static final int MOST_COUNTERS = 16;

    private static final double SAME = 1e-9;

    private final IndexRule rule;
    private final Counter counter;
    private final Hall hall;
    private final Instant now;

    BatchMoment(IndexRule rule, Counter counter, Hall hall, Instant now) {
        this.rule = rule;
        this.counter = counter;
        this.hall = hall;
        this.now = now;
    }

    /** The line from which a counter calls, where it alone would call from the best. */
    static Line instead(Line best, IndexRule rule, Counter counter, Hall hall, Instant now) {
        if (hall.waiting() < 2) {
            return best;
        }
        int free = 0;
        List<Counter> counters = hall.counters();
        for (int i = 0; i < counters.size(); i++) {
            free += isFree(counters.get(i), counter, now) ? 1 : 0;
        }
        return free < 2 || free > MOST_COUNTERS ? best : new BatchMoment(rule, counter, hall, now).together(best);
    }

    private Line together(Line best) {
        List<Counter> free = free();
        List<Line> heads = new ArrayList<>();
        double[][] values = values(free, heads);
        return bestOf(values, free.indexOf(counter), heads).orElse(best);
    }

    /** The line whose head the counter can call with the highest index without the others doing worse together. */
    private static Optional<Line> bestOf(double[][] values, int own, List<Line> heads) {
        int[] assigned = Assignment.of(values);
        return IntStream.range(0, heads.size())
                .filter(column -> heads.get(column) != null)
                .filter(column -> values[own][column] != Assignment.FORBIDDEN)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer column) -> -values[own][column]))
                .filter(column -> noWorse(Assignment.of(only(column, values, own)), assigned, values))
                .findFirst()
                .map(heads::get);
    }

    private static double[][] only(int column, double[][] values, int own) {
        double[][] forced = values.clone();
        forced[own] = new double[values[own].length];
        Arrays.fill(forced[own], Assignment.FORBIDDEN);
        forced[own][column] = values[own][column];
        return forced;
    }

    private static boolean noWorse(int[] columns, int[] best, double[][] values) {
        double together = sum(values, best);
        return pairs(columns) == pairs(best)
                && sum(values, columns) >= together - SAME * Math.max(Math.abs(together), Double.MIN_NORMAL);
    }

    private List<Counter> free() {
        List<Counter> free = new ArrayList<>();
        for (Counter other : hall.counters()) {
            if (isFree(other, counter, now)) {
                free.add(other);
            }
        }
        return free;
    }

    /** Whether a counter has just become free, as the one that calls has. */
    private static boolean isFree(Counter other, Counter calling, Instant now) {
        boolean just = other.state() == CounterState.IDLE && Elapsed.seconds(other.since(), now) <= JUST_NOW_SECONDS;
        return just || other.id().equals(calling.id());
    }

    /**
     * What each counter would gain from the visits that are best for it, as many as there are counters: whoever else it
     * called, one of these would be as good and free. {@code heads} are the lines of those visits that are their heads.
     */
    private double[][] values(List<Counter> free, List<Line> heads) {
        List<Map<Visit, Double>> best = new ArrayList<>();
        Set<Visit> any = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Counter at : free) {
            Map<Visit, Double> visits = bestFor(at, free.size());
            best.add(visits);
            any.addAll(visits.keySet());
        }
        List<Visit> visits = new ArrayList<>();
        for (Line line : hall.lines()) {
            for (int i = 0; i < Math.min(line.size(), free.size()); i++) {
                Visit visit = line.visits().get(i);
                if (any.contains(visit)) {
                    visits.add(visit);
                    heads.add(i == 0 ? line : null);
                }
            }
        }
        double[][] values = new double[free.size()][visits.size()];
        for (int row = 0; row < values.length; row++) {
            for (int column = 0; column < visits.size(); column++) {
                values[row][column] = best.get(row).getOrDefault(visits.get(column), Assignment.FORBIDDEN);
            }
        }
        return values;
    }

    /** The visits with the highest indexes at a counter, at most so many; within a line the index only falls. */
    private Map<Visit, Double> bestFor(Counter at, int most) {
        Map<Visit, Double> best = new IdentityHashMap<>();
        Reach reach = hall.reach(at);
        List<Line> lines = hall.lines();
        int[] next = new int[lines.size()];
        while (best.size() < most) {
            int from = -1;
            double highest = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < next.length; i++) {
                Line line = lines.get(i);
                if (next[i] < Math.min(line.size(), most) && !reach.isOutside(line)) {
                    double index = index(line, line.visits().get(next[i]), reach);
                    if (index > highest) {
                        highest = index;
                        from = i;
                    }
                }
            }
            if (from < 0) {
                break;
            }
            Visit visit = lines.get(from).visits().get(next[from]++);
            if (!hall.mayCall(reach, lines.get(from), visit, now).isEmpty()) {
                best.put(visit, highest);
            }
        }
        return best;
    }

    private double index(Line line, Visit visit, Reach reach) {
        return rule.index(line, Elapsed.seconds(visit.place().orderAt(), now), reach, hall);
    }

    private static double sum(double[][] values, int[] columns) {
        double sum = 0;
        for (int row = 0; row < columns.length; row++) {
            sum += columns[row] < 0 ? 0 : values[row][columns[row]];
        }
        return sum;
    }

    private static long pairs(int[] columns) {
        return Arrays.stream(columns).filter(column -> column >= 0).count();
    }
}
