package io.yitaiqing.simulator.load;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** What all lanes measured together, collected once a second by the thread that shows it. */
final class Tally {

    private static final int SLICES = 20;

    private final SortedMap<String, OperationFigures> operations = new TreeMap<>();
    private final Histogram sentAge = new Histogram(3);
    private final Histogram changeAge = new Histogram(3);
    private final Histogram late = new Histogram(3);
    private final Histogram loopDelay = new Histogram(3);
    private final long sliceSeconds;
    private long seconds;

    Tally(long lengthSeconds) {
        this.sliceSeconds = Math.max(1, lengthSeconds / SLICES);
    }

    /** Takes in the last second; the latencies of it alone are handed back. */
    Histogram collect(List<Meters> lanes) {
        Histogram second = new Histogram(3);
        for (Meters lane : lanes) {
            lane.drainLatencies((operation, micros) -> {
                operations
                        .computeIfAbsent(operation, name -> new OperationFigures())
                        .add(micros);
                second.add(micros);
            });
            lane.drainAges(sentAge, changeAge);
            lane.lag().drainTo(late, loopDelay);
        }
        if (++seconds % sliceSeconds == 0) {
            operations.values().forEach(OperationFigures::endSlice);
        }
        return second;
    }

    SortedMap<String, OperationFigures> operations() {
        return operations;
    }

    /** All operations together. */
    Quantiles all() {
        Histogram all = new Histogram(3);
        operations.values().forEach(figures -> figures.addTo(all));
        return Quantiles.of(all);
    }

    Quantiles sentAge() {
        return Quantiles.of(sentAge);
    }

    Quantiles changeAge() {
        return Quantiles.of(changeAge);
    }

    Quantiles late() {
        return Quantiles.of(late);
    }

    Quantiles loopDelay() {
        return Quantiles.of(loopDelay);
    }
}
