package io.yitaiqing.dispatch;

import java.util.Arrays;

/**
 * The best assignment of rows to columns: as many pairs as can be, and among those the largest sum of values.
 *
 * <p>Successive shortest augmenting paths with potentials (Kuhn 1955 in the form of Jonker and Volgenant 1987): exact,
 * in O(rows^2 * columns).
 */
final class Assignment {

    /** The value of a pair that may not be. */
    static final double FORBIDDEN = Double.NEGATIVE_INFINITY;

    private final double[][] costs;
    private final int rows;
    private final int columns;
    private final double[] rowPotential;
    private final double[] columnPotential;
    private final int[] rowOf;
    private final int[] cameFrom;

    private Assignment(double[][] values) {
        rows = values.length;
        // Each row may stay alone, at a price above any sum of values, so a column of its own is always there.
        columns = rows == 0 ? 0 : values[0].length + rows;
        double largest = 0;
        for (double[] row : values) {
            for (double value : row) {
                largest = value == FORBIDDEN ? largest : Math.max(largest, Math.abs(value));
            }
        }
        double scale = largest == 0 ? 1 : largest;
        double alone = 2 * (rows + 1);
        costs = new double[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                boolean real = column < values[row].length;
                double value = real ? values[row][column] : 0;
                costs[row][column] = !real ? alone : value == FORBIDDEN ? 4 * alone * (rows + 1) : -value / scale;
            }
        }
        rowPotential = new double[rows + 1];
        columnPotential = new double[columns + 1];
        rowOf = new int[columns + 1];
        cameFrom = new int[columns + 1];
    }

    /**
     * The column of each row, or -1 for a row that stays alone.
     *
     * @param values by row and column, all rows of one length; {@link #FORBIDDEN} where the pair may not be
     */
    static int[] of(double[][] values) {
        int[] columnOf = new int[values.length];
        Arrays.fill(columnOf, -1);
        Assignment assignment = new Assignment(values);
        for (int row = 1; row <= assignment.rows; row++) {
            assignment.add(row);
        }
        for (int column = 1; column <= assignment.columns; column++) {
            int row = assignment.rowOf[column] - 1;
            if (row >= 0 && column <= values[row].length && values[row][column - 1] != FORBIDDEN) {
                columnOf[row] = column - 1;
            }
        }
        return columnOf;
    }

    /** Gives one more row a column, along the cheapest path of changes. */
    private void add(int row) {
        rowOf[0] = row;
        int column = 0;
        double[] distance = new double[columns + 1];
        Arrays.fill(distance, Double.POSITIVE_INFINITY);
        boolean[] visited = new boolean[columns + 1];
        while (rowOf[column] != 0) {
            visited[column] = true;
            column = nearest(column, distance, visited);
        }
        while (column != 0) {
            int before = cameFrom[column];
            rowOf[column] = rowOf[before];
            column = before;
        }
    }

    /** Looks from a column's row at all columns not visited, and moves the potentials to the nearest. */
    private int nearest(int from, double[] distance, boolean[] visited) {
        int row = rowOf[from];
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int column = 1; column <= columns; column++) {
            if (!visited[column]) {
                double reduced = costs[row - 1][column - 1] - rowPotential[row] - columnPotential[column];
                if (reduced < distance[column]) {
                    distance[column] = reduced;
                    cameFrom[column] = from;
                }
                if (distance[column] < least) {
                    least = distance[column];
                    nearest = column;
                }
            }
        }
        for (int column = 0; column <= columns; column++) {
            if (visited[column]) {
                rowPotential[rowOf[column]] += least;
                columnPotential[column] -= least;
            } else {
                distance[column] -= least;
            }
        }
        return nearest;
    }
}
