package io.yitaiqing.simulator.tune;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/** One point that is tried, and what the objective came to in the blocks of replications it lived so far. */
final class Trial {

    /** The better first; of equals the one tried first. */
    static final Comparator<Trial> BETTER =
            Comparator.comparingDouble(Trial::mean).thenComparingInt(trial -> trial.number);

    private final int number;
    private final Point point;
    private final List<double[]> blocks = new ArrayList<>();

    Trial(int number, Point point) {
        this.number = number;
        this.point = point;
    }

    Point point() {
        return point;
    }

    int blocks() {
        return blocks.size();
    }

    void add(double[] block) {
        blocks.add(block);
    }

    double mean() {
        return meanOfFirst(blocks.size());
    }

    double[] values() {
        return values(blocks.size()).toArray();
    }

    private DoubleStream values(int first) {
        return blocks.subList(0, first).stream().flatMapToDouble(Arrays::stream);
    }

    /** The mean over the known values of so many first blocks. */
    double meanOfFirst(int first) {
        return values(first).filter(value -> !Double.isNaN(value)).average().orElse(Double.NaN);
    }
}
