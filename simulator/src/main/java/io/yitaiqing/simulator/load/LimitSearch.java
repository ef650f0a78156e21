package io.yitaiqing.simulator.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Looks for the highest speed of a scenario at which a server keeps an objective: doubles until it is broken, then
 * halves the gap between the fastest speed that kept it and the slowest that did not.
 */
public final class LimitSearch {

    private static final int DOUBLINGS_MOST = 10;
    private static final int HALVINGS_MOST = 5;
    private static final double NEAR_ENOUGH = 1.1;
    /** A server that answers less than this part of what is asked falls behind, whatever its latencies say. */
    private static final double KEEPS_UP = 0.95;

    /** Runs the load at one speed. */
    public interface Probe {
        LoadReport at(double speed) throws InterruptedException;
    }

    /**
     * One speed that was tried.
     *
     * @param broken what was not kept; empty where all was
     * @param generatorsOwn whether the generator's own lag is too large for the objective to be judged
     */
    public record Step(double speed, LoadReport report, Optional<String> broken, boolean generatorsOwn) {}

    private final Objective objective;
    private final Probe probe;
    private final Consumer<Step> told;
    private final BooleanSupplier stopped;
    private final List<Step> steps = new ArrayList<>();

    /** {@code told} hears of each step as soon as it is over; none begins once it is {@code stopped}. */
    public LimitSearch(Objective objective, Probe probe, Consumer<Step> told, BooleanSupplier stopped) {
        this.objective = objective;
        this.probe = probe;
        this.told = told;
        this.stopped = stopped;
    }

    /** The fastest step that kept the objective; empty where none did. */
    public Optional<Step> from(double speed) throws InterruptedException {
        Optional<Step> kept = Optional.empty();
        double broken = Double.POSITIVE_INFINITY;
        double next = speed;
        int doublings = 0;
        int halvings = 0;
        while (!stopped.getAsBoolean()
                && (kept.isEmpty() || Double.isInfinite(broken))
                && doublings <= DOUBLINGS_MOST
                && halvings <= HALVINGS_MOST) {
            Step step = attempt(next);
            if (step.broken().isEmpty()) {
                kept = Optional.of(step);
                next = step.speed() * 2;
                doublings++;
            } else {
                broken = step.speed();
                next = step.speed() / 2;
                halvings++;
            }
        }
        if (kept.isEmpty() || Double.isInfinite(broken)) {
            return kept;
        }
        while (!stopped.getAsBoolean() && broken / kept.get().speed() > NEAR_ENOUGH) {
            Step step = attempt(Math.sqrt(broken * kept.get().speed()));
            if (step.broken().isEmpty()) {
                kept = Optional.of(step);
            } else {
                broken = step.speed();
            }
        }
        return kept;
    }

    private Step attempt(double speed) throws InterruptedException {
        LoadReport report = probe.at(speed);
        // A step that was cut short has not shown that it keeps anything.
        Optional<String> broken =
                stopped.getAsBoolean() ? Optional.of("stopped before its end") : objective.broken(report);
        if (broken.isEmpty() && report.answeredPerSecond() < KEEPS_UP * report.askedPerSecond()) {
            broken = Optional.of("answered less than 95 % of what was asked");
        }
        boolean own = objective
                .shortestMicros()
                .map(micros -> report.generator().lagP99Micros() > micros / 2)
                .orElse(false);
        Step step = new Step(speed, report, broken, own);
        steps.add(step);
        told.accept(step);
        return step;
    }

    /** Every step so far, in order. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }
}
