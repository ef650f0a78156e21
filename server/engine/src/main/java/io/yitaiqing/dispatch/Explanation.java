package io.yitaiqing.dispatch;

import io.yitaiqing.hall.CallReason;
import io.yitaiqing.hall.CallReason.PassedOver;
import io.yitaiqing.hall.CallReason.RunnerUp;
import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.DispatchPolicy.Choice;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.Line;
import io.yitaiqing.hall.Visit;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Says why a counter calls a visit: its index, the runner-up, and who waited longer and was passed over. */
record Explanation(IndexRule policy, Counter counter, Hall hall, Instant now) {

    /** The counter could have called the visit, but its index is lower. */
    static final String LOWER_INDEX = "lower-index";

    /** The visit waited longer, but the chosen one has a head start. */
    static final String HEAD_START = "head-start";

    private static final Comparator<Visit> LONGEST_WAIT =
            Comparator.comparing(Visit::waitsFrom).thenComparing(Visit::number);

    /** The choice of a visit by a rule: the policy itself, or one that stands above it. */
    Choice of(Visit chosen, List<String> services, String rule, Optional<String> note) {
        Optional<RunnerUp> runnerUp = Optional.empty();
        TreeSet<Visit> longer = new TreeSet<>(LONGEST_WAIT);
        for (Line line : hall.lines()) {
            Visit head = line.head();
            Visit next = head == chosen ? line.second().orElse(null) : head;
            if (next != null) {
                runnerUp = better(runnerUp, next);
            }
            if (LONGEST_WAIT.compare(head, chosen) < 0) {
                longer.add(head);
            }
        }
        chosen.place().wish().services().forEach(service -> addLonger(service, chosen, longer));
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

    /** Who waits for a service of the chosen one and began earlier, but stands behind it in line or is not its head. */
    private void addLonger(String service, Visit chosen, TreeSet<Visit> longer) {
        int most = CallReason.MOST_PASSED_OVER;
        for (Visit visit : hall.byTrueWait(service)) {
            if (most-- == 0 || LONGEST_WAIT.compare(visit, chosen) >= 0) {
                return;
            }
            longer.add(visit);
        }
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
        return told(head, whyLater(head, chosen, rule), Optional.of(index(head, services)));
    }

    private String whyLater(Visit visit, Visit chosen, String rule) {
        boolean countsLess = !visit.place().orderAt().isBefore(chosen.place().orderAt());
        boolean behind =
                countsLess && visit.place().wish().equals(chosen.place().wish());
        if (rule.equals(BatchMoment.RULE) && !behind) {
            return BatchMoment.LEFT_TO_ANOTHER_COUNTER;
        }
        if (!rule.equals(policy.name()) && !rule.equals(BatchMoment.RULE)) {
            return rule;
        }
        boolean headStart = chosen.place().orderAt().isBefore(chosen.waitsFrom());
        return countsLess && headStart ? HEAD_START : LOWER_INDEX;
    }

    private static PassedOver told(Visit head, String rule, Optional<Double> index) {
        return new PassedOver(head.id(), head.ticket(), head.service(), rule, index);
    }

    private double index(Visit visit, List<String> services) {
        return policy.index(visit, services, counter, hall, now);
    }
}
