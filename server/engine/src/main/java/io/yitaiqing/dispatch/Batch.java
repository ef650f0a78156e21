package io.yitaiqing.dispatch;

import io.yitaiqing.hall.Elapsed;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.Line;
import io.yitaiqing.hall.Reach;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The calls that several counters are about to make, as an assignment of counters to waiting visits.
 *
 * <p>Of each counter only the lines with its highest indexes matter, as many as there are counters: whatever else a
 * best assignment gave it, one of these would be free for it.
 */
final class Batch {

    private static final double SAME = 1e-9;

    private static final int NONE = -1;

    private final List<Reach> counters;
    private final double[][] heads;
    /** The line of each column, with a column for each of its first visits, as many as there are counters. */
    private final List<Line> lines = new ArrayList<>();

    private final double[][] values;

    /** The calls of counters, the first of which calls now; {@code heads} are their indexes of the heads of lines. */
    Batch(List<Reach> counters, double[][] heads, IndexRule rule, Hall hall, Instant now) {
        this.counters = counters;
        this.heads = heads;
        this.values = values(rule, hall, now);
    }

    /** The line of the highest index from which the first can call without the others doing worse together. */
    Line first(Line otherwise) {
        int[] best = Assignment.of(values);
        double[] untried = heads();
        for (int column = highest(untried); column != NONE; column = highest(untried)) {
            if (column == best[0] || noWorse(Assignment.of(only(column)), best)) {
                return lines.get(column);
            }
            untried[column] = Assignment.FORBIDDEN;
        }
        return otherwise;
    }

    /** What the first counter would gain from the head of each line. */
    private double[] heads() {
        double[] own = values[0].clone();
        for (int column = 1; column < own.length; column++) {
            own[column] = lines.get(column) == lines.get(column - 1) ? Assignment.FORBIDDEN : own[column];
        }
        return own;
    }

    /** What each counter would gain from each column. */
    private double[][] values(IndexRule rule, Hall hall, Instant now) {
        boolean[] wanted = wanted();
        int[] lineOf = new int[wanted.length * counters.size()];
        double[] counted = new double[lineOf.length];
        for (int index = 0; index < wanted.length; index++) {
            Line line = hall.lines().get(index);
            int places = wanted[index] ? Math.min(line.size(), counters.size()) : 0;
            for (int place = 0; place < places; place++) {
                lineOf[lines.size()] = index;
                counted[lines.size()] =
                        Elapsed.seconds(line.visits().get(place).place().orderAt(), now);
                lines.add(line);
            }
        }
        double[][] gains = new double[counters.size()][lines.size()];
        for (int row = 0; row < gains.length; row++) {
            for (int column = 0; column < gains[row].length; column++) {
                boolean calls = heads[row][lineOf[column]] != Assignment.FORBIDDEN;
                gains[row][column] = calls
                        ? rule.index(lines.get(column), counted[column], counters.get(row), hall)
                        : Assignment.FORBIDDEN;
            }
        }
        return gains;
    }

    /** Which lines matter to some counter. */
    private boolean[] wanted() {
        boolean[] wanted = new boolean[heads[0].length];
        for (double[] row : heads) {
            double[] left = row.clone();
            int line = highest(left);
            for (int taken = 0; line != NONE && taken < counters.size(); taken++) {
                wanted[line] = true;
                left[line] = Assignment.FORBIDDEN;
                line = highest(left);
            }
        }
        return wanted;
    }

    /** The first of the highest values that may be. */
    private static int highest(double[] values) {
        int highest = NONE;
        for (int i = 0; i < values.length; i++) {
            boolean higher = highest == NONE || Double.compare(values[i], values[highest]) > 0;
            highest = higher && values[i] != Assignment.FORBIDDEN ? i : highest;
        }
        return highest;
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

    private static int pairs(int[] columns) {
        int pairs = 0;
        for (int column : columns) {
            pairs += column < 0 ? 0 : 1;
        }
        return pairs;
    }
}
