package io.yitaiqing.hall;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * Whom the call of a counter overtakes: who could be called there too and truly waits longer.
 *
 * <p>One call may overtake hundreds, and most visits that wait long are far away in memory: where all of a line are
 * overtaken alike, none of them is looked at.
 */
final class Overtaking {

    private Overtaking() {}

    /** Counts each visit, in line or offered, that is overtaken by the call of the chosen one, and tells of it. */
    static void by(Visit chosen, Counter counter, Books books, Instant now, Overtakes counted, Consumer<Visit> told) {
        Reach reach = books.counters.reach(counter);
        List<Line> lines = books.visits.lines().all();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.waitsLonger(chosen.waitsFrom()) && !reach.isOutside(line)) {
                by(chosen, reach, line, books, now, counted, told);
            }
        }
        List<Offer> offers = books.offers.all();
        for (int i = 0; i < offers.size(); i++) {
            Visit visit = books.visits.get(offers.get(i).visit()).orElseThrow();
            if (waitsLonger(visit, chosen) && Eligibility.overtakes(counter, visit, books, now)) {
                counted.overtake(visit);
                told.accept(visit);
            }
        }
    }

    private static void by(
            Visit chosen, Reach reach, Line line, Books books, Instant now, Overtakes counted, Consumer<Visit> told) {
        SortedVisits waiting = line.byTrueWait();
        boolean alike = Eligibility.overtakesAlike(reach, line, books);
        for (int i = 0; i < waiting.size() && waitsLonger(waiting, i, chosen); i++) {
            if (alike || Eligibility.overtakes(reach, line, waiting.get(i), books, now)) {
                counted.overtake(waiting, i);
                told.accept(waiting.get(i));
            }
        }
    }

    private static boolean waitsLonger(SortedVisits waiting, int place, Visit than) {
        long second = waiting.second(place);
        long other = than.waitsFrom().getEpochSecond();
        return second < other || second == other && waitsLonger(waiting.get(place), than);
    }

    private static boolean waitsLonger(Visit visit, Visit than) {
        return visit.waitsFrom().isBefore(than.waitsFrom());
    }

    /**
     * Whether somebody without a head start waits whom a counter could call. Who was refused there a moment ago is left
     * to others, so the share of priority calls cannot ask for them.
     */
    static boolean ordinaryWaits(Counter counter, Books books, Instant now) {
        Reach reach = books.counters.reach(counter);
        List<Line> lines = books.visits.lines().all();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            List<Visit> visits = reach.isOutside(line) ? List.of() : line.visits();
            for (int v = 0; v < visits.size(); v++) {
                if (!Priority.holds(visits.get(v), books.plan)
                        && Eligibility.overtakes(reach, line, visits.get(v), books, now)
                        && !Refusals.keep(counter, visits.get(v), books, now)) {
                    return true;
                }
            }
        }
        return false;
    }
}
