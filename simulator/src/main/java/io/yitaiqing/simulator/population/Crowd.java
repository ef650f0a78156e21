package io.yitaiqing.simulator.population;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.World;
import io.yitaiqing.simulator.scenario.CrowdPlan;
import io.yitaiqing.simulator.scenario.Demand;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The people of one hall: customers who come day after day and the clerks who serve them.
 *
 * <p>It reacts only to the answers to its own commands and to what a look at the hall tells it ({@link #notice}).
 */
public final class Crowd {

    private final World world;
    private final HallPlan hall;
    private final CrowdPlan plan;
    private final LocalDate firstDay;
    private final int days;
    private final Draws draws;
    private final Arrivals arrivals;
    private final List<Customer> customers = new ArrayList<>();
    private final Map<String, Customer> byVisit = new LinkedHashMap<>();
    private final Map<String, String> strangers = new HashMap<>();
    private final Map<String, CounterStaff> staff = new LinkedHashMap<>();
    private final Lines lines = new Lines();

    /** People for a hall; days before a scenario's first are like the first, those after its last like the last. */
    public Crowd(World world, HallPlan hall, CrowdPlan plan, LocalDate firstDay, int days, Draws draws) {
        this.world = world;
        this.hall = hall;
        this.plan = plan;
        this.firstDay = firstDay;
        this.days = days;
        this.draws = draws.at(hall.id());
        this.arrivals = new Arrivals(plan, hall, this.draws);
        hall.counters().forEach(place -> staff.put(place.id(), new CounterStaff(this, place.id())));
    }

    /** Begins to live at the world's present moment; arrivals that lie before it do not happen. */
    public void begin() {
        begin(new HallSight(Map.of(), Set.of(), Map.of()));
    }

    /** Begins to live in a hall that was seen to stand like this. */
    public void begin(HallSight sight) {
        liveThrough(today(), world.now());
        meetStrangers(sight);
        staff.forEach(
                (id, crew) -> crew.begin(Optional.ofNullable(sight.counters().get(id)), sight.waitedFor()));
    }

    private void liveThrough(LocalDate day, Instant from) {
        int index = Math.clamp(ChronoUnit.DAYS.between(firstDay, day), 0, days - 1);
        for (Arrivals.Arrival arrival : arrivals.of(day, index)) {
            if (!arrival.at().isBefore(from)) {
                Draws own = draws.at(day.toEpochDay()).at(arrival.service()).at(arrival.number());
                Demand demand = plan.services().get(arrival.service());
                Customer customer = new Customer(this, own, arrival.service(), demand, arrival.at());
                world.at(arrival.at(), () -> {
                    customers.add(customer);
                    customer.arrive();
                });
            }
        }
        if (!hall.hours().roundTheClock()) {
            world.at(
                    hall.hours().closing(day, hall.zone()),
                    () -> List.copyOf(byVisit.values()).forEach(Customer::sentAway));
        }
        Instant midnight = day.plusDays(1).atStartOfDay(hall.zone()).toInstant();
        world.at(midnight, () -> liveThrough(day.plusDays(1), midnight));
    }

    void stands(Customer customer, String visit) {
        byVisit.put(visit, customer);
        lines.change(customer.service(), 1, now());
        world.counterFor(visit, customer.service()).map(staff::get).ifPresent(CounterStaff::somebodyWaits);
    }

    void leavesLine(Customer customer) {
        lines.change(customer.service(), -1, now());
    }

    /** Whoever holds a ticket that the crowd knows nothing of: somebody from outside, or from before a restart. */
    Optional<Customer> holder(String visit) {
        return Optional.ofNullable(byVisit.get(visit));
    }

    void finished(String visit) {
        Optional.ofNullable(byVisit.remove(visit)).ifPresent(Customer::served);
    }

    void notShown(String visit) {
        byVisit.remove(visit);
    }

    /** The customer reaches the counter after the hall has given them up, and takes another ticket. */
    void comesTooLate(String visit, Duration way) {
        Optional.ofNullable(byVisit.remove(visit)).ifPresent(customer -> world.at(now().plus(way), customer::arrive));
    }

    /** How long the hall waits for somebody it has called. */
    Duration noShowAfter() {
        return hall.norms().noShowAfterSeconds().map(Duration::ofSeconds).orElse(ChronoUnit.FOREVER.getDuration());
    }

    Duration way(Draws draws) {
        return millis(plan.waySeconds().at(draws.uniform("way")) * 1_000);
    }

    /** The draws of whoever holds a ticket, known or not. */
    Draws person(String visit) {
        return holder(visit)
                .map(Customer::draws)
                .orElseGet(() -> draws.at("stranger").at(visit));
    }

    /** What the holder of a ticket came for; of one that nobody has looked at yet, the most likely. */
    String service(String visit, String clerk) {
        return holder(visit)
                .map(Customer::service)
                .or(() -> Optional.ofNullable(strangers.get(visit)))
                .orElseGet(() -> hall.clerk(clerk)
                        .orElseThrow()
                        .skills()
                        .keySet()
                        .iterator()
                        .next());
    }

    /** How long a clerk takes for a service of the person behind these draws. */
    Duration serviceTime(Draws person, String service, String clerk) {
        double minutes = plan.services().containsKey(service)
                ? plan.services().get(service).serviceMinutes().at(person.uniform("service"))
                : hall.service(service)
                        .map(s -> s.typicalServiceSeconds() / 60.0)
                        .orElse(1.0);
        int proficiency =
                hall.clerk(clerk).map(c -> c.skills().getOrDefault(service, 5)).orElse(5);
        double own = plan.clerks().containsKey(clerk) ? plan.clerks().get(clerk).factor(service) : 1;
        return millis(minutes * 60_000 * plan.factor(proficiency) * own);
    }

    /** How long a clerk works on after the person behind these draws has gone. */
    Duration wrapUp(Draws person) {
        return plan.wrapUpSeconds()
                .map(spread -> millis(spread.at(person.uniform("wrap-up")) * 1_000))
                .orElse(Duration.ZERO);
    }

    private static Duration millis(double millis) {
        return Duration.ofMillis(Math.max(1, Math.round(millis)));
    }

    World world() {
        return world;
    }

    Instant now() {
        return world.now();
    }

    CrowdPlan plan() {
        return plan;
    }

    HallPlan hall() {
        return hall;
    }

    LocalDate today() {
        return now().atZone(hall.zone()).toLocalDate();
    }

    Instant moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(hall.zone()).toInstant();
    }

    Optional<Instant> nextOpening() {
        LocalDate day = today().plusDays(1);
        for (int i = 0; i < 14; i++) {
            Optional<Instant> opening = hall.hours().opening(day.plusDays(i), hall.zone());
            if (opening.isPresent()) {
                return opening;
            }
        }
        return Optional.empty();
    }

    /** What the counters did when this was called; to be handed to {@link #notice} with what a look then saw. */
    public Map<String, Long> steps() {
        Map<String, Long> steps = new HashMap<>();
        staff.forEach((counter, crew) -> steps.put(counter, crew.step()));
        return steps;
    }

    /**
     * Takes in what a look at the hall saw: visits of strangers, and counters that stand otherwise than their staff
     * believes. A counter whose staff has done something since {@code before} is left alone.
     */
    public void notice(HallSight sight, Map<String, Long> before) {
        meetStrangers(sight);
        sight.counters().forEach((id, seen) -> {
            CounterStaff crew = staff.get(id);
            if (crew != null && before.getOrDefault(id, -1L) == crew.step()) {
                crew.notice(seen, sight.waitedFor());
            }
        });
    }

    private void meetStrangers(HallSight sight) {
        strangers.clear();
        sight.visits().forEach((visit, service) -> {
            if (!byVisit.containsKey(visit)) {
                strangers.put(visit, service);
            }
        });
    }

    /** Everybody who has come so far. */
    public List<Customer> customers() {
        return Collections.unmodifiableList(customers);
    }

    /** The people in line through time. */
    public Lines lines() {
        return lines;
    }

    /** The staff of each counter. */
    public Map<String, CounterStaff> staff() {
        return Collections.unmodifiableMap(staff);
    }
}
