package io.yitaiqing.dispatch;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.VisitState;
import io.yitaiqing.hall.rules.HallRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeMap;

/** A simulated day whose customers come, need their time and lose patience alike under whatever policy. */
final class ShadowDay {

    private static final Instant OPENING = Instant.parse("2027-02-01T01:00:00Z");
    private static final double PATIENCE_SECONDS = 2_700;

    /** A customer who comes at a moment for one service, needs so long, and waits at most so long. */
    record Customer(long atMillis, String service, long serviceMillis, long patienceMillis) {}

    private record Due(long atMillis, long order, Runnable what) {}

    private final HallRules rules = Policies.rules();
    private final Hall hall;
    private final PolicyShadow shadow = new PolicyShadow();
    private final PriorityQueue<Due> due = new PriorityQueue<>((one, other) -> one.atMillis() != other.atMillis()
            ? Long.compare(one.atMillis(), other.atMillis())
            : Long.compare(one.order(), other.order()));
    private final Map<String, Customer> customers = new TreeMap<>();
    private long clock;
    private long scheduled;

    ShadowDay(HallPlan plan) {
        hall = new Hall(plan);
        command(new HallCommand.CloseChapter(java.time.LocalDate.parse("2027-02-01")));
        command(new HallCommand.OpenDay(java.time.LocalDate.parse("2027-02-01"), plan));
        for (int i = 0; i < plan.counters().size(); i++) {
            command(new HallCommand.OpenCounter(
                    plan.counters().get(i).id(),
                    Optional.of(plan.clerks().get(i).id())));
        }
    }

    /** Exponential times between arrivals and of service; {@code load} is the share of all counters' time asked. */
    static List<Customer> customers(
            Random random, HallPlan plan, Map<String, Double> shareOfLoad, double load, long millis) {
        List<Customer> all = new ArrayList<>();
        shareOfLoad.forEach((service, share) -> {
            double mean = plan.service(service).orElseThrow().typicalServiceSeconds();
            double perSecond = load * share * plan.counters().size() / mean;
            long at = 0;
            while (true) {
                at += exponential(random, 1 / perSecond);
                if (at > millis) {
                    break;
                }
                all.add(new Customer(at, service, exponential(random, mean), exponential(random, PATIENCE_SECONDS)));
            }
        });
        return all;
    }

    private static long exponential(Random random, double meanSeconds) {
        return 1 + Math.round(-Math.log(1 - random.nextDouble()) * meanSeconds * 1_000);
    }

    /** Lives through the day, and tells how it went. */
    ShadowReport live(List<Customer> all) {
        all.forEach(customer -> at(customer.atMillis(), () -> arrives(customer)));
        while (!due.isEmpty()) {
            Due next = due.remove();
            clock = next.atMillis();
            next.what().run();
        }
        return shadow.report(now()).orElseThrow();
    }

    private void arrives(Customer customer) {
        String visit = hall.nextVisit();
        customers.put(visit, customer);
        command(new HallCommand.IssueTicket(List.of(customer.service()), "kiosk", "H001." + visit));
        at(clock + customer.patienceMillis(), () -> {
            if (hall.visit(visit).filter(v -> v.state() == VisitState.WAITING).isPresent()) {
                command(new HallCommand.Leave(visit));
            }
        });
        rules.policy(hall).counterFor(hall.visit(visit).orElseThrow(), hall).ifPresent(counter -> call(counter.id()));
    }

    private void call(String counter) {
        command(new HallCommand.CallNext(counter));
        Optional<String> visit = hall.counter(counter)
                .filter(one -> one.state() == CounterState.CALLING)
                .flatMap(Counter::visit);
        visit.ifPresent(called -> {
            command(new HallCommand.StartService(counter));
            at(clock + customers.get(called).serviceMillis(), () -> {
                command(new HallCommand.FinishService(counter, "done", List.of(), Optional.empty()));
                call(counter);
            });
        });
    }

    private void at(long millis, Runnable what) {
        due.add(new Due(millis, scheduled++, what));
    }

    private Instant now() {
        return OPENING.plusMillis(clock);
    }

    private void command(HallCommand command) {
        if (rules.decide(command, hall, now()) instanceof Decision.Accepted accepted) {
            for (HallEvent event : accepted.events()) {
                hall.apply(event, now());
                shadow.on(event, now(), hall);
            }
        }
    }
}
