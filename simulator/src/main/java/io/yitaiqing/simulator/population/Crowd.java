package io.yitaiqing.simulator.population;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.World;
import io.yitaiqing.simulator.draw.Draws;
import io.yitaiqing.simulator.scenario.CrowdPlan;
import io.yitaiqing.simulator.scenario.Demand;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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

    /** How often clerks with nobody to call look up, where a rule may let somebody through without an event. */
    private static final Duration GLANCE = Duration.ofSeconds(10);

    private final World world;
    private final HallPlan hall;
    private final CrowdPlan plan;
    private final LocalDate firstDay;
    private final int days;
    private final Draws draws;
    private final Arrivals arrivals;
    private final Doors doors;
    private final Breakdowns breakdowns;
    private final Work work;
    private final Terminals terminals;
    private final List<Customer> customers = new ArrayList<>();
    private final Map<String, List<String>> alone = new HashMap<>();
    private final Map<String, Customer> byVisit = new LinkedHashMap<>();
    private final Map<String, String> strangers = new HashMap<>();
    private final Map<String, CounterStaff> staff = new LinkedHashMap<>();
    private final Lines lines = new Lines();
    private int standing;
    private boolean glancing;

    /** People for a hall; days before a scenario's first are like the first, those after its last like the last. */
    public Crowd(World world, HallPlan hall, CrowdPlan plan, LocalDate firstDay, int days, Draws draws) {
        this.world = world;
        this.hall = hall;
        this.plan = plan;
        this.firstDay = firstDay;
        this.days = days;
        this.draws = draws.at(hall.id());
        this.arrivals = new Arrivals(plan, hall, this.draws);
        this.doors = new Doors(world, hall);
        this.breakdowns = new Breakdowns(this, plan.faults().orElse(List.of()), this.draws);
        this.work = new Work(hall, plan, breakdowns);
        this.terminals = new Terminals(this, hall.counters());
        plan.services().keySet().forEach(service -> alone.put(service, List.of(service)));
        hall.counters().stream()
                .filter(place -> place.kind() == HallPlan.Place.Kind.STAFFED)
                .forEach(place -> staff.put(place.id(), new CounterStaff(this, place.id())));
    }

    /** Begins to live at the world's present moment; arrivals that lie before it do not happen. */
    public void begin() {
        begin(new HallSight(Map.of(), Set.of(), Map.of()));
    }

    /** Begins to live in a hall that was seen to stand like this. */
    public void begin(HallSight sight) {
        world.onOffer(counter -> Optional.ofNullable(staff.get(counter)).ifPresent(CounterStaff::somebodyWaits));
        liveThrough(doors.today(), world.now());
        meetStrangers(sight);
        staff.forEach(
                (id, crew) -> crew.begin(Optional.ofNullable(sight.counters().get(id)), sight.waitedFor()));
    }

    private void liveThrough(LocalDate day, Instant from) {
        int index = Math.clamp(ChronoUnit.DAYS.between(firstDay, day), 0, days - 1);
        boolean opens = doors.opening(day).isPresent();
        for (Arrivals.Arrival arrival : arrivals.of(day, index)) {
            if (!arrival.at().isBefore(from)) {
                Draws own = draws.at(day.toEpochDay()).at(arrival.service()).at(arrival.number());
                Demand demand = plan.services().get(arrival.service());
                Person person = Person.of(own, alone.get(arrival.service()), demand, plan);
                new Customer(this, person, demand).comeOn(day, arrival.at(), opens);
            }
        }
        breakdowns.of(day, from);
        doors.closing(day).ifPresent(shut -> world.at(shut, this::shut));
        doors.endOfRest(day).ifPresent(end -> world.at(end, this::everybodyLooks));
        Instant midnight = doors.midnightAfter(day);
        world.at(midnight, () -> liveThrough(day.plusDays(1), midnight));
    }

    /** Sends home whom nobody will call any more. */
    private void shut() {
        for (Customer customer : List.copyOf(byVisit.values())) {
            boolean goes = switch (doors.atClosing()) {
                case END -> true;
                case SERVE ->
                    staff.values().stream()
                            .noneMatch(crew -> customer.asked().stream().anyMatch(crew::does));
                case CARRY -> false;
            };
            if (goes) {
                customer.sentAway();
            }
        }
    }

    void came(Customer customer) {
        customers.add(customer);
    }

    void stands(Customer customer, String visit) {
        byVisit.put(visit, customer);
        lines.change(customer.asked().getFirst(), 1, now());
        standing++;
        terminals.waits(customer);
        world.counterFor(visit, customer.asked().getFirst()).map(staff::get).ifPresent(CounterStaff::somebodyWaits);
        glance();
    }

    void leavesLine(Customer customer) {
        lines.change(customer.asked().getFirst(), -1, now());
        standing--;
    }

    /** A customer has a visit without having stood in line for it. */
    void holds(Customer customer, String visit) {
        byVisit.put(visit, customer);
    }

    private void glance() {
        if (!glancing && standing > 0 && work.rulesLetThroughLater()) {
            glancing = true;
            world.at(now().plus(GLANCE), () -> {
                glancing = false;
                everybodyLooks();
                glance();
            });
        }
    }

    /** How long somebody whom a counter may call may have to wait for its clerk to notice. */
    public Duration reaction() {
        return work.rulesLetThroughLater() ? GLANCE.plusSeconds(1) : Duration.ofSeconds(1);
    }

    void everybodyLooks() {
        staff.values().forEach(CounterStaff::look);
    }

    /** Whoever holds a ticket that the crowd knows nothing of: somebody from outside, or from before a restart. */
    Optional<Customer> holder(String visit) {
        return Optional.ofNullable(byVisit.get(visit));
    }

    void finished(String visit, List<String> done) {
        Customer customer = byVisit.remove(visit);
        if (customer != null) {
            customer.served(done);
        }
    }

    void notShown(String visit) {
        if (!work.waitsAgainAfterNoShow()) {
            byVisit.remove(visit);
        }
    }

    /** The customer reaches the counter after the hall has given them up. */
    void comesTooLate(String visit, Duration way) {
        Customer customer = byVisit.get(visit);
        if (customer != null) {
            boolean again = customer.missedCall() <= work.mostReturns();
            if (!again) {
                byVisit.remove(visit);
            }
            world.at(now().plus(way), again ? () -> customer.standAgain(visit) : customer::arrive);
        }
    }

    Duration way(Draws draws) {
        return Duration.ofMillis(Math.max(1, Math.round(plan.waySeconds().at(draws.uniform("way")) * 1_000)));
    }

    /** The draws of whoever holds a ticket, known or not. */
    Draws person(String visit) {
        Customer holder = byVisit.get(visit);
        return holder == null ? draws.at("stranger").at(visit) : holder.person().draws();
    }

    /** What a clerk does for a visit at their counter; for one that nobody has looked at yet, the most likely. */
    List<String> leg(String visit, String counter, String clerk) {
        Customer holder = byVisit.get(visit);
        return holder == null
                ? List.of(Optional.ofNullable(strangers.get(visit)).orElseGet(() -> work.likely(clerk)))
                : work.within(holder.asked(), counter, clerk);
    }

    /** How long a clerk, or nobody at a terminal, takes for these errands of a visit. */
    Duration serviceTime(String visit, List<String> errands, Optional<String> clerk) {
        Customer holder = byVisit.get(visit);
        String first = holder == null ? errands.getFirst() : holder.service();
        Duration service = work.of(person(visit), errands, first, clerk, standing);
        return clerk.isPresent() ? service.plus(work.wrapUp(person(visit))) : service;
    }

    /** Whether the clerk refuses to serve the visit that is offered. */
    boolean refuses(String visit, String clerk) {
        return person(visit).at("offer").uniform(clerk) < plan.refusalShare().orElse(0.0);
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

    Doors doors() {
        return doors;
    }

    Work work() {
        return work;
    }

    Terminals terminals() {
        return terminals;
    }

    /** How many people stand in line. */
    int standing() {
        return standing;
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
