package io.yitaiqing.dispatch;

import io.yitaiqing.hall.Elapsed;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.Line;
import io.yitaiqing.hall.Reach;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The calls that several counters are about to make, as an assignment of counters to waiting visits.
 *
 * <p>Of each counter only the lines with its highest indexes matter, as many as there are counters: whatever else a
 * best assignment gave it, one of these would be free for it.
 */
final class Batch {

    private static final double SAME = 1e-9;

    private final List<Reach> counters;
    private final double[][] heads;
    private final IndexRule rule;
    private final Hall hall;
    private final Instant now;
    private final List<Line> lines = new ArrayList<>();
    private final double[][] values;

    /** The calls of counters, the first of which calls now; {@code heads} are their indexes of the heads of lines. */
    Batch(List<Reach> counters, double[][] heads, IndexRule rule, Hall hall, Instant now) {
        this.counters = counters;
        this.heads = heads;
        this.rule = rule;
        this.hall = hall;
        this.now = now;
        this.values = values();
    }

    /** The line of the highest index from which the first can call without the others doing worse together. */
    Line first(Line otherwise) {
        int[] assigned = Assignment.of(values);
        return IntStream.range(0, lines.size())
                .filter(column -> column == 0 || lines.get(column) != lines.get(column - 1))
                .filter(column -> values[0][column] != Assignment.FORBIDDEN)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer column) -> -values[0][column]))
                .filter(column -> noWorse(Assignment.of(only(column)), assigned))
                .findFirst()
                .map(lines::get)
                .orElse(otherwise);
    }

    /** What each counter would gain from each line, whose visits are as many columns as there are counters. */
    private double[][] values() {
        List<Integer> wanted = IntStream.range(0, counters.size())
                .boxed()
                .flatMap(this::highest)
                .distinct()
                .sorted()
                .toList();
        List<Double> counted = new ArrayList<>();
        List<Integer> lineOf = new ArrayList<>();
        for (int index : wanted) {
            Line line = hall.lines().get(index);
            for (int i = 0; i < Math.min(line.size(), counters.size()); i++) {
                lines.add(line);
                lineOf.add(index);
                counted.add(Elapsed.seconds(line.visits().get(i).place().orderAt(), now));
            }
        }
        double[][] values = new double[counters.size()][lines.size()];
        for (int row = 0; row < values.length; row++) {
            for (int column = 0; column < values[row].length; column++) {
                boolean calls = heads[row][lineOf.get(column)] != Assignment.FORBIDDEN;
                values[row][column] = calls
                        ? rule.index(lines.get(column), counted.get(column), counters.get(row), hall)
                        : Assignment.FORBIDDEN;
            }
        }
        return values;
    }

    private Stream<Integer> highest(int row) {
        return IntStream.range(0, heads[row].length)
                .filter(line -> heads[row][line] != Assignment.FORBIDDEN)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer line) -> -heads[row][line]))
                .limit(counters.size());
    }

    private double[][] only(int column) {
        double[][] forced = values.clone();
        forced[0] = new double[values[0].length];
        Arrays.fill(forced[0], Assignment.FORBIDDEN);
        forced[0][column] = values[0][column];
        return forced;
    }

    private boolean noWorse(int[] columns, int[] best) {
        double together = sum(best);
        return pairs(columns) == pairs(best)
                && sum(columns) >= together - SAME * Math.max(Math.abs(together), Double.MIN_NORMAL);
    }

    private double sum(int[] columns) {
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
