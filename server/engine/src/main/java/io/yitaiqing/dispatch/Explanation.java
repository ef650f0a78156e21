package io.yitaiqing.dispatch;

import io.yitaiqing.hall.CallReason;
import io.yitaiqing.hall.CallReason.PassedOver;
import io.yitaiqing.hall.CallReason.RunnerUp;
import io.yitaiqing.hall.CounterSight;
import io.yitaiqing.hall.DispatchPolicy.Choice;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.Line;
import io.yitaiqing.hall.LineTable;
import io.yitaiqing.hall.Priority;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.Waiters;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Says why a counter calls a visit: its index, the runner-up, and who waited longer and was passed over.
 *
 * <p>It makes nothing but what it tells.
 */
final class Explanation {

    /** The counter could have called the visit, but its index is lower. */
    static final String LOWER_INDEX = "lower-index";

    /** The visit waited longer, but the chosen one has a head start. */
    static final String HEAD_START = "head-start";

    private static final int NONE = -1;

    private final IndexRule policy;
    private final Hall hall;
    private final CounterSight sight;
    private final Visit chosen;
    private final double index;
    private final String rule;
    private final boolean batch;
    private final boolean ordinaryTurn;
    private final boolean byIndex;
    private final boolean ahead;

    /** Of the choice of a visit, with its index, by a rule: the policy itself, or one that stands above it. */
    Explanation(Visit chosen, double index, String rule, IndexRule policy, Hall hall, CounterSight sight) {
        this.policy = policy;
        this.hall = hall;
        this.sight = sight;
        this.chosen = chosen;
        this.index = index;
        this.rule = rule;
        this.batch = rule.equals(BatchMoment.RULE);
        this.ordinaryTurn = rule.equals(FairnessGuard.ORDINARY_TURN);
        this.byIndex = rule.equals(policy.name());
        this.ahead = hasHeadStart(chosen);
    }

    /** The choice, to do these services. */
    Choice of(List<String> services, Optional<String> note) {
        CallReason reason =
                new CallReason(rule, hall.fairness().policyVersion(), index, runnerUp(), passedOver(), note);
        return new Choice(chosen, services, reason);
    }

    /** Who of the others has the highest index: the head of each line, and of the chosen one's who comes next. */
    private Optional<RunnerUp> runnerUp() {
        int row = next(false);
        if (row != NONE && !sight.mayCall(row, waiter(row))) {
            row = next(true);
        }
        if (row == NONE) {
            return Optional.empty();
        }
        Visit next = waiter(row);
        return Optional.of(new RunnerUp(next.id(), next.ticket(), index(row, next)));
    }

    /** The index of a visit of a row. */
    private double index(int row, Visit visit) {
        return sight.line(row).head() == visit ? sight.index(row) : policy.index(row, visit.countsFromNanos(), sight);
    }

    /** The row of the runner-up, of all or of those whom the counter may call. */
    private int next(boolean asks) {
        int next = NONE;
        double highest = Double.NEGATIVE_INFINITY;
        int taken = sight.taken();
        // Lines come with the oldest head first, so the first of equal indexes waited longest.
        for (int place = 0; place < taken; place++) {
            int row = sight.rowByHead(place);
            boolean reached = !sight.terms().isOutside(row);
            double value = reached ? sight.index(row) : highest;
            if (value > highest) {
                Visit visit = waiter(row);
                value = visit == null ? highest : index(row, visit);
                if (value > highest && (!asks || sight.mayCall(row, visit))) {
                    highest = value;
                    next = row;
                }
            }
        }
        return next;
    }

    /** Who would be called next from a row; null where only the chosen one stands there. */
    private Visit waiter(int row) {
        Line line = sight.line(row);
        return line.head() != chosen ? line.head() : line.second().orElse(null);
    }

    private List<PassedOver> passedOver() {
        Waiters longer = longer();
        int told = Math.min(longer.size(), CallReason.MOST_PASSED_OVER);
        if (told == 0) {
            return List.of();
        }
        PassedOver[] passedOver = new PassedOver[told];
        for (int i = 0; i < told; i++) {
            passedOver[i] = passedOver(longer.row(i), longer.visit(i));
        }
        return Collections.unmodifiableList(Arrays.asList(passedOver));
    }

    /** Of each line the first who waited longer than the chosen one. */
    private Waiters longer() {
        LineTable lines = sight.lines();
        Waiters longer = sight.waiters();
        longer.clear();
        long since = chosen.waitsFromNanos();
        int taken = sight.taken();
        for (int place = 0; place < taken; place++) {
            int row = sight.rowByHead(place);
            long from = lines.waitsFromNanos(row);
            if (from < since) {
                longer.add(sight.line(row).head(), row, from);
            } else if (lines.countsFromNanos(row) < from) {
                Visit behind = behindHeadStarts(sight.line(row));
                if (behind != null) {
                    longer.add(behind, row, behind.waitsFromNanos());
                }
            }
        }
        return longer;
    }

    /** The first of a line who waited longer, if nobody but head starts stands before them; or null. */
    private Visit behindHeadStarts(Line line) {
        if (!line.waitsLonger(chosen.waitsFrom())) {
            return null;
        }
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

    private PassedOver passedOver(int row, Visit visit) {
        if (!sight.mayCall(row, visit)) {
            return told(visit, sight.whyNot(row, visit), Optional.empty());
        }
        double value = index(row, visit);
        return told(visit, whyLater(visit, value), Optional.of(value));
    }

    private String whyLater(Visit visit, double value) {
        if (batch && value > index) {
            return BatchMoment.LEFT_TO_ANOTHER_COUNTER;
        }
        boolean ordinary = ordinaryTurn && !Priority.holds(visit, hall.plan());
        if (!batch && !ordinary && !byIndex) {
            return rule;
        }
        // Who was set back counts less too, though nobody has a head start.
        boolean countsLess =
                ahead && !visit.place().orderAt().isBefore(chosen.place().orderAt());
        return countsLess ? HEAD_START : LOWER_INDEX;
    }

    private static PassedOver told(Visit head, String rule, Optional<Double> index) {
        return new PassedOver(head.id(), head.ticket(), head.service(), rule, index);
    }
}
