package io.yitaiqing.dispatch;

import io.yitaiqing.hall.CallReason;
import io.yitaiqing.hall.CallReason.PassedOver;
import io.yitaiqing.hall.CallReason.RunnerUp;
import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.DispatchPolicy.Choice;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.Line;
import io.yitaiqing.hall.Priority;
import io.yitaiqing.hall.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says why a counter calls a visit: its index, the runner-up, and who waited longer and was passed over. */
record Explanation(IndexRule policy, Counter counter, Hall hall, Instant now) {

    /** The counter could have called the visit, but its index is lower. */
    static final String LOWER_INDEX = "lower-index";

    /** The visit waited longer, but the chosen one has a head start. */
    static final String HEAD_START = "head-start";

    /** The longer true wait first, then the older ticket. */
    static final Comparator<Visit> LONGEST_WAIT =
            Comparator.comparing(Visit::waitsFrom).thenComparing(Visit::number);

    /** The choice of a visit by a rule: the policy itself, or one that stands above it. */
    Choice of(Visit chosen, List<String> services, String rule, Optional<String> note) {
        Optional<RunnerUp> runnerUp = Optional.empty();
        List<Visit> longer = new ArrayList<>();
        for (Line line : hall.lines()) {
            Visit head = line.head();
            Visit next = head == chosen ? line.second().orElse(null) : head;
            if (next != null) {
                runnerUp = better(runnerUp, next);
            }
            longest(line, chosen).ifPresent(longer::add);
        }
        longer.sort(LONGEST_WAIT);
        List<PassedOver> passedOver = longer.stream()
                .limit(CallReason.MOST_PASSED_OVER)
                .map(head -> passedOver(head, chosen, rule))
                .toList();
        return new Choice(
                chosen,
                services,
                new CallReason(
                        rule, hall.fairness().policyVersion(), index(chosen, services), runnerUp, passedOver, note));
    }

    /** The first of a line who waited longer than the chosen one: its head, unless head starts stand before it. */
    private static Optional<Visit> longest(Line line, Visit chosen) {
        List<Visit> visits = line.visits();
        for (int i = 0; i < visits.size(); i++) {
            Visit visit = visits.get(i);
            if (visit.waitsFrom().isBefore(chosen.waitsFrom())) {
                return Optional.of(visit);
            }
            if (!hasHeadStart(visit)) {
                break;
            }
        }
        return Optional.empty();
    }

    private static boolean hasHeadStart(Visit visit) {
        return visit.place().orderAt().isBefore(visit.waitsFrom());
    }

    private Optional<RunnerUp> better(Optional<RunnerUp> best, Visit visit) {
        List<String> services = hall.mayCall(counter, visit, now);
        if (services.isEmpty()) {
            return best;
        }
        double index = index(visit, services);
        return best.isPresent() && best.get().index() >= index
                ? best
                : Optional.of(new RunnerUp(visit.id(), visit.ticket(), index));
    }

    private PassedOver passedOver(Visit head, Visit chosen, String rule) {
        List<String> services = hall.mayCall(counter, head, now);
        if (services.isEmpty()) {
            return told(head, hall.whyNot(counter, head, now), Optional.empty());
        }
        double index = index(head, services);
        return told(head, whyLater(head, index, chosen, rule), Optional.of(index));
    }

    private String whyLater(Visit head, double index, Visit chosen, String rule) {
        boolean batch = rule.equals(BatchMoment.RULE);
        if (batch && index > index(chosen, hall.mayCall(counter, chosen, now))) {
            return BatchMoment.LEFT_TO_ANOTHER_COUNTER;
        }
        boolean ordinary = rule.equals(FairnessGuard.ORDINARY_TURN) && !Priority.holds(head, hall.plan());
        if (!batch && !ordinary && !rule.equals(policy.name())) {
            return rule;
        }
        // Who was set back counts less too, though nobody has a head start.
        boolean countsLess = hasHeadStart(chosen)
                && !head.place().orderAt().isBefore(chosen.place().orderAt());
        return countsLess ? HEAD_START : LOWER_INDEX;
    }

    private static PassedOver told(Visit head, String rule, Optional<Double> index) {
        return new PassedOver(head.id(), head.ticket(), head.service(), rule, index);
    }

    private double index(Visit visit, List<String> services) {
        return policy.index(visit, services, counter, hall, now);
    }
}
