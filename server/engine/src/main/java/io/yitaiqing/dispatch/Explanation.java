package io.yitaiqing.dispatch;

import io.yitaiqing.hall.CallReason;
import io.yitaiqing.hall.CallReason.PassedOver;
import io.yitaiqing.hall.CallReason.RunnerUp;
import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.DispatchPolicy.Choice;
import io.yitaiqing.hall.Elapsed;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.Line;
import io.yitaiqing.hall.Priority;
import io.yitaiqing.hall.Reach;
import io.yitaiqing.hall.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Says why a counter calls a visit: its index, the runner-up, and who waited longer and was passed over. */
final class Explanation {

    /** The counter could have called the visit, but its index is lower. */
    static final String LOWER_INDEX = "lower-index";

    /** The visit waited longer, but the chosen one has a head start. */
    static final String HEAD_START = "head-start";

    /** A visit and the line it stands in. */
    private record Waiter(Line line, Visit visit) {}

    private final IndexRule policy;
    private final Counter counter;
    private final Reach reach;
    private final Hall hall;
    private final Instant now;

    Explanation(IndexRule policy, Counter counter, Hall hall, Instant now) {
        this.policy = policy;
        this.counter = counter;
        this.reach = hall.reach(counter);
        this.hall = hall;
        this.now = now;
    }

    /** The choice of a visit by a rule: the policy itself, or one that stands above it. */
    Choice of(Visit chosen, List<String> services, String rule, Optional<String> note) {
        Visit next = null;
        double highest = Double.NEGATIVE_INFINITY;
        List<Waiter> longer = new ArrayList<>();
        List<Line> lines = hall.lines();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Visit visit = line.head() != chosen ? line.head() : line.second().orElse(null);
            if (visit != null && !reach.isOutside(line)) {
                double index = index(line, visit);
                if (index > highest && !reach.mayCall(line, visit, hall, now).isEmpty()) {
                    highest = index;
                    next = visit;
                }
            }
            Visit longest = longest(line, chosen);
            if (longest != null) {
                longer.add(new Waiter(line, longest));
            }
        }
        Optional<RunnerUp> runnerUp =
                next == null ? Optional.empty() : Optional.of(new RunnerUp(next.id(), next.ticket(), highest));
        return new Choice(
                chosen,
                services,
                new CallReason(
                        rule,
                        hall.fairness().policyVersion(),
                        policy.index(chosen, services, counter, hall, now),
                        runnerUp,
                        passedOver(longer, chosen, rule),
                        note));
    }

    /** The first of a line who waited longer than the chosen one: its head, unless head starts stand before it. */
    private static Visit longest(Line line, Visit chosen) {
        List<Visit> visits = line.visits();
        for (int i = 0; i < visits.size(); i++) {
            Visit visit = visits.get(i);
            if (visit.waitsFrom().isBefore(chosen.waitsFrom())) {
                return visit;
            }
            if (!hasHeadStart(visit)) {
                break;
            }
        }
        return null;
    }

    private static boolean hasHeadStart(Visit visit) {
        return visit.place().orderAt().isBefore(visit.waitsFrom());
    }

    private List<PassedOver> passedOver(List<Waiter> longer, Visit chosen, String rule) {
        longer.sort(Comparator.comparing(Waiter::visit, Line.LONGEST_WAIT));
        int told = Math.min(longer.size(), CallReason.MOST_PASSED_OVER);
        PassedOver[] passedOver = new PassedOver[told];
        for (int i = 0; i < told; i++) {
            passedOver[i] = passedOver(longer.get(i).line(), longer.get(i).visit(), chosen, rule);
        }
        return List.of(passedOver);
    }

    private PassedOver passedOver(Line line, Visit visit, Visit chosen, String rule) {
        if (reach.mayCall(line, visit, hall, now).isEmpty()) {
            return told(visit, reach.whyNot(line, visit, hall, now), Optional.empty());
        }
        double index = index(line, visit);
        return told(visit, whyLater(visit, index, chosen, rule), Optional.of(index));
    }

    private double index(Line line, Visit visit) {
        return policy.index(line, Elapsed.seconds(visit.place().orderAt(), now), reach, hall);
    }

    private String whyLater(Visit visit, double index, Visit chosen, String rule) {
        boolean batch = rule.equals(BatchMoment.RULE);
        if (batch && index > policy.index(chosen, hall.mayCall(counter, chosen, now), counter, hall, now)) {
            return BatchMoment.LEFT_TO_ANOTHER_COUNTER;
        }
        boolean ordinary = rule.equals(FairnessGuard.ORDINARY_TURN) && !Priority.holds(visit, hall.plan());
        if (!batch && !ordinary && !rule.equals(policy.name())) {
            return rule;
        }
        // Who was set back counts less too, though nobody has a head start.
        boolean countsLess = hasHeadStart(chosen)
                && !visit.place().orderAt().isBefore(chosen.place().orderAt());
        return countsLess ? HEAD_START : LOWER_INDEX;
    }

    private static PassedOver told(Visit head, String rule, Optional<Double> index) {
        return new PassedOver(head.id(), head.ticket(), head.service(), rule, index);
    }
}
