package io.yitaiqing.simulator.replay;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.DispatchPolicy;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.Line;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.VisitState;
import io.yitaiqing.simulator.replay.Agenda.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lives a log through again with decisions of our own: its arrivals, its patience and service times and its clerks'
 * presence, but a dispatch policy chooses who is called where.
 *
 * <p>What a log cannot tell is settled by plain rules, each counted in the result. Who went away in the log has
 * exactly the patience shown there; who was called had at least the wait shown, and nobody knows how much more, so
 * they stay however long it takes. Who is called now but went away then borrows a service time ({@link Borrowed}).
 * A service takes as long as recorded, whichever clerk gives it. Clerks are there as {@link Shifts} says, and free
 * whenever they serve nobody; the log's clerks had other work too, which it does not show. How often that must have
 * been so is counted, and it is part of any gain over the recorded waits.
 */
public final class DispatchReplay {

    private static final String DONE = "done";

    private final TicketLog log;
    private final String policyName;
    private final ReplayedHall hall;
    private final DispatchPolicy policy;
    private final Shifts shifts;
    private final Borrowed borrowed;
    private final Agenda agenda = new Agenda();
    private final Map<String, TicketRecord> records = new HashMap<>();
    private final Map<Long, String> visits = new HashMap<>();
    private long borrowedServices;
    private long overtimeCalls;

    private DispatchReplay(TicketLog log, String policyName) {
        this.log = log;
        this.policyName = policyName;
        this.hall = new ReplayedHall(ReplayPlan.of(log, policyName));
        this.policy = hall.rules().policy(hall.hall());
        this.shifts = new Shifts(hall);
        this.borrowed = new Borrowed(log.records());
    }

    /** Replays a whole log under a policy named in {@link io.yitaiqing.dispatch.Policies}. */
    public static ReplayResult run(TicketLog log, String policyName) {
        DispatchReplay replay = new DispatchReplay(log, policyName);
        replay.noteWhatIsGiven();
        replay.agenda.run(replay::settle);
        return replay.result();
    }

    private void noteWhatIsGiven() {
        BusinessDays.of(log).forEach((day, at) -> agenda.note(at, Turn.DAY, now -> hall.turnTo(day, now)));
        for (TicketRecord record : log.records()) {
            agenda.note(record.takenAt(), Turn.ARRIVING, now -> arrive(record, now));
            if (!record.outcome().called()) {
                boolean atOnce = record.finishedAt().equals(record.takenAt());
                agenda.note(
                        record.finishedAt(),
                        atOnce ? Turn.LEAVING_AT_ONCE : Turn.LEAVING,
                        now -> runOutOfPatience(record, now));
            }
        }
        for (Presence presence : Presence.of(log)) {
            agenda.note(presence.from(), Turn.CALLING, now -> shifts.begins(presence));
            agenda.note(presence.to(), Turn.SIGNING_OUT, now -> shifts.ends(presence));
        }
    }

    private void arrive(TicketRecord record, Instant now) {
        String visit = hall.issue(record, now);
        records.put(visit, record);
        visits.put(record.line(), visit);
    }

    private void runOutOfPatience(TicketRecord record, Instant now) {
        String visit = visits.get(record.line());
        boolean waiting = hall.hall()
                .visit(visit)
                .filter(v -> v.state() == VisitState.WAITING)
                .isPresent();
        if (waiting) {
            hall.end(visit, record.outcome(), now);
        }
    }

    private void settle(Instant now) {
        shifts.settle(now);
        Optional<Counter> caller = nextCaller();
        while (caller.isPresent()) {
            call(caller.get().id(), now);
            caller = nextCaller();
        }
        shifts.settle(now);
        hall.settled(now);
    }

    /** The counter to which the policy sends the first of the waiting whom any idle counter may serve. */
    private Optional<Counter> nextCaller() {
        return hall.hall().lines().stream()
                .map(Line::head)
                .sorted(Comparator.comparing(Visit::takenAt))
                .flatMap(head -> policy.counterFor(head, hall.hall()).stream())
                .findFirst();
    }

    private void call(String counter, Instant now) {
        if (shifts.isOvertime(counter)) {
            overtimeCalls++;
        }
        TicketRecord called = hall.must(new HallCommand.CallNext(counter), now).stream()
                .flatMap(event -> event instanceof HallEvent.TicketCalled e ? Stream.of(e.visit()) : Stream.empty())
                .map(records::get)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Counter " + counter + " was to call, but called nobody."));
        Instant atCounter = now.plus(called.wayTime());
        if (called.outcome() == Outcome.NO_SHOW) {
            later(now, atCounter, new HallCommand.ReportNoShow(counter));
            return;
        }
        later(now, atCounter, new HallCommand.StartService(counter));
        later(
                now,
                atCounter.plus(serviceTime(called)),
                new HallCommand.FinishService(counter, DONE, List.of(), Optional.empty()));
    }

    private void later(Instant now, Instant at, HallCommand command) {
        if (at.equals(now)) {
            hall.must(command, now);
        } else {
            agenda.note(at, Turn.ENDING, then -> hall.must(command, then));
        }
    }

    private Duration serviceTime(TicketRecord called) {
        if (called.outcome() == Outcome.SERVED) {
            return called.serviceTime();
        }
        borrowedServices++;
        return borrowed.serviceTime(called);
    }

    private ReplayResult result() {
        long longer = log.records().stream()
                .filter(record -> record.outcome() == Outcome.SERVED)
                .filter(record -> hall.wait(visits.get(record.line()))
                        .filter(wait -> wait.compareTo(record.recordedWait()) > 0)
                        .isPresent())
                .count();
        Map<String, Long> counts = new LinkedHashMap<>(RecordedReplay.run(log).counts());
        counts.put("served in the log, waited longer now: their further patience is unknown, so they stay", longer);
        counts.put("went away in the log, called in time now: they borrow a service time", borrowedServices);
        counts.put("calls by a clerk past the recorded end of presence, whom nobody else could serve", overtimeCalls);
        counts.put("still waiting when the log ends, for nobody who may serve them came back", (long)
                hall.hall().waiting());
        return new ReplayResult(
                policyName,
                log.cleaning(),
                WaitTable.of(log, hall.waits()),
                ReplayResult.Faults.NONE,
                hall.rejections().faults(),
                hall.breaches().faults(),
                counts,
                hall.hall().position(),
                hall.days());
    }
}
