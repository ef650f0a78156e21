package io.yitaiqing.dispatch;

import io.yitaiqing.dispatch.Coefficients.Terms;
import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.DispatchPolicy;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Line;
import io.yitaiqing.hall.Reach;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.plan.DispatchTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
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

    private static final Comparator<Counter> FEWEST_SKILLS = Comparator.comparingInt(
                    (Counter counter) -> counter.abilities().size())
            .thenComparing(Counter::since)
            .thenComparing(Counter::id);

    private final Preset preset;

    /** The rule with the coefficients of a preset. */
    public IndexRule(Preset preset) {
        this.preset = preset;
    }

    @Override
    public String name() {
        return preset.policy();
    }

    @Override
    public Optional<Choice> visitFor(Counter counter, Hall hall, Instant now) {
        Line best = best(counter, hall, now);
        Visit behind = behindHeads(counter, hall, now);
        if (behind == null) {
            return best == null ? Optional.empty() : Optional.of(choice(best, counter, hall, now));
        }
        boolean before = best == null || index(behind, counter, hall, now) > index(best.head(), counter, hall, now);
        return Optional.of(before ? guarded(behind, name(), counter, hall, now) : choice(best, counter, hall, now));
    }

    private Choice choice(Line best, Counter counter, Hall hall, Instant now) {
        Line assigned = new BatchMoment(this, counter, hall, now).instead(best);
        return guarded(assigned.head(), assigned == best ? name() : BatchMoment.RULE, counter, hall, now);
    }

    private Choice guarded(Visit chosen, String rule, Counter counter, Hall hall, Instant now) {
        FairnessGuard.Pick pick = new FairnessGuard(this, counter, hall, now).instead(chosen, rule);
        List<String> services = hall.mayCall(counter, pick.visit(), now);
        return explanation(counter, hall, now).of(pick.visit(), services, pick.rule(), Optional.empty());
    }

    /**
     * The visit with the highest index behind heads that still prefer another counter while it prefers none any more,
     * for it has waited longer; null where there is none.
     */
    private Visit behindHeads(Counter counter, Hall hall, Instant now) {
        List<Line> lines = hall.lines();
        Visit best = null;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.prefers() && line.size() > 1) {
                Visit first = firstCallable(line, counter, hall, now);
                boolean behind = first != null && first != line.head();
                if (behind && (best == null || index(first, counter, hall, now) > index(best, counter, hall, now))) {
                    best = first;
                }
            }
        }
        return best;
    }

    private static Visit firstCallable(Line line, Counter counter, Hall hall, Instant now) {
        for (Visit visit : line.visits()) {
            if (!hall.mayCall(counter, visit, now).isEmpty()) {
                return visit;
            }
        }
        return null;
    }

    private double index(Visit visit, Counter counter, Hall hall, Instant now) {
        return index(visit, hall.mayCall(counter, visit, now), counter, hall, now);
    }

    @Override
    public Choice named(
            Visit visit, List<String> services, String rule, String note, Counter counter, Hall hall, Instant now) {
        return explanation(counter, hall, now).of(visit, services, rule, Optional.of(note));
    }

    private Explanation explanation(Counter counter, Hall hall, Instant now) {
        return new Explanation(this, counter, hall, now);
    }

    /** The line whose head has the highest index, the longer wait first among equals; null where there is none. */
    Line best(Counter counter, Hall hall, Instant now) {
        List<Line> lines = hall.lines();
        Reach reach = hall.reach(counter);
        Line best = null;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            List<String> services = hall.mayCall(reach, line, now);
            if (!services.isEmpty()) {
                double index = index(line.head(), services, counter, hall, now);
                // Lines come with the oldest head first, so the first of equal indexes waited longest.
                if (index > highest) {
                    highest = index;
                    best = line;
                }
            }
        }
        return best;
    }

    /** The index of a visit at a counter that would do these of its services. */
    double index(Visit visit, List<String> services, Counter counter, Hall hall, Instant now) {
        DispatchTerms terms = hall.plan().settings().dispatch();
        double targetSeconds = Double.POSITIVE_INFINITY;
        double importance = 0;
        double offset = Double.NEGATIVE_INFINITY;
        int waiting = 0;
        for (int i = 0; i < services.size(); i++) {
            String service = services.get(i);
            DispatchTerms.Weight weight = terms.weight(service);
            targetSeconds = Math.min(targetSeconds, targetSeconds(service, hall));
            importance = Math.max(importance, weight.importance());
            offset = Math.max(offset, weight.offsetSeconds());
            waiting = Math.max(waiting, hall.waiting(service));
        }
        double counted = Duration.between(visit.place().orderAt(), now).toMillis() / 1000.0;
        double expected = ServiceTimes.expectedSeconds(services, counter, hall);
        return preset.coefficients()
                .index(new Terms(targetSeconds, importance, offset), counted, expected, waiting, terms.offsetSeconds());
    }

    /** A visit of an earlier day may wait for what today's plan has no more: it is due at once. */
    private static double targetSeconds(String service, Hall hall) {
        return hall.plan().service(service).map(HallPlan.Service::targetSeconds).orElse(1L);
    }

    @Override
    public Optional<Counter> counterFor(Visit visit, Hall hall) {
        return hall.counters().stream()
                .filter(counter -> counter.state() == CounterState.IDLE)
                .filter(counter -> !hall.mayCall(counter, visit, hall.at()).isEmpty())
                .min(FEWEST_SKILLS);
    }
}
