package io.yitaiqing.simulator.bench;

import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.dispatch.Preset;
import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallListener;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Hours;
import io.yitaiqing.hall.VisitState;
import io.yitaiqing.hall.plan.HallSettings;
import io.yitaiqing.hall.plan.Limits;
import io.yitaiqing.hall.rules.HallRules;
import io.yitaiqing.measure.Sample;
import io.yitaiqing.measure.Waits;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A hall with one service and equal counters to which customers come, wait and are served by exponential times: the
 * queue M/M/c, or M/M/c+M where their patience is limited, driven through the engine's commands.
 */
final class MarkovHall {

    /** The theory knows no business day that is full. */
    private static final Limits ENDLESS = new Limits(Integer.MAX_VALUE, Limits.USUAL.visitsWaiting(), 1, 1, 0, 0);

    private static final String SERVICE = "service";
    private static final LocalDate DAY = LocalDate.of(2027, 2, 1);
    private static final double NANOS_A_UNIT = 1e12;

    private record Event(long nanos, boolean finish, String what) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            return Long.compare(nanos, other.nanos);
        }
    }

    /** What was measured; times in units of one mean service. */
    record Measured(Sample waits, long came, long left, double meanLine) {
        double meanWait() {
            return waits.mean() / (NANOS_A_UNIT / 1e9);
        }

        double within(double units) {
            return waits.shareWithin(units * NANOS_A_UNIT / 1e9);
        }
    }

    private final HallRules rules = Policies.rules();
    private final Hall hall;
    private final double arrivalRate;
    private final double impatience;
    private final SplittableRandom random;
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private final List<HallListener> listeners = new ArrayList<>();
    private final Instant start = DAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    private long nanos;
    private long came;
    private long left;
    private double lineTime;

    /** Arrivals a unit of time, and the rate at which patience ends; 0 for patience without limit. */
    MarkovHall(int counters, double arrivalRate, double impatience, SplittableRandom random) {
        this.hall = new Hall(plan(counters));
        this.arrivalRate = arrivalRate;
        this.impatience = impatience;
        this.random = random;
        ask(new HallCommand.CloseChapter(DAY));
        ask(new HallCommand.OpenDay(DAY, hall.plan()));
        hall.plan()
                .counters()
                .forEach(place -> ask(new HallCommand.OpenCounter(place.id(), Optional.of("clerk-" + place.id()))));
    }

    private static HallPlan plan(int counters) {
        return new HallPlan(
                "M",
                "M/M/c",
                "M/M/c",
                "bench",
                ZoneOffset.UTC,
                Hours.ALWAYS,
                Preset.FIRST_COME_FIRST_SERVED.policy(),
                1,
                new HallPlan.Norms(0.9, Optional.empty()),
                List.of(new HallPlan.Service(SERVICE, SERVICE, SERVICE, "A", 600, 600)),
                IntStream.rangeClosed(1, counters)
                        .mapToObj(i -> new HallPlan.Place("" + i, "" + i, List.of(SERVICE)))
                        .toList(),
                IntStream.rangeClosed(1, counters)
                        .mapToObj(i -> new HallPlan.Clerk("clerk-" + i, "" + i, Map.of(SERVICE, 5)))
                        .toList(),
                HallSettings.USUAL.limitedTo(ENDLESS));
    }

    void listen(HallListener listener) {
        listeners.add(listener);
    }

    /** Lets so many customers come unmeasured, and then so many measured ones. */
    Measured run(int warmUp, int customers) {
        live(warmUp);
        Waits waits = new Waits();
        listeners.add(waits);
        came = 0;
        left = 0;
        lineTime = 0;
        long from = nanos;
        live(customers);
        return new Measured(waits.of(SERVICE).waiting(), came, left, lineTime / (nanos - from));
    }

    private void live(int customers) {
        long nextArrival = nanos + draw(arrivalRate);
        for (int arrived = 0; arrived < customers; ) {
            if (events.isEmpty() || nextArrival <= events.peek().nanos()) {
                moveTo(nextArrival);
                arrive();
                arrived++;
                nextArrival = nanos + draw(arrivalRate);
            } else {
                Event event = events.poll();
                moveTo(event.nanos());
                if (event.finish()) {
                    finish(event.what());
                } else {
                    losePatience(event.what());
                }
            }
        }
    }

    private void moveTo(long next) {
        lineTime += (double) hall.waiting() * (next - nanos);
        nanos = next;
    }

    private void arrive() {
        came++;
        ask(new HallCommand.IssueTicket(List.of(SERVICE), "bench", "token"));
        String visit = "v" + hall.visitsToday();
        Optional<Counter> idle = rules.policy(hall).counterFor(hall.visit(visit).orElseThrow(), hall);
        if (idle.isPresent()) {
            serveNext(idle.get().id());
        } else if (impatience > 0) {
            events.add(new Event(nanos + draw(impatience), false, visit));
        }
    }

    private void losePatience(String visit) {
        if (hall.visit(visit).filter(v -> v.state() == VisitState.WAITING).isPresent()) {
            left++;
            ask(new HallCommand.Leave(visit));
        }
    }

    private void finish(String counter) {
        ask(new HallCommand.FinishService(counter, "done", List.of(), Optional.empty()));
        if (hall.waiting() > 0) {
            serveNext(counter);
        }
    }

    private void serveNext(String counter) {
        ask(new HallCommand.CallNext(counter));
        ask(new HallCommand.StartService(counter));
        events.add(new Event(nanos + draw(1), true, counter));
    }

    private long draw(double rate) {
        return Math.max(1, Math.round(-Math.log(1 - random.nextDouble()) / rate * NANOS_A_UNIT));
    }

    private void ask(HallCommand command) {
        Instant now = start.plusNanos(nanos);
        switch (rules.decide(command, hall, now)) {
            case Decision.Accepted accepted -> {
                for (HallEvent event : accepted.events()) {
                    hall.apply(event, now);
                    for (HallListener listener : listeners) {
                        listener.on(event, now, hall);
                    }
                }
            }
            case Decision.Rejected rejected ->
                throw new AssertionError(rejected.rejection().sentence());
        }
    }
}
