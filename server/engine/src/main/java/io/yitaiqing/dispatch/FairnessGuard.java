package io.yitaiqing.dispatch;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.Line;
import io.yitaiqing.hall.Priority;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.VisitState;
import io.yitaiqing.hall.plan.FairnessTerms;
import java.time.Instant;

/**
 * The guarantees that stand above every index: the share of priority calls, the overtake cap, and the wait limit.
 *
 * <p>Each may replace whom the index chose by somebody the counter could call too and who is owed the call. Where they
 * disagree the later one holds: the wait limit before the cap, and either before the share of priority calls.
 */
final class FairnessGuard {

    /** An ordinary visit's turn: enough visits with a head start were called in a row. */
    static final String ORDINARY_TURN = "ordinary-turn";

    /** The visit was overtaken as often as the hall allows. */
    static final String OVERTAKE_CAP = "overtake-cap";

    /** The visit has waited beyond the hall's limit, where the order is absolute. */
    static final String WAIT_LIMIT = "wait-limit";

    private final IndexRule index;
    private final Counter counter;
    private final Hall hall;
    private final Instant now;
    private final FairnessTerms terms;

    FairnessGuard(IndexRule index, Counter counter, Hall hall, Instant now) {
        this.index = index;
        this.counter = counter;
        this.hall = hall;
        this.now = now;
        this.terms = hall.plan().settings().dispatch().fairness();
    }

    /** A visit, and the rule that chose it. */
    record Pick(Visit visit, String rule) {}

    /** Whom the counter calls where a rule would choose a visit. */
    Pick instead(Visit chosen, String rule) {
        Pick pick = new Pick(chosen, rule);
        pick = ordinaryTurn(pick);
        pick = capped(pick);
        return beyondLimit(pick);
    }

    private Pick ordinaryTurn(Pick pick) {
        boolean due = terms.mostPriorityInARow().isPresent()
                && hall.fairness().priorityInARow()
                        >= terms.mostPriorityInARow().get()
                && Priority.holds(pick.visit(), hall.plan());
        if (!due) {
            return pick;
        }
        Visit best = null;
        double highest = Double.NEGATIVE_INFINITY;
        for (Line line : hall.lines()) {
            Visit ordinary = firstOrdinary(line);
            if (ordinary != null) {
                double value = index.index(ordinary, hall.mayCall(counter, ordinary, now), counter, hall, now);
                if (value > highest) {
                    highest = value;
                    best = ordinary;
                }
            }
        }
        return best == null ? pick : new Pick(best, ORDINARY_TURN);
    }

    /** The first without a head start whom the counter may call. */
    private Visit firstOrdinary(Line line) {
        for (Visit visit : line.visits()) {
            if (!Priority.holds(visit, hall.plan())
                    && !hall.mayCall(counter, visit, now).isEmpty()) {
                return visit;
            }
        }
        return null;
    }

    /** Of the visits that may not be overtaken any more the one that waits longest, if the pick would overtake it. */
    private Pick capped(Pick pick) {
        if (terms.mostOvertakes().isEmpty()) {
            return pick;
        }
        int cap = terms.mostOvertakes().get();
        if (cap == 0) {
            // Who booked may be here before their wait begins.
            Visit first = longestWaiting(pick.visit(), Instant.MAX);
            return first == pick.visit() ? pick : new Pick(first, OVERTAKE_CAP);
        }
        Visit owed = null;
        for (String id : hall.fairness().overtakenAtLeast(cap)) {
            Visit visit = hall.visit(id).orElse(null);
            if (visit != null
                    && visit.state() == VisitState.WAITING
                    && hall.fairness().times(visit) >= cap
                    && visit.waitsFrom().isBefore(pick.visit().waitsFrom())
                    && (owed == null || Explanation.LONGEST_WAIT.compare(visit, owed) < 0)
                    && !hall.mayCall(counter, visit, now).isEmpty()) {
                owed = visit;
            }
        }
        return owed == null ? pick : new Pick(owed, OVERTAKE_CAP);
    }

    /** Of the visits beyond the wait limit the one that waits longest, if the pick has waited less. */
    private Pick beyondLimit(Pick pick) {
        if (terms.waitLimitSeconds().isEmpty()) {
            return pick;
        }
        Instant limit = now.minusSeconds(terms.waitLimitSeconds().get());
        Visit owed = longestWaiting(pick.visit(), limit);
        return owed == pick.visit() ? pick : new Pick(owed, WAIT_LIMIT);
    }

    /** Whoever has waited longest of those the counter may call and who began by a moment, the chosen one last. */
    private Visit longestWaiting(Visit chosen, Instant by) {
        Visit owed = chosen;
        for (String service : counter.abilities()) {
            for (Visit visit : hall.byTrueWait(service)) {
                boolean overtaken = visit.waitsFrom().isBefore(chosen.waitsFrom());
                boolean longer = owed == chosen || Explanation.LONGEST_WAIT.compare(visit, owed) < 0;
                if (visit.waitsFrom().isAfter(by) || !overtaken || !longer) {
                    break;
                }
                if (!hall.mayCall(counter, visit, now).isEmpty()) {
                    owed = visit;
                    break;
                }
            }
        }
        return owed;
    }
}
