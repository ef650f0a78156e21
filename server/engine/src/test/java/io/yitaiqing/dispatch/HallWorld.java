package io.yitaiqing.dispatch;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.rules.HallRules;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeMap;

/** A hall with Poisson arrivals and exponential services that notes what each arrival is promised. */
final class HallWorld {

    private static final Instant OPENING = Instant.parse("2027-02-01T00:00:00Z");

    /** So many are served before anything is noted. */
    private static final int WARM_UP = 500;

    private record Due(long millis, long order, Runnable what) {}

    private record Promise(String service, PlaceInLine.Range range, long atMillis) {}

    private record Kept(String service, PlaceInLine.Range range, double waitedSeconds) {}

    /** How promises compare with waits, of those who had to wait. */
    record Report(int visits, double predictedSeconds, double waitedSeconds, double covered) {}

    private final Hall hall;
    private final HallRules rules = Policies.rules();
    private final Random random;
    private final Map<String, Double> perHour;
    private final PriorityQueue<Due> due =
            new PriorityQueue<>(Comparator.comparingLong(Due::millis).thenComparingLong(Due::order));
    private final Map<String, Promise> promised = new HashMap<>();
    private final List<Kept> kept = new ArrayList<>();
    private long millis;
    private long order;
    private int called;

    HallWorld(HallPlan plan, Map<String, Double> perHour, long seed) {
        this.hall = new Hall(plan);
        this.perHour = new TreeMap<>(perHour);
        this.random = new Random(seed);
        LocalDate today = plan.calendar().dayOf(now());
        ask(new HallCommand.CloseChapter(today));
        ask(new HallCommand.OpenDay(today, plan));
        for (int i = 0; i < plan.counters().size(); i++) {
            ask(new HallCommand.OpenCounter(
                    plan.counters().get(i).id(),
                    Optional.of(plan.clerks().get(i).id())));
        }
        this.perHour.keySet().forEach(this::nextArrival);
    }

    void run(int visits) {
        while (called < visits + WARM_UP) {
            Due next = due.remove();
            millis = next.millis();
            next.what().run();
        }
    }

    Report report(String service) {
        List<Kept> those =
                kept.stream().filter(one -> one.service().equals(service)).toList();
        double covered = those.stream()
                .filter(one -> one.waitedSeconds() >= one.range().lowSeconds()
                        && one.waitedSeconds() <= one.range().highSeconds())
                .count();
        return new Report(
                those.size(),
                those.stream()
                        .mapToDouble(one -> one.range().meanSeconds())
                        .average()
                        .orElseThrow(),
                those.stream().mapToDouble(Kept::waitedSeconds).average().orElseThrow(),
                covered / those.size());
    }

    private Instant now() {
        return OPENING.plusMillis(millis);
    }

    private List<HallEvent> ask(HallCommand command) {
        return switch (rules.decide(command, hall, now())) {
            case Decision.Accepted accepted -> {
                accepted.events().forEach(event -> hall.apply(event, now()));
                yield accepted.events();
            }
            case Decision.Rejected rejected ->
                throw new AssertionError(rejected.rejection().sentence());
        };
    }

    private void in(double seconds, Runnable what) {
        due.add(new Due(millis + Math.max(1, Math.round(seconds * 1_000)), order++, what));
    }

    private double exponential(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    private void nextArrival(String service) {
        in(exponential(3_600 / perHour.get(service)), () -> {
            arrives(service);
            nextArrival(service);
        });
    }

    private void arrives(String service) {
        ask(new HallCommand.IssueTicket(List.of(service), "kiosk", "H001.x"));
        Visit visit = hall.byTrueWait(service).getLast();
        Optional<Counter> free = Policies.rule(hall.plan().policy()).counterFor(visit, hall);
        if (free.isPresent()) {
            call(free.get());
            return;
        }
        promised.put(
                visit.id(),
                new Promise(
                        service,
                        PlaceInLine.of(visit, hall, now()).expectedWait().orElseThrow(),
                        millis));
    }

    private void call(Counter counter) {
        HallEvent.TicketCalled event = (HallEvent.TicketCalled)
                ask(new HallCommand.CallNext(counter.id())).getFirst();
        called++;
        Promise promise = promised.remove(event.visit());
        if (promise != null && called > WARM_UP) {
            kept.add(new Kept(promise.service(), promise.range(), (millis - promise.atMillis()) / 1_000.0));
        }
        ask(new HallCommand.StartService(counter.id()));
        in(exponential(ServiceTimes.expectedSeconds(event.services(), counter, hall)), () -> freed(counter.id()));
    }

    private void freed(String id) {
        ask(new HallCommand.FinishService(id, "done", List.of(), Optional.empty()));
        Counter counter = hall.counter(id).orElseThrow();
        boolean waits = counter.state() == CounterState.IDLE
                && hall.lines().stream()
                        .anyMatch(line ->
                                !hall.mayCall(counter, line.head(), now()).isEmpty());
        if (waits) {
            call(counter);
        }
    }
}
