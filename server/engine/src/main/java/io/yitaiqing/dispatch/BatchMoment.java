package io.yitaiqing.dispatch;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.Line;
import io.yitaiqing.hall.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    static final Duration JUST_NOW = Duration.ofSeconds(60);

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

    /** The line from which the counter calls, where it alone would call from the best. */
    Line instead(Line best) {
        if (hall.waiting() < 2) {
            return best;
        }
        List<Counter> free = free();
        if (free.size() < 2 || free.size() > MOST_COUNTERS) {
            return best;
        }
        List<Line> lines = new ArrayList<>();
        double[][] values = values(free, lines);
        return bestOf(values, free.indexOf(counter), lines).orElse(best);
    }

    /** The line whose head the counter can call with the highest index without the others doing worse together. */
    private static Optional<Line> bestOf(double[][] values, int own, List<Line> lines) {
        int[] assigned = Assignment.of(values);
        return IntStream.range(0, lines.size())
                .filter(column -> column == 0 || lines.get(column) != lines.get(column - 1))
                .filter(column -> values[own][column] != Assignment.FORBIDDEN)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer column) -> -values[own][column]))
                .filter(column -> noWorse(Assignment.of(only(column, values, own)), assigned, values))
                .findFirst()
                .map(lines::get);
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
            // An idle terminal calls nobody: its customers walk up to it.
            boolean just = other.state() == CounterState.IDLE
                    && other.clerk().isPresent()
                    && !other.since().plus(JUST_NOW).isBefore(now);
            if (other.id().equals(counter.id()) || just) {
                free.add(other);
            }
        }
        return free;
    }

    /** What each counter would gain from each line, whose visits are as many columns as counters could call. */
    private double[][] values(List<Counter> free, List<Line> lines) {
        List<Visit> visits = new ArrayList<>();
        for (Line line : hall.lines()) {
            for (int i = 0; i < Math.min(line.size(), free.size()); i++) {
                lines.add(line);
                visits.add(line.visits().get(i));
            }
        }
        double[][] values = new double[free.size()][visits.size()];
        for (int row = 0; row < values.length; row++) {
            for (int column = 0; column < visits.size(); column++) {
                values[row][column] = value(free.get(row), visits.get(column));
            }
        }
        return values;
    }

    private double value(Counter at, Visit visit) {
        List<String> services = hall.mayCall(at, visit, now);
        return services.isEmpty() ? Assignment.FORBIDDEN : rule.index(visit, services, at, hall, now);
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
