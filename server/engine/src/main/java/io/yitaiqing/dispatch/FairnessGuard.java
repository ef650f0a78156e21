package io.yitaiqing.dispatch;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.Elapsed;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.Line;
import io.yitaiqing.hall.Offer;
import io.yitaiqing.hall.Priority;
import io.yitaiqing.hall.Reach;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.plan.FairnessTerms;
import java.time.Instant;
import java.util.List;

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
    Pick pick(Visit chosen, String rule, Counter counter, Hall hall, Instant now) {
        Visit turn = ordinaryTurn(chosen, counter, hall, now);
        Visit capped = capped(turn, counter, hall, now);
        Visit owed = beyondLimit(capped, counter, hall, now);
        String above = owed != capped ? WAIT_LIMIT : capped != turn ? OVERTAKE_CAP : ORDINARY_TURN;
        return new Pick(owed, owed == chosen && turn == chosen ? rule : above);
    }

    /** Whom it calls. */
    Visit instead(Visit chosen, Counter counter, Hall hall, Instant now) {
        Visit turn = ordinaryTurn(chosen, counter, hall, now);
        return beyondLimit(capped(turn, counter, hall, now), counter, hall, now);
    }

    private static FairnessTerms terms(Hall hall) {
        return hall.plan().settings().dispatch().fairness();
    }

    private Visit ordinaryTurn(Visit pick, Counter counter, Hall hall, Instant now) {
        FairnessTerms terms = terms(hall);
        boolean due = terms.mostPriorityInARow().isPresent()
                && hall.fairness().priorityInARow()
                        >= terms.mostPriorityInARow().get()
                && Priority.holds(pick, hall.plan());
        if (!due) {
            return pick;
        }
        Visit best = pick;
        double highest = Double.NEGATIVE_INFINITY;
        Reach reach = hall.reach(counter);
        List<Line> lines = hall.lines();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            Visit ordinary = reach.isOutside(line) ? null : firstOrdinary(line, reach, hall, now);
            if (ordinary != null) {
                double counted = Elapsed.seconds(ordinary.place().orderAt(), now);
                double value = index.index(line, counted, reach, hall);
                if (value > highest) {
                    highest = value;
                    best = ordinary;
                }
            }
        }
        return best;
    }

    /** The first without a head start whom the counter may call. */
    private static Visit firstOrdinary(Line line, Reach reach, Hall hall, Instant now) {
        List<Visit> visits = line.visits();
        for (int i = 0; i < visits.size(); i++) {
            Visit visit = visits.get(i);
            if (!Priority.holds(visit, hall.plan())
                    && !reach.mayCall(line, visit, hall, now).isEmpty()) {
                return visit;
            }
        }
        return null;
    }

    /**
     * Of the visits that may not be overtaken any more the one that waits longest, if the pick would overtake it; who
     * is offered elsewhere is among them.
     */
    private static Visit capped(Visit pick, Counter counter, Hall hall, Instant now) {
        FairnessTerms terms = terms(hall);
        if (terms.mostOvertakes().isEmpty()) {
            return pick;
        }
        int cap = terms.mostOvertakes().get();
        // Who booked may be here before their wait begins.
        Visit owed = cap == 0
                ? longestWaiting(pick, Double.NEGATIVE_INFINITY, counter, hall, now)
                : hall.reach(counter).longestOvertaken(cap, pick, hall, now);
        List<Offer> offers = hall.offers();
        for (int i = 0; i < offers.size(); i++) {
            Visit offered = hall.visit(offers.get(i).visit()).orElseThrow();
            owed = owed(offered, cap, pick, owed, counter, hall, now) ? offered : owed;
        }
        return owed;
    }

    private static boolean owed(Visit visit, int cap, Visit pick, Visit owed, Counter counter, Hall hall, Instant now) {
        return hall.fairness().times(visit) >= cap
                && longer(visit, pick, owed)
                && !hall.mayCall(counter, visit, now).isEmpty();
    }

    /** Whether a visit that the pick would overtake has waited longer than who is owed the call so far. */
    private static boolean longer(Visit visit, Visit pick, Visit owed) {
        return visit.waitsFrom().isBefore(pick.waitsFrom())
                && (owed == pick || Line.LONGEST_WAIT.compare(visit, owed) < 0);
    }

    /** Of the visits beyond the wait limit the one that waits longest, if the pick has waited less. */
    private static Visit beyondLimit(Visit pick, Counter counter, Hall hall, Instant now) {
        FairnessTerms terms = terms(hall);
        if (terms.waitLimitSeconds().isEmpty()) {
            return pick;
        }
        return longestWaiting(pick, terms.waitLimitSeconds().get(), counter, hall, now);
    }

    /** Whoever has waited longest of those the counter may call and who waited so long, the chosen one last. */
    private static Visit longestWaiting(Visit chosen, double limitSeconds, Counter counter, Hall hall, Instant now) {
        Visit owed = chosen;
        List<String> services = counter.abilities();
        for (int s = 0; s < services.size(); s++) {
            List<Visit> visits = hall.byTrueWait(services.get(s));
            for (int i = 0; i < visits.size(); i++) {
                Visit visit = visits.get(i);
                if (Elapsed.seconds(visit.waitsFrom(), now) < limitSeconds || !longer(visit, chosen, owed)) {
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
