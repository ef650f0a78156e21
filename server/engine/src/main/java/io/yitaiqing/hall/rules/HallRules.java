package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.DispatchPolicy;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
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
        return OfferWithdrawal.before(command, hall, now, then -> answer(command, then, now));
    }

    private Decision answer(HallCommand command, Hall hall, Instant now) {
        return switch (command) {
            case HallCommand.OfCall c -> CallRules.decide(c, hall, policy(hall), now);
            case HallCommand.OfVisit c -> VisitRules.decide(c, hall, now);
            case HallCommand.OfCounter c -> CounterRules.decide(c, hall, now);
            case HallCommand.OfClerk c -> ClerkRules.decide(c, hall);
            case HallCommand.OfDay c -> DayRules.decide(c, hall, policies.keySet(), this::policy, now);
            case HallCommand.OfDispatch c -> PolicyRules.decide(c, hall, policies.keySet());
            case HallCommand.OfAppointment c -> AppointmentRules.decide(c, hall, now);
            case HallCommand.OfCase c -> CaseRules.decide(c, hall);
            case HallCommand.OfAlert c -> AlertRules.decide(c, hall, now);
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
