package io.yitaiqing.simulator.optimum;

import java.util.ArrayList;
import java.util.List;

/**
 * Anderson's acceleration of a fixed-point iteration: the next point is the mix of the last images whose mixed
 * residual is least (Anderson 1965, J. ACM 12:547; for a linear map it does what GMRES does).
 */
final class Acceleration {
    /** How far image and residual moved from one step to the next. */
    private record Move(double[][] image, double[][] residual) {}

    private final int depth;
    private final double[] weights;
    private final List<Move> moves = new ArrayList<>();
    private double[][] products = new double[0][0];
    private double[][] lastImage;
    private double[][] lastResidual;

    Acceleration(int depth, double[] weights) {
        this.depth = depth;
        this.weights = weights;
    }

    /** The next point, after {@code point} was mapped to {@code image}. */
    double[][] next(double[][] point, double[][] image) {
        double[][] residual = difference(image, point);
        if (lastImage != null) {
            if (moves.size() == depth) {
                moves.removeFirst();
            }
            moves.add(new Move(difference(image, lastImage), difference(residual, lastResidual)));
            renew();
        }
        lastImage = image;
        lastResidual = residual;
        double[] shares = shares(residual);
        double[][] next = new double[image.length][];
        for (int row = 0; row < next.length; row++) {
            next[row] = image[row].clone();
            for (int k = 0; k < shares.length; k++) {
                double[] move = moves.get(k).image()[row];
                for (int i = 0; i < move.length; i++) {
                    next[row][i] -= shares[k] * move[i];
                }
            }
        }
        return next;
    }

    private void renew() {
        int size = moves.size();
        int dropped = products.length == size ? 1 : 0;
        double[][] renewed = new double[size][size];
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                renewed[row][column] = row < size - 1
                        ? products[row + dropped][column + dropped]
                        : product(moves.get(row).residual(), moves.get(column).residual());
                renewed[column][row] = renewed[row][column];
            }
        }
        products = renewed;
    }

    private double[] shares(double[][] residual) {
        int size = moves.size();
        double[][] equations = new double[size][size + 1];
        for (int row = 0; row < size; row++) {
            System.arraycopy(products[row], 0, equations[row], 0, size);
            equations[row][row] *= 1 + 1e-9;
            equations[row][size] = product(moves.get(row).residual(), residual);
        }
        return LinearEquations.solve(equations);
    }

    private double product(double[][] left, double[][] right) {
        double sum = 0;
        for (int row = 0; row < left.length; row++) {
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * left[row][i] * right[row][i];
            }
        }
        return sum;
    }

    private static double[][] difference(double[][] left, double[][] right) {
        double[][] difference = new double[left.length][left[0].length];
        for (int row = 0; row < left.length; row++) {
            for (int i = 0; i < left[row].length; i++) {
                difference[row][i] = left[row][i] - right[row][i];
            }
        }
        return difference;
    }
}
