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
    final FairnessBook fairness = new FairnessBook();
    final VisitBook visits = new VisitBook(fairness);
    final CounterBook counters = new CounterBook();
    final CallRing calls = new CallRing();
    final AppointmentBook appointments = new AppointmentBook();
    final CaseBook cases = new CaseBook();
    final AlertBook alerts = new AlertBook();
    final OfferBook offers = new OfferBook();
    final LastActions lastActions = new LastActions();
    final NormWatch norms = new NormWatch();
    final GhostWatch ghosts = new GhostWatch();
    final Attendance attendance = new Attendance();
    final transient OncePerDay<Instant> closing =
            new OncePerDay<>((plan, day) -> plan.hours().closing(day, plan.calendar()));
    final transient OncePerDay<Optional<MiddayRest>> rest = new OncePerDay<>(MiddayRest::on);

    private final transient Outlook outlook = new Outlook(this);
    private final transient CounterSight sight = new CounterSight(this);

    Books(HallPlan plan) {
        this.plan = plan;
        counters.closeAll(plan, at);
        norms.begin(this);
    }

    /** Takes note of what an event means for the norms, and whether it looks like real service. */
    void watch(HallEvent event) {
        norms.after(event, this);
        ghosts.after(event, this);
    }

    /** What a counter would clear of the wish of a visit in a line if it called now; none where it may not call. */
    List<String> clears(Reach reach, Line line, Visit visit, Instant now) {
        Part part = line.part(reach);
        boolean waits = part.some()
                && counters.oneCounter()
                && !line.clearing(counters).isEmpty()
                && part.waits(visit, line, this, now);
        return waits ? List.of() : part.services();
    }

    /** The same of a visit wherever it stands; of one that stands in no line what the counter can do. */
    List<String> clears(Counter counter, Visit visit, Instant now) {
        Line line = visits.lines().lineOf(visit);
        return line == null ? counter.within(visit.place().wish()) : clears(counters.reach(counter), line, visit, now);
    }

    /** Grows whenever something may have changed that says when counters get to somebody. */
    long changes() {
        return visits.changes() + counters.puts() + norms.rests();
    }

    /** When counters get to a visit in a line; to be asked before the next visit's. */
    Outlook outlook(Visit visit, Line line, Instant now) {
        return outlook.of(visit, line, now);
    }

    /** What a counter sees; good until the next is asked for. */
    CounterSight sight(Counter counter, Instant now, ClassTerms.Source source) {
        return sight.of(counter, now, source);
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
        copy.fairness.copyFrom(fairness);
        copy.offers.copyFrom(offers);
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
                fairness.carry(visits.open()),
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
        counters.closeAll(plan, at);
        counters.carry(e.carried());
        appointments.carry(e.carried());
        cases.carry(e.carried());
        alerts.carry(e.carried());
        fairness.carry(e.carried().dispatching());
        offers.clear();
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
                fairness.state(),
                offers.state(),
                lastActions.state(),
                norms.state(),
                ghosts.state(),
                attendance.state());
    }
}
