package io.yitaiqing.dispatch;

import io.yitaiqing.hall.Candidate;
import io.yitaiqing.hall.ClassTerms;
import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterSight;
import io.yitaiqing.hall.DispatchPolicy;
import io.yitaiqing.hall.Elapsed;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Line;
import io.yitaiqing.hall.LineTable;
import io.yitaiqing.hall.Reach;
import io.yitaiqing.hall.RowTerms;
import io.yitaiqing.hall.Sight;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.plan.DispatchTerms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The one dispatch rule: a freed counter calls the head with the highest index among the lines it may call from; an
 * arriving visit goes to the idle able counter with the fewest skills, ties to the one idle longest.
 *
 * <p>What the index is, {@link Coefficients} says. Fewest skills first is Wallace and Whitt's (2005), longest idle
 * Adan and Weiss's (2014). Above the index stand the guarantees of {@link FairnessGuard}.
 */
public final class IndexRule implements DispatchPolicy {

    private static final ClassTerms.Source TERMS = IndexRule::terms;

    /** No row. */
    private static final int NONE = -1;

    private final Preset preset;
    private final Coefficients coefficients;
    private final FairnessGuard guard = new FairnessGuard(this);

    /** The rule with the coefficients of a preset. */
    public IndexRule(Preset preset) {
        this.preset = preset;
        this.coefficients = preset.coefficients();
    }

    @Override
    public String name() {
        return preset.policy();
    }

    @Override
    public Optional<Choice> visitFor(Counter counter, Hall hall, Instant now) {
        CounterSight sight = hall.sight(counter, now, TERMS);
        int best = best(sight);
        if (best == NONE) {
            return Optional.empty();
        }
        int assigned = BatchMoment.instead(best, this, counter, hall, sight);
        Visit first = sight.first(assigned);
        FairnessGuard.Pick pick = guard.pick(first, assigned == best ? name() : BatchMoment.RULE, sight);
        if (pick.visit() == first) {
            double index = index(assigned, first.countsFromNanos(), sight);
            Explanation explanation = new Explanation(first, index, pick.rule(), this, hall, sight);
            return Optional.of(explanation.of(sight.within(assigned), Optional.empty()));
        }
        List<String> services = hall.mayCall(counter, pick.visit(), now);
        double index = index(pick.visit(), services, counter, hall, now);
        return Optional.of(
                new Explanation(pick.visit(), index, pick.rule(), this, hall, sight).of(services, Optional.empty()));
    }

    /** Whom a freed counter shall call, unexplained; null where nobody waits whom it may serve. */
    public Visit chosen(Counter counter, Hall hall, Instant now) {
        CounterSight sight = hall.sight(counter, now, TERMS);
        int best = best(sight);
        return best == NONE
                ? null
                : guard.instead(sight.first(BatchMoment.instead(best, this, counter, hall, sight)), sight);
    }

    /**
     * Whom a freed counter shall call where no other stands idle whom somebody waits for, so that no calls are to be
     * weighed together; null where nobody waits whom it may serve.
     */
    public <V extends Candidate> V chosen(Sight<V> sight) {
        int best = best(sight);
        return best == NONE ? null : guard.instead(sight.first(best), sight);
    }

    @Override
    public Choice named(
            Visit visit, List<String> services, String rule, String note, Counter counter, Hall hall, Instant now) {
        double index = index(visit, services, counter, hall, now);
        CounterSight sight = hall.sight(counter, now, TERMS);
        best(sight, false);
        return new Explanation(visit, index, rule, this, hall, sight).of(services, Optional.of(note));
    }

    /** Whether it matters how many wait for a service. */
    public boolean countsWaiting() {
        return coefficients.countsWaiting();
    }

    /** The row whose head has the highest index, the longer wait first among equals; or {@link #NONE}. */
    private <V extends Candidate> int best(Sight<V> sight) {
        int best = best(sight, false);
        // Mostly the counter may call the head of the highest index, and then nobody else need be asked about.
        return best == NONE || leads(sight.first(best), best, sight) ? best : best(sight, true);
    }

