package io.yitaiqing.simulator.replay;

import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.hall.Auditor;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallListener;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.rules.HallRules;
import io.yitaiqing.measure.Waits;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A hall in virtual time under the real rules, watched by the measures and the auditor. */
final class ReplayedHall {

    private static final int EXAMPLES = 3;

    private final HallPlan plan;
    private final Hall hall;
    private final HallRules rules = Policies.rules();
    private final Waits waits = new Waits();
    private final VisitWaits visitWaits = new VisitWaits();
    private final Complaints breaches = new Complaints();
    private final Complaints rejections = new Complaints();
    private final Auditor auditor = new Auditor(breaches::add);
    private final List<HallListener> listeners = List.of(waits, visitWaits, auditor);
    private int days;

    /** Sentences about what went wrong: how many, and the first few. */
    static final class Complaints {
        private long count;
        private final List<String> first = new ArrayList<>();

        void add(String sentence) {
            count++;
            if (first.size() < EXAMPLES) {
                first.add(sentence);
            }
        }

        ReplayResult.Faults faults() {
            return new ReplayResult.Faults(count, List.copyOf(first));
        }
    }

    ReplayedHall(HallPlan plan) {
        this.plan = plan;
        this.hall = new Hall(plan);
    }

    /** What the rules answered; events have been applied. A rejection of a recorded fact is noted as a fault. */
    List<HallEvent> must(HallCommand command, Instant now) {
        return switch (rules.decide(command, hall, now)) {
            case Decision.Accepted accepted -> {
                accepted.events().forEach(event -> apply(event, now));
                yield accepted.events();
            }
            case Decision.Rejected rejected -> {
                rejections.add(command.getClass().getSimpleName() + " at " + now + ": "
                        + rejected.rejection().sentence());
                yield List.of();
            }
        };
    }

    private void apply(HallEvent event, Instant now) {
        hall.apply(event, now);
        listeners.forEach(listener -> listener.on(event, now, hall));
    }

    void turnTo(LocalDate day, Instant now) {
        must(new HallCommand.CloseChapter(day), now);
        must(new HallCommand.OpenDay(day, plan), now);
        days++;
    }

    String issue(TicketRecord record, Instant now) {
        String visit = hall.nextVisit();
        must(new HallCommand.IssueTicket(List.of(record.service()), "log", "line-" + record.line()), now);
        return visit;
    }

    void end(String visit, Outcome outcome, Instant now) {
        must(outcome == Outcome.CANCELLED ? new HallCommand.Cancel(visit) : new HallCommand.Leave(visit), now);
    }

    boolean is(String counter, CounterState state) {
        return hall.counter(counter).filter(found -> found.state() == state).isPresent();
    }

    boolean hasIdleCounterFor(String visit) {
        return hall.visit(visit)
                .flatMap(found -> rules.policy(hall).counterFor(found, hall))
                .isPresent();
    }

    Optional<Duration> wait(String visit) {
        return visitWaits.of(visit);
    }

    void settled(Instant now) {
        auditor.settled(hall, now, Duration.ZERO);
    }

    Hall hall() {
        return hall;
    }

    HallRules rules() {
        return rules;
    }

    Waits waits() {
        return waits;
    }

    int days() {
        return days;
    }

    Complaints rejections() {
        return rejections;
    }

    Complaints breaches() {
        return breaches;
    }
}
