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
import io.yitaiqing.hall.Reach;
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
import java.util.stream.IntStream;

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

    /** A customer who waits, and how long a clerk of the usual proficiency will need. */
    private record Guest(long number, int service, long cameNanos, double serviceSeconds) {}

    /** How many wait and how many are inside at a moment. */
    record Crowd(int waiting, int inside) {}

    private final HallModel model;
    private final ModelPeople people;
    private final List<List<Request>> requests;
    private final HallRules rules = Policies.rules();
    private final Hall hall;
    private final double[] factors;
    private final PriorityQueue<Due> dues = new PriorityQueue<>();
    private final Map<String, Guest> guests = new HashMap<>();
    private final List<HallListener> listeners = new ArrayList<>();
    private final Gauge gauge;
    private long nanos;
    private long came;

    SimulatedHall(HallModel model, Draws draws) {
        this.model = model;
        this.people = new ModelPeople(model, draws, START, Long.MAX_VALUE, Double.POSITIVE_INFINITY);
        this.requests = IntStream.range(0, model.services().size())
                .mapToObj(service -> List.of(new Request(HallModel.id(service), 1)))
                .toList();
        this.hall = new Hall(ModelPlan.of(model));
        this.factors = model.counters().stream()
                .mapToDouble(desk -> model.terms().times().factors().get(desk.proficiency() - 1))
                .toArray();
        this.gauge = new Gauge(model.services().size(), model.counters().size());
        ask(new HallCommand.CloseChapter(DAY));
        ask(new HallCommand.OpenDay(DAY, hall.plan()));
        for (HallPlan.Place place : hall.plan().counters()) {
            ask(new HallCommand.OpenCounter(place.id(), Optional.of(ModelPlan.clerk(ModelPlan.number(place.id())))));
        }
        people.next();
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
        while (Math.min(
                        people.nanos(),
                        dues.isEmpty() ? Long.MAX_VALUE : dues.peek().nanos())
                <= until) {
            step();
        }
        return new Crowd(hall.waiting(), hall.waiting() + gauge.serving());
    }

    private void step() {
        if (dues.isEmpty() || people.nanos() <= dues.peek().nanos()) {
            moveTo(people.nanos());
            arrive();
            people.next();
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

    private void arrive() {
        List<HallEvent> events = ask(new HallCommand.IssueTicket(
                requests.get(people.service()),
                "bench",
                "token",
                people.elderly() ? Optional.of(ModelPlan.ELDERLY) : Optional.empty(),
                Optional.empty(),
                false));
        String visit = ((HallEvent.TicketIssued) events.getFirst()).visit();
        guests.put(visit, new Guest(came, people.service(), nanos, people.serviceSeconds()));
        came++;
        Optional<Counter> idle = rules.policy(hall).counterFor(hall.visit(visit).orElseThrow(), hall);
        if (idle.isPresent()) {
            callNext(idle.get());
        } else if (model.patience().isPresent()) {
            dues.add(new Due(nanos + people.patienceNanos(), false, visit));
        }
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
        Reach reach = hall.reach(freed);
        for (Line line : hall.lines()) {
            if (!reach.mayCall(line, line.head(), hall, hall.at()).isEmpty()) {
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
        double seconds = guest.serviceSeconds() * factors[number];
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
            case Decision.Accepted(List<HallEvent> events) -> {
                for (int i = 0; i < events.size(); i++) {
                    hall.apply(events.get(i), now);
                    for (int l = 0; l < listeners.size(); l++) {
                        listeners.get(l).on(events.get(i), now, hall);
                    }
                }
                yield events;
            }
            case Decision.Rejected rejected ->
                throw new AssertionError(rejected.rejection().sentence());
        };
    }
}
