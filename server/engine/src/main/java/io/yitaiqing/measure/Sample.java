package io.yitaiqing.measure;

import java.util.Arrays;

/** A growing sample of durations in seconds, with its mean, quantiles and largest value. */
public final class Sample {

    private double[] seconds = new double[64];
    private int size;
    private double sum;
    private boolean sorted = true;

    /** Adds one duration in seconds. */
    public void add(double value) {
        if (size == seconds.length) {
            seconds = Arrays.copyOf(seconds, size * 2);
        }
        sorted = sorted && (size == 0 || seconds[size - 1] <= value);
        seconds[size++] = value;
        sum += value;
    }

    /** Takes out one duration that was added; one that never was is an {@link AssertionError}. */
    public void remove(double value) {
        int at = 0;
        while (at < size && seconds[at] != value) {
            at++;
        }
        if (at == size) {
            throw new AssertionError("Expected a sample with " + value + ", but it has none.");
        }
        size--;
        System.arraycopy(seconds, at + 1, seconds, at, size - at);
        // Added up anew, for taking away would leave the rounding of what is gone.
        sum = 0;
        for (int i = 0; i < size; i++) {
            sum += seconds[i];
        }
    }

    /** How many durations it holds. */
    public int size() {
        return size;
    }

    /** The mean in seconds; 0 where it is empty. */
    public double mean() {
        return size == 0 ? 0 : sum / size;
    }

    /** The smallest value that a share {@code q} (0 to 1) of the sample does not exceed; 0 where it is empty. */
    public double quantile(double q) {
        if (size == 0) {
            return 0;
        }
        sort();
        // A share such as 0.07 of 100 is a hair more than 7 in binary fractions; the hair is not another rank.
        int rank = (int) Math.ceil(q * size - 1e-9) - 1;
        return seconds[Math.clamp(rank, 0, size - 1)];
    }

    /** The share of the sample that does not exceed {@code limitSeconds}; 1 where it is empty. */
    public double shareWithin(double limitSeconds) {
        if (size == 0) {
            return 1;
        }
        int within = 0;
        for (int i = 0; i < size; i++) {
            if (seconds[i] <= limitSeconds) {
                within++;
            }
        }
        return (double) within / size;
    }

    /** The largest value in seconds; 0 where it is empty. */
    public double max() {
        return quantile(1);
    }

    /** Adds every duration of this sample to another. */
    public void copyInto(Sample other) {
        for (int i = 0; i < size; i++) {
            other.add(seconds[i]);
        }
    }

    private void sort() {
        if (!sorted) {
            Arrays.sort(seconds, 0, size);
            sorted = true;
        }
    }
}
