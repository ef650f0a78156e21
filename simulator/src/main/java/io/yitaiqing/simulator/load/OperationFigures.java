package io.yitaiqing.simulator.load;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;

/** The latencies of one operation over a run, and slice by slice, so that its own unrest can be judged. */
public final class OperationFigures {

    /** Shorter slices of fewer answers tell nothing of a quantile. */
    private static final int SLICE_LEAST = 20;

    private final Histogram whole = new Histogram(3);
    private final Histogram slice = new Histogram(3);
    private final List<Double> medians = new ArrayList<>();
    private final List<Double> tails = new ArrayList<>();

    void add(Histogram micros) {
        whole.add(micros);
        slice.add(micros);
    }

    void endSlice() {
        if (slice.getTotalCount() >= SLICE_LEAST) {
            medians.add((double) slice.getValueAtPercentile(50));
            tails.add((double) slice.getValueAtPercentile(99));
            slice.reset();
        }
    }

    void addTo(Histogram all) {
        all.add(whole);
    }

    /** Over the whole run. */
    public Quantiles quantiles() {
        return Quantiles.of(whole);
    }

    /** The median of each slice, in microseconds. */
    public List<Double> medians() {
        return List.copyOf(medians);
    }

    /** The 99th percentile of each slice, in microseconds. */
    public List<Double> tails() {
        return List.copyOf(tails);
    }
}