    /** The same of all heads, or of those whom the counter may call if each that is highest so far is asked about. */
    private <V extends Candidate> int best(Sight<V> sight, boolean asks) {
        LineTable lines = sight.lines();
        RowTerms terms = sight.terms();
        int best = NONE;
        double highest = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < lines.rows(); row++) {
            if (!lines.isEmpty(row) && !terms.isOutside(row)) {
                double index = index(row, lines.countsFromNanos(row), sight);
                sight.weighed(row, index);
                boolean higher = index > highest || index == highest && sight.isBefore(row, best);
                if (higher && asks) {
                    V first = sight.first(row);
                    boolean behind = first != null && !leads(first, row, sight);
                    index = behind ? index(row, first.countsFromNanos(), sight) : index;
                    higher = first != null && (index > highest || index == highest && sight.isBefore(row, best));
                }
                highest = higher ? index : highest;
                best = higher ? row : best;
            }
        }
        return best;
    }

    private static boolean leads(Candidate first, int row, Sight<?> sight) {
        return first != null && first.countsFromNanos() == sight.lines().countsFromNanos(row);
    }

    /** The index of a row for somebody whose wait counts from a moment; it makes nothing. */
    double index(int row, long countsFromNanos, Sight<?> sight) {
        return coefficients.index(
                sight.terms(),
                row,
                Elapsed.seconds(countsFromNanos, sight.nowNanos()),
                coefficients.countsWaiting() ? sight.waiting(row) : 0,
                sight.offsetSeconds());
    }

    /** The index of a visit at a counter that would do these of its services. */
    double index(Visit visit, List<String> services, Counter counter, Hall hall, Instant now) {
        double counted = Elapsed.seconds(visit.place().orderAt(), now);
        return index(terms(services, counter, hall.plan()), services, counted, hall);
    }

    /** The index of a visit in a line whose wait counts for so many seconds; it makes nothing. */
    double index(Line line, double countedSeconds, Reach reach, Hall hall) {
        ClassTerms terms = reach.terms(line, hall.plan(), TERMS);
        return index(terms, coefficients.countsWaiting() ? reach.within(line) : List.of(), countedSeconds, hall);
    }

    /** The index of somebody whose wait counts for so many seconds, by what is known of these services. */
    double index(ClassTerms terms, List<String> services, double countedSeconds, Hall hall) {
        int waiting = 0;
        for (int i = 0; coefficients.countsWaiting() && i < services.size(); i++) {
            waiting = Math.max(waiting, hall.waiting(services.get(i)));
        }
        double offset = hall.plan().settings().dispatch().offsetSeconds();
        return coefficients.index(terms, countedSeconds, waiting, offset);
    }

    /** What every policy knows of services at a counter under a plan. */
    public static ClassTerms terms(List<String> services, Counter counter, HallPlan plan) {
        DispatchTerms dispatch = plan.settings().dispatch();
        double targetSeconds = Double.POSITIVE_INFINITY;
        double importance = 0;
        double offset = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < services.size(); i++) {
            String service = services.get(i);
            DispatchTerms.Weight weight = dispatch.weight(service);
            targetSeconds = Math.min(targetSeconds, targetSeconds(service, plan));
            importance = Math.max(importance, weight.importance());
            offset = Math.max(offset, weight.offsetSeconds());
        }
        return new ClassTerms(targetSeconds, importance, offset, ServiceTimes.expectedSeconds(services, counter, plan));
    }

    /** A visit of an earlier day may wait for what today's plan has no more: it is due at once. */
    private static double targetSeconds(String service, HallPlan plan) {
        return plan.service(service).map(HallPlan.Service::targetSeconds).orElse(1L);
    }

    @Override
    public Optional<Counter> counterFor(Visit visit, Hall hall) {
        List<Counter> counters = hall.counters();
        int opening = counterFor(new HallOpenings(visit, counters, hall));
        return opening == Openings.NONE ? Optional.empty() : Optional.of(counters.get(opening));
    }

    /** Which of the idle counters that may call somebody they go to. */
    public static int counterFor(Openings openings) {
        int best = Openings.NONE;
        for (int one = openings.next(Openings.NONE); one != Openings.NONE; one = openings.next(one)) {
            best = best == Openings.NONE || openings.isBefore(one, best) ? one : best;
        }
        return best;
    }
}
