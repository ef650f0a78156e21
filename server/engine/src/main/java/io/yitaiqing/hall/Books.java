package io.yitaiqing.hall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** All that a hall remembers. */
final class Books {

    HallPlan plan;
    LocalDate chapter = Hall.FOUNDING_DAY;
    boolean open;
    boolean resting;
    Optional<LocalDate> openedDay = Optional.empty();
    Instant openedAt = Instant.EPOCH;
    Instant at = Instant.EPOCH;
    Optional<Integer> clerkCount = Optional.empty();
    long position;
    final VisitBook visits = new VisitBook();
    final CounterBook counters = new CounterBook();
    final CallRing calls = new CallRing();
    final AppointmentBook appointments = new AppointmentBook();
    final CaseBook cases = new CaseBook();
    final AlertBook alerts = new AlertBook();
    final LastActions lastActions = new LastActions();
    final NormWatch norms = new NormWatch();
    final GhostWatch ghosts = new GhostWatch();
    final Attendance attendance = new Attendance();

    Books(HallPlan plan) {
        this.plan = plan;
        counters.closeAll(plan.counters(), at);
        norms.begin(this);
    }

    /** Takes note of what an event means for the norms, and whether it looks like real service. */
    void watch(HallEvent event) {
        norms.after(event, this);
        ghosts.after(event, this);
    }

    List<String> clears(Counter counter, Line line, Instant now) {
        return clears(counter, line, line.head(), now);
    }

    List<String> clears(Counter counter, Visit visit, Instant now) {
        Wish wish = visit.place().wish();
        for (Line line : visits.lines().all()) {
            if (line.wish().equals(wish)) {
                return clears(counter, line, visit, now);
            }
        }
        return counter.within(wish);
    }

    private List<String> clears(Counter counter, Line line, Visit visit, Instant now) {
        List<String> able = line.within(counter);
        return partly(able, line.wish()) && line.clearable(counters) && ErrandOrder.waits(visit, line, able, this, now)
                ? List.of()
                : able;
    }

    /** Whether a wish of which a counter is able to do so much may wait for one that can do all. */
    private boolean partly(List<String> able, Wish wish) {
        return !able.isEmpty()
                && able.size() < wish.services().size()
                && plan.settings().oneCounter();
    }

    Books copy() {
        Books copy = new Books(plan);
        copy.chapter = chapter;
        copy.open = open;
        copy.resting = resting;
        copy.openedDay = openedDay;
        copy.openedAt = openedAt;
        copy.at = at;
        copy.clerkCount = clerkCount;
        copy.position = position;
        copy.visits.copyFrom(visits);
        copy.counters.copyFrom(counters);
        copy.calls.copyFrom(calls);
        copy.appointments.copyFrom(appointments);
        copy.cases.copyFrom(cases);
        copy.alerts.copyFrom(alerts);
        copy.lastActions.copyFrom(lastActions);
        copy.norms.copyFrom(norms);
        copy.ghosts.copyFrom(ghosts);
        copy.attendance.copyFrom(attendance);
        return copy;
    }

    /** What would go on if a new day opened now. */
    Carried carry() {
        return new Carried(
                new Carried.Numbers(
                        visits.issued(), calls.last(), appointments.booked(), cases.opened(), alerts.raised()),
                visits.open(),
                counters.all().stream()
                        .filter(c -> c.state() != CounterState.CLOSED)
                        .toList(),
                List.copyOf(appointments.all()),
                cases.all().stream().filter(one -> !one.closed()).toList(),
                List.copyOf(alerts.all()),
                Collections.unmodifiableSortedMap(new TreeMap<>(counters.faults())));
    }

    /** Begins a business day with what went on. */
    void openDay(HallEvent.DayOpened e) {
        plan = e.plan();
        chapter = e.day();
        open = true;
        resting = false;
        openedDay = Optional.of(e.day());
        openedAt = at;
        clerkCount = Optional.empty();
        visits.carry(e.carried(), at);
        calls.startAt(e.carried().numbers().calls());
        counters.closeAll(plan.counters(), at);
        counters.carry(e.carried());
        appointments.carry(e.carried());
        cases.carry(e.carried());
        alerts.carry(e.carried());
        lastActions.clear();
        norms.begin(this);
        ghosts.clear();
        attendance.clear();
    }

    List<Object> state() {
        return List.of(
                plan,
                chapter,
                open,
                resting,
                openedDay,
                openedAt,
                clerkCount,
                position,
                visits.state(),
                counters.state(),
                calls.all(),
                appointments.state(),
                cases.state(),
                alerts.state(),
                lastActions.state(),
                norms.state(),
                ghosts.state(),
                attendance.state());
    }
}
