package io.yitaiqing.simulator.replay;

import io.yitaiqing.dispatch.Preset;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.simulator.replay.Agenda.Turn;
import io.yitaiqing.simulator.replay.ReplayedHall.Complaints;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lives a log through again exactly as it was: every recorded fact becomes a command at its time under the real rules,
 * and the waits that come out must be those the log states.
 *
 * <p>At the same instant services end first, then customers leave, come, and are called.
 */
public final class RecordedReplay {

    /** The name of this mode. */
    public static final String MODE = "as-recorded";

    /** Each of these shows a clerk whom the log has present, but who was not free to take a call. */
    static final String WAITED_BESIDE_IDLE =
            "waited in the log although a clerk who could serve them seemed free when they came";

    private static final String REASON = "as recorded";
    private static final String DONE = "done";

    private final TicketLog log;
    private final ReplayedHall hall;
    private final Agenda agenda = new Agenda();
    private final Map<Long, String> visits = new HashMap<>();
    private long waitedBesideIdle;

    private RecordedReplay(TicketLog log) {
        this.log = log;
        this.hall = new ReplayedHall(ReplayPlan.of(log, Preset.FIRST_COME_FIRST_SERVED.policy()));
    }

    /** Replays a whole log. */
    public static ReplayResult run(TicketLog log) {
        RecordedReplay replay = new RecordedReplay(log);
        replay.noteEverything();
        replay.agenda.run(now -> {});
        return replay.result();
    }

    private void noteEverything() {
        BusinessDays.of(log).forEach((day, at) -> agenda.note(at, Turn.DAY, now -> hall.turnTo(day, now)));
        for (TicketRecord record : log.records()) {
            agenda.note(record.takenAt(), Turn.ARRIVING, now -> arrive(record, now));
            switch (record.outcome()) {
                case SERVED, NO_SHOW -> noteCall(record);
                case LEFT, CANCELLED ->
                    agenda.note(
                            record.finishedAt(),
                            record.finishedAt().equals(record.takenAt()) ? Turn.LEAVING_AT_ONCE : Turn.LEAVING,
                            now -> hall.end(visits.get(record.line()), record.outcome(), now));
            }
        }
        for (Presence presence : Presence.of(log)) {
            agenda.note(presence.to(), Turn.SIGNING_OUT, now -> signOut(presence.counter(), now));
        }
    }

    private void arrive(TicketRecord record, Instant now) {
        String visit = hall.issue(record, now);
        visits.put(record.line(), visit);
        if (!record.recordedWait().isZero() && hall.hasIdleCounterFor(visit)) {
            waitedBesideIdle++;
        }
    }

    private void noteCall(TicketRecord record) {
        Instant called = record.calledAt().orElseThrow();
        String counter = record.counter().orElseThrow();
        Turn atCall = record.endsAtCall() ? Turn.PASSING_THROUGH : Turn.CALLING;
        agenda.note(called, atCall, now -> {
            signIn(counter, record.clerk().orElseThrow(), now);
            hall.must(new HallCommand.CallVisit(counter, visits.get(record.line()), REASON), now);
        });
        record.startedAt()
                .ifPresent(started -> agenda.note(
                        started,
                        started.equals(called) ? atCall : Turn.ENDING,
                        now -> hall.must(new HallCommand.StartService(counter), now)));
        HallCommand ending = record.outcome() == Outcome.SERVED
                ? new HallCommand.FinishService(counter, DONE, List.of(), Optional.empty())
                : new HallCommand.ReportNoShow(counter);
        agenda.note(record.finishedAt(), record.endsAtCall() ? atCall : Turn.ENDING, now -> hall.must(ending, now));
    }

    private void signIn(String counter, String clerk, Instant now) {
        Optional<String> present = hall.hall().counter(counter).flatMap(found -> found.clerk());
        if (present.equals(Optional.of(clerk))) {
            return;
        }
        if (present.isPresent()) {
            hall.must(new HallCommand.CloseCounter(counter), now);
        }
        hall.hall().counterOf(clerk).ifPresent(other -> hall.must(new HallCommand.CloseCounter(other.id()), now));
        hall.must(new HallCommand.OpenCounter(counter, Optional.of(clerk)), now);
    }

    private void signOut(String counter, Instant now) {
        if (hall.is(counter, CounterState.IDLE)) {
            hall.must(new HallCommand.CloseCounter(counter), now);
        }
    }

    private ReplayResult result() {
        Complaints mismatches = new Complaints();
        for (TicketRecord record : log.records()) {
            Optional<Duration> computed = hall.wait(visits.get(record.line()));
            if (!computed.equals(Optional.of(record.recordedWait()))) {
                mismatches.add("Line " + record.line() + ": the log says "
                        + record.recordedWait().toSeconds()
                        + " s, the hall "
                        + computed.map(wait -> wait.toSeconds() + " s").orElse("has no wait") + ".");
            }
        }
        return new ReplayResult(
                MODE,
                log.cleaning(),
                WaitTable.of(log, hall.waits()),
                mismatches.faults(),
                hall.rejections().faults(),
                hall.breaches().faults(),
                Map.of(WAITED_BESIDE_IDLE, waitedBesideIdle),
                hall.hall().position(),
                hall.days());
    }
}
