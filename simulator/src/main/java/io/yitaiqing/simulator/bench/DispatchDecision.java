package io.yitaiqing.simulator.bench;

import io.yitaiqing.dispatch.IndexRule;
import io.yitaiqing.dispatch.Preset;
import io.yitaiqing.hall.DispatchPolicy.Choice;
import io.yitaiqing.hall.Visit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What JMH times of dispatch: whom a freed counter calls, the same with its explanation, and a yardstick. Each call
 * decides at another moment, in a hall of its own, and a millisecond later than the last time there.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DispatchDecision {

    private static final long SEED = 1;

    /** The name of the policy. */
    @Param("generalized-c-mu")
    public String policy;

    /** How many counters the hall has. */
    @Param("60")
    public int counters;

    /** How many services it offers. */
    @Param("30")
    public int services;

    /** How many visits wait. */
    @Param("2000")
    public int waiting;

    /** How many counters are free at once. */
    @Param("1")
    public int free;

    /** How many moments take turns; a power of two. */
    @Param("8")
    public int moments;

    private IndexRule rule;
    private List<FreedCounter> freed;
    private double[] numbers;
    private int next;

    /** What JMH would make for these values. */
    static DispatchDecision of(String policy, int counters, int services, int waiting, int free, int moments) {
        DispatchDecision made = new DispatchDecision();
        made.policy = policy;
        made.counters = counters;
        made.services = services;
        made.waiting = waiting;
        made.free = free;
        made.moments = moments;
        made.live();
        return made;
    }

    /** Lets the hall live to its moments. */
    @Setup
    public void live() {
        rule = new IndexRule(Preset.of(policy));
        freed = FreedCounter.of(new BusyPlan(counters, services, policy), waiting, free, moments, SEED);
        numbers = new SplittableRandom(SEED).doubles(services).toArray();
    }

    private FreedCounter next() {
        next++;
        return freed.get(next & (moments - 1));
    }

    private Instant now(FreedCounter at) {
        return at.nows().get(next / moments & (FreedCounter.TIMES - 1));
    }

    /** Whom the counter calls, and nothing else. */
    @Benchmark
    public Visit choice() {
        FreedCounter at = next();
        return rule.chosen(at.counter(), at.hall(), now(at));
    }

    /** Whom it calls, and why. */
    @Benchmark
    public Optional<Choice> decision() {
        FreedCounter at = next();
        return rule.visitFor(at.counter(), at.hall(), now(at));
    }

    /** The largest of as many numbers as there are services. */
    @Benchmark
    public double yardstick() {
        double largest = Double.NEGATIVE_INFINITY;
        for (double number : numbers) {
            largest = Math.max(largest, number);
        }
        return largest;
    }
}
