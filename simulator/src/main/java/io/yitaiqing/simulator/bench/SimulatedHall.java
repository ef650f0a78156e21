package io.yitaiqing.simulator.bench;

import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallCommand.Request;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallListener;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Line;
import io.yitaiqing.hall.rules.HallRules;
import io.yitaiqing.simulator.draw.Draws;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * A model of a hall driven through the engine's commands: customers come, are called, served, or lose patience.
 *
 * <p>Every number is drawn by customer and purpose, so the same seed brings the same people to every policy.
 */
final class SimulatedHall {

    private static final LocalDate DAY = LocalDate.of(2027, 2, 1);
    /** When every model begins. */
    static final Instant START = DAY.atStartOfDay(ZoneOffset.UTC).toInstant();
    /** So many in a second. */
    static final double NANOS = 1e9;

    private record Due(long nanos, boolean finish, String what) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            return Long.compare(nanos, other.nanos);
        }
    }

    /** A customer who waits. */
    private record Guest(Draws draws, long number, int service, long cameNanos) {}

    /** How many wait and how many are inside at a moment. */
    record Crowd(int waiting, int inside) {}

    private final HallModel model;
    private final Draws draws;
    private final HallRules rules = Policies.rules();
    private final Hall hall;
    private final double rate;
    private final double[] rates;
    private final double[] factors;
    private final PriorityQueue<Due> dues = new PriorityQueue<>();
    private final Map<String, Guest> guests = new HashMap<>();
    private final List<HallListener> listeners = new ArrayList<>();
    private final Gauge gauge;
    private long nanos;
    private long candidates;
    private long came;
    private long nextNanos;

    SimulatedHall(HallModel model, Draws draws) {
        this.model = model;
        this.draws = draws.at("customer");
        this.hall = new Hall(ModelPlan.of(model));
        this.rate = model.rate();
        this.rates =
                model.services().stream().mapToDouble(HallModel.Service::rate).toArray();
        this.factors = model.counters().stream()
                .mapToDouble(desk -> model.terms().times().factors().get(desk.proficiency() - 1))
                .toArray();
        this.gauge = new Gauge(model.services().size(), model.counters().size());
        ask(new HallCommand.CloseChapter(DAY));
        ask(new HallCommand.OpenDay(DAY, hall.plan()));
        for (HallPlan.Place place : hall.plan().counters()) {
            ask(new HallCommand.OpenCounter(place.id(), Optional.of(ModelPlan.clerk(ModelPlan.number(place.id())))));
        }
        drawNext();
    }

    /** The hall itself. */
    Hall hall() {
        return hall;
    }

    /** Tells what happens from now on. */
    void listen(HallListener listener) {
        listeners.add(listener);
    }

    /** Lets so many customers come unmeasured, and then measures so many, each to the end of the wait. */
    Measured run(int warmUp, int customers) {
        gauge.measures(warmUp, warmUp + (long) customers);
        while (came < warmUp) {
            step();
        }
        gauge.start(nanos);
        while (came < warmUp + customers) {
            step();
        }
        gauge.stop(nanos);
        while (gauge.unfinished()) {
            step();
        }
        return gauge.measured();
    }

    /** Lets it be so late, and tells who is in the hall. */
    Crowd at(double seconds) {
        long until = Math.round(seconds * NANOS);
        while (Math.min(nextNanos, dues.isEmpty() ? Long.MAX_VALUE : dues.peek().nanos()) <= until) {
            step();
        }
        return new Crowd(hall.waiting(), hall.waiting() + gauge.serving());
    }

    private void step() {
        if (dues.isEmpty() || nextNanos <= dues.peek().nanos()) {
            moveTo(nextNanos);
            arrive();
            drawNext();
            return;
        }
        Due due = dues.poll();
        moveTo(due.nanos());
        if (due.finish()) {
            finish(due.what());
        } else if (guests.containsKey(due.what())) {
            leave(due.what());
        }
    }

    private void moveTo(long next) {
        gauge.passes(nanos, next, hall.waiting());
        nanos = next;
    }

    /** Draws when the next customer comes; where the rate changes, by thinning (Lewis and Shedler 1979). */
    private void drawNext() {
        double most = rate * (1 + model.wave().amplitude());
        nextNanos = nanos;
        boolean kept = false;
        while (!kept) {
            Draws candidate = draws.at(++candidates);
            nextNanos += nanos(-Math.log(candidate.uniform("gap")) / most);
            double share =
                    model.wave().at(nextNanos / NANOS) / (1 + model.wave().amplitude());
            kept = share >= 1 || candidate.uniform("kept") < share;
        }
    }

    private void arrive() {
        Draws own = draws.at(candidates);
        int service = service(own.uniform("service") * rate);
        boolean elderly = own.uniform("elderly") < model.elderly().share();
        String visit = hall.nextVisit();
        guests.put(visit, new Guest(own, came, service, nanos));
        came++;
        ask(new HallCommand.IssueTicket(
                List.of(new Request(HallModel.id(service), 1)),
                "bench",
                "token",
                elderly ? Optional.of(ModelPlan.ELDERLY) : Optional.empty(),
                Optional.empty(),
                false));
        Optional<Counter> idle = rules.policy(hall).counterFor(hall.visit(visit).orElseThrow(), hall);
        if (idle.isPresent()) {
            callNext(idle.get());
        } else if (model.patience().isPresent()) {
            double seconds = model.patience().get().seconds(own, "patience");
            dues.add(new Due(nanos + nanos(seconds), false, visit));
        }
    }

    private int service(double point) {
        double sum = 0;
        for (int service = 0; service < rates.length - 1; service++) {
            sum += rates[service];
            if (point < sum) {
                return service;
            }
        }
        return rates.length - 1;
    }

    private void leave(String visit) {
        ended(visit, false);
        ask(new HallCommand.Leave(visit));
    }

    private void ended(String visit, boolean served) {
        Guest guest = guests.remove(visit);
        int overtakes = hall.fairness().times(hall.visit(visit).orElseThrow());
        long targetSeconds = model.services().get(guest.service()).targetSeconds();
        double waitSeconds = (nanos - guest.cameNanos()) / NANOS;
        gauge.ended(guest.number(), guest.service(), waitSeconds, targetSeconds, overtakes, served);
    }

    private void finish(String counter) {
        gauge.finished(ModelPlan.number(counter), nanos);
        ask(new HallCommand.FinishService(counter, "done", List.of(), Optional.empty()));
        Counter freed = hall.counter(counter).orElseThrow();
        for (Line line : hall.lines()) {
            if (!hall.mayCall(freed, line.head(), hall.at()).isEmpty()) {
                callNext(freed);
                return;
            }
        }
    }

    private void callNext(Counter counter) {
        int number = ModelPlan.number(counter.id());
        String visit = called(ask(new HallCommand.CallNext(counter.id())));
        Guest guest = guests.get(visit);
        ended(visit, true);
        ask(new HallCommand.StartService(counter.id()));
        gauge.started(number, nanos);
        Law time = model.services().get(guest.service()).time();
        double seconds = time.seconds(guest.draws(), "time") * factors[number];
        dues.add(new Due(nanos + nanos(seconds), true, counter.id()));
    }

    private static String called(List<HallEvent> events) {
        for (HallEvent event : events) {
            if (event instanceof HallEvent.TicketCalled call) {
                return call.visit();
            }
        }
        throw new AssertionError("Expected somebody to be called, but nobody was.");
    }

    static long nanos(double seconds) {
        return Math.max(1, Math.round(seconds * NANOS));
    }

    private List<HallEvent> ask(HallCommand command) {
        Instant now = START.plusNanos(nanos);
        return switch (rules.decide(command, hall, now)) {
            case Decision.Accepted accepted -> {
                for (HallEvent event : accepted.events()) {
                    hall.apply(event, now);
                    for (HallListener listener : listeners) {
                        listener.on(event, now, hall);
                    }
                }
                yield accepted.events();
            }
            case Decision.Rejected rejected ->
                throw new AssertionError(rejected.rejection().sentence());
        };
    }
}
