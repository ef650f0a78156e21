package io.yitaiqing.dispatch;

import io.yitaiqing.hall.Candidate;
import io.yitaiqing.hall.LineTable;
import io.yitaiqing.hall.Sight;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.plan.FairnessTerms;

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

    FairnessGuard(IndexRule index) {
        this.index = index;
    }

    /** A visit, and the rule that chose it. */
    record Pick(Visit visit, String rule) {}

    /** Whom a counter calls where a rule would choose a visit, and by which rule. */
    Pick pick(Visit chosen, String rule, Sight<Visit> sight) {
        Visit turn = ordinaryTurn(chosen, sight);
        Visit capped = capped(turn, sight);
        Visit owed = beyondLimit(capped, sight);
        String above = owed != capped ? WAIT_LIMIT : capped != turn ? OVERTAKE_CAP : ORDINARY_TURN;
        return new Pick(owed, owed == chosen && turn == chosen ? rule : above);
    }

    /** Whom it calls. */
    <V extends Candidate> V instead(V chosen, Sight<V> sight) {
        return beyondLimit(capped(ordinaryTurn(chosen, sight), sight), sight);
    }

    private <V extends Candidate> V ordinaryTurn(V pick, Sight<V> sight) {
        FairnessTerms terms = sight.fairness();
        boolean due = terms.mostPriorityInARow().isPresent()
                && sight.priorityInARow() >= terms.mostPriorityInARow().get()
                && sight.hasPriority(pick);
        if (!due) {
            return pick;
        }
        LineTable lines = sight.lines();
        V ordinary = pick;
        int best = -1;
        double highest = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < lines.rows(); row++) {
            boolean reached = !lines.isEmpty(row) && !sight.terms().isOutside(row);
            V first = reached ? sight.firstOrdinary(row) : null;
            if (first != null) {
                double value = index.index(row, first.countsFromNanos(), sight);
                if (value > highest || value == highest && sight.isBefore(row, best)) {
                    highest = value;
                    best = row;
                    ordinary = first;
                }
            }
        }
        return ordinary;
    }

    /** Of the visits that may not be overtaken any more the one that waits longest, if the pick would overtake it. */
    private static <V extends Candidate> V capped(V pick, Sight<V> sight) {
        FairnessTerms terms = sight.fairness();
        return terms.mostOvertakes().isEmpty()
                ? pick
                : sight.longestOvertaken(terms.mostOvertakes().get(), pick);
    }

    /** Of the visits beyond the wait limit the one that waits longest, if the pick has waited less. */
    private static <V extends Candidate> V beyondLimit(V pick, Sight<V> sight) {
        FairnessTerms terms = sight.fairness();
        return terms.waitLimitSeconds().isEmpty()
                ? pick
                : sight.longestWaiting(terms.waitLimitSeconds().get(), pick);
    }
}
