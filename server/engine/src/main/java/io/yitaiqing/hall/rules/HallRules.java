package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.DispatchPolicy;
import io.yitaiqing.hall.EndReason;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import java.time.Instant;
import java.util.Map;

/**
 * The rules by which a hall answers commands: pure functions of the command, the hall and the moment.
 *
 * <p>They read the hall and never change it; the events they return are applied by the caller.
 */
public final class HallRules {

    private final Map<String, DispatchPolicy> policies;

    /** Rules that know these dispatch policies by name. */
    public HallRules(Map<String, DispatchPolicy> policies) {
        this.policies = Map.copyOf(policies);
    }

    /** What the hall answers to a command at a moment. */
    public Decision decide(HallCommand command, Hall hall, Instant now) {
        return switch (command) {
            case HallCommand.CloseChapter c -> DayRules.closeChapter(c, hall, now);
            case HallCommand.OpenDay c -> DayRules.openDay(c, hall, policies.keySet());
            case HallCommand.CloseDay c -> DayRules.closeDay(hall);
            case HallCommand.OpenCounter c -> CounterRules.open(c, hall);
            case HallCommand.CloseCounter c -> CounterRules.close(c, hall);
            case HallCommand.PauseCounter c -> CounterRules.pause(c, hall, now);
            case HallCommand.ResumeCounter c -> CounterRules.resume(c, hall);
            case HallCommand.IssueTicket c -> VisitRules.issue(c, hall);
            case HallCommand.CallNext c -> CallRules.callNext(c, hall, policy(hall), now);
            case HallCommand.CallVisit c -> CallRules.callVisit(c, hall, policy(hall), now);
            case HallCommand.Recall c -> CallRules.recall(c, hall);
            case HallCommand.StartService c -> CallRules.start(c, hall);
            case HallCommand.FinishService c -> CallRules.finish(c, hall);
            case HallCommand.ReportNoShow c -> CallRules.noShow(c, hall);
            case HallCommand.Leave c -> VisitRules.end(c.visit(), EndReason.LEFT, hall);
            case HallCommand.Cancel c -> VisitRules.end(c.visit(), EndReason.CANCELLED, hall);
            case HallCommand.TimePasses c -> DayRules.timePasses(hall, now);
            case HallCommand.TakeOver c -> Decision.accept(new HallEvent.HallTakenOver(c.writer()));
        };
    }

    /** The dispatch policy of a hall's present plan. */
    public DispatchPolicy policy(Hall hall) {
        DispatchPolicy policy = policies.get(hall.plan().policy());
        if (policy == null) {
            throw new IllegalStateException(
                    "No dispatch policy is named '" + hall.plan().policy() + "'.");
        }
        return policy;
    }
}
