package io.yitaiqing.simulator.bench;

import io.yitaiqing.simulator.bench.HallModel.Desk;
import io.yitaiqing.simulator.bench.HallModel.Service;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The hall by which simulators are compared: twelve counters on a ring of six services, each serving two neighbours,
 * lognormal times, and patience of half an hour. Three simulators agree on what happens in it.
 */
final class Hall12 {

    /** The mean wait, whatever ends it. */
    static final double WAIT_MINUTES = 1.66;

    /** The share that leaves. */
    static final double LEFT = .0555;

    /** How many services it has. */
    static final int SERVICES = 6;

    /** How many counters it has. */
    static final int COUNTERS = 12;

    /** The load of each service, in counters kept busy. */
    static final double LOAD = 1.8;

    /** How long customers wait on average before they leave. */
    static final double PATIENCE_SECONDS = 1_800;

    /** The variance of service times over their squared mean. */
    static final double SCV = 0.5;

    private static final double[] MINUTES = {3, 4, 5, 6, 8, 10};

    /** The hall. */
    static final HallModel MODEL = new HallModel(services(), counters()).with(Law.exponential(PATIENCE_SECONDS));

    private Hall12() {}

    /** How long a service takes on average. */
    static double meanSeconds(int service) {
        return 60 * MINUTES[service];
    }

    private static List<Service> services() {
        return IntStream.range(0, SERVICES)
                .mapToObj(i -> new Service(LOAD / meanSeconds(i), Law.lognormal(meanSeconds(i), SCV), 600))
                .toList();
    }

    private static List<Desk> counters() {
        return IntStream.range(0, COUNTERS)
                .mapToObj(j -> Desk.of(j % SERVICES, (j + 1) % SERVICES))
                .toList();
    }
}
