package io.yitaiqing.simulator.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Measures a simulated hall: the customers of a range by their number of arrival, and the time in which they come. */
final class Gauge {

    private final List<Tally> byService = new ArrayList<>();
    private final Tally all = new Tally();
    private final long[] servingSince;
    private final double[] busyNanos;
    private long first;
    private long last;
    private long fromNanos = Long.MAX_VALUE;
    private long toNanos = Long.MAX_VALUE;
    private int serving;
    private double line;
    private double squaredLine;
    private double inside;

    Gauge(int services, int counters) {
        for (int service = 0; service < services; service++) {
            byService.add(new Tally());
        }
        servingSince = new long[counters];
        Arrays.fill(servingSince, -1);
        busyNanos = new double[counters];
    }

    /** Which customers count: from the first number until before the last. */
    void measures(long first, long last) {
        this.first = first;
        this.last = last;
    }

    void start(long nanos) {
        fromNanos = nanos;
    }

    void stop(long nanos) {
        toNanos = nanos;
        for (int counter = 0; counter < servingSince.length; counter++) {
            if (servingSince[counter] >= 0) {
                busy(counter, nanos);
            }
        }
    }

    void passes(long from, long to, int waiting) {
        if (from >= fromNanos && to <= toNanos) {
            double passed = to - from;
            line += waiting * passed;
            squaredLine += (double) waiting * waiting * passed;
            inside += (waiting + serving) * passed;
        }
    }

    void started(int counter, long nanos) {
        serving++;
        servingSince[counter] = nanos;
    }

    void finished(int counter, long nanos) {
        if (nanos <= toNanos) {
            busy(counter, nanos);
        }
        serving--;
        servingSince[counter] = -1;
    }

    private void busy(int counter, long nanos) {
        busyNanos[counter] += Math.max(0, nanos - Math.max(fromNanos, servingSince[counter]));
    }

    int serving() {
        return serving;
    }

    void ended(long customer, int service, double waitSeconds, long targetSeconds, int overtakes, boolean served) {
        if (customer < first || customer >= last) {
            return;
        }
        for (Tally tally : List.of(all, byService.get(service))) {
            if (served) {
                tally.served(waitSeconds, targetSeconds, overtakes);
            } else {
                tally.left(waitSeconds, targetSeconds, overtakes);
            }
        }
    }

    boolean unfinished() {
        return all.came() < last - first;
    }

    Measured measured() {
        double time = toNanos - fromNanos;
        double mean = line / time;
        double[] busy = Arrays.stream(busyNanos).map(nanos -> nanos / time).toArray();
        return new Measured(all, byService, mean, squaredLine / time - mean * mean, inside / time, busy);
    }
}
