package io.yitaiqing.simulator.bench;

import io.yitaiqing.hall.Elapsed;
import io.yitaiqing.simulator.draw.Draws;
import io.yitaiqing.simulator.kernel.People;
import java.time.Instant;

/** The customers of a model: with the same draws the same ones come to the whole engine and to the kernel. */
final class ModelPeople implements People {

    private static final long GAP = Draws.purpose("gap");
    private static final long KEPT = Draws.purpose("kept");
    private static final long SERVICE = Draws.purpose("service");
    private static final long ELDERLY = Draws.purpose("elderly");
    private static final int SEGMENTS = 2;

    private final HallModel model;
    private final Draws draws;
    private final long start;
    private final double rate;
    private final double most;
    private final double[] until;
    private final Law.Sampler[] times;
    private final Law.Sampler patience;
    private final long customers;
    private final double endSeconds;
    private Draws own;
    private long candidates;
    private long came;
    private long nanos;
    private int service;

    /** So many customers at most, those who come within so many seconds. */
    ModelPeople(HallModel model, Draws draws, Instant start, long customers, double endSeconds) {
        this.model = model;
        this.draws = draws.at("customer");
        this.start = Elapsed.nanos(start);
        this.rate = model.rate();
        this.most = rate * (1 + model.wave().amplitude());
        this.until = new double[model.services().size()];
        double sum = 0;
        for (int i = 0; i < until.length; i++) {
            sum += model.services().get(i).rate();
            until[i] = sum;
        }
        until[until.length - 1] = Double.POSITIVE_INFINITY;
        this.times =
                model.services().stream().map(one -> one.time().sampler("time")).toArray(Law.Sampler[]::new);
        this.patience = model.patience().map(law -> law.sampler("patience")).orElse(null);
        this.customers = customers;
        this.endSeconds = endSeconds;
    }

    @Override
    public boolean next() {
        if (came == customers) {
            return false;
        }
        came++;
        boolean kept = false;
        while (!kept) {
            own = draws.at(++candidates);
            nanos += SimulatedHall.nanos(-Math.log(own.uniformFor(GAP, 0)) / most);
            double share = model.wave().at(nanos / SimulatedHall.NANOS)
                    / (1 + model.wave().amplitude());
            kept = share >= 1 || own.uniformFor(KEPT, 0) < share;
        }
        double point = own.uniformFor(SERVICE, 0) * rate;
        service = 0;
        while (point >= until[service]) {
            service++;
        }
        return nanos <= endSeconds * SimulatedHall.NANOS;
    }

    @Override
    public long atNanos() {
        return start + nanos;
    }

    /** How long after the start the present one comes. */
    long nanos() {
        return nanos;
    }

    /** What the present one wants. */
    int service() {
        return service;
    }

    /** Whether the present one has a head start. */
    boolean elderly() {
        return own.uniformFor(ELDERLY, 0) < model.elderly().share();
    }

    @Override
    public int kind() {
        return SEGMENTS * service + (elderly() ? 1 : 0);
    }

    @Override
    public long patienceNanos() {
        return patience == null ? Long.MAX_VALUE : SimulatedHall.nanos(patience.seconds(own));
    }

    @Override
    public double serviceSeconds() {
        return times[service].seconds(own);
    }
}
