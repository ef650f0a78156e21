package io.yitaiqing.simulator.optimum;

/** A few linear equations, solved by elimination; each row ends with its right-hand side. */
final class LinearEquations {
    private LinearEquations() {}

    static double[] solve(double[][] rows) {
        int size = rows.length;
        for (int step = 0; step < size; step++) {
            int pivot = step;
            for (int row = step + 1; row < size; row++) {
                pivot = Math.abs(rows[row][step]) > Math.abs(rows[pivot][step]) ? row : pivot;
            }
            double[] swapped = rows[step];
            rows[step] = rows[pivot];
            rows[pivot] = swapped;
            for (int row = step + 1; row < size; row++) {
                double factor = rows[row][step] / rows[step][step];
                for (int column = step; column <= size; column++) {
                    rows[row][column] -= factor * rows[step][column];
                }
            }
        }
        double[] solution = new double[size];
        for (int row = size - 1; row >= 0; row--) {
            double rest = rows[row][size];
            for (int column = row + 1; column < size; column++) {
                rest -= rows[row][column] * solution[column];
            }
            solution[row] = rest / rows[row][row];
        }
        return solution;
    }
}
