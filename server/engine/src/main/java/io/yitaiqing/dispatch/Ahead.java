package io.yitaiqing.dispatch;

import io.yitaiqing.hall.ClassTerms;
import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.Elapsed;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.Line;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.plan.FairnessTerms;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Who would be called before a waiting visit as things stand: by the index now, and by the guarantees above it.
 *
 * <p>Within a line only the front counts and the index falls from the front to the end under every preset, so that the
 * last one ahead is found by halving. Where head starts mix with the guarantees the halving is off by a few.
 */
final class Ahead {

    private final Visit visit;
    private final IndexRule policy;
    private final Hall hall;
    private final Instant now;
    private final FairnessTerms terms;
    private final ToDoubleFunction<Visit> calls;
    private final List<Counter> counters;
    private final double[] indexes;
    private final Map<Line, Integer> found = new IdentityHashMap<>();

    Ahead(
            Visit visit,
            IndexRule policy,
            Hall hall,
            Instant now,
            ToDoubleFunction<Visit> calls,
            List<Counter> counters) {
        this.calls = calls;
        this.counters = counters;
        this.indexes = new double[counters.size()];
        Arrays.fill(indexes, Double.NaN);
        this.visit = visit;
        this.policy = policy;
        this.hall = hall;
        this.now = now;
        this.terms = hall.plan().settings().dispatch().fairness();
    }

    /** Whether the visit stands in a line. */
    boolean isOwn(Line line) {
        return line.wish().equals(visit.place().wish()) && inOwn(line) >= 0;
    }

    /** How many of the visit's own line. */
    int inOwn(Line own) {
        return Collections.binarySearch(own.visits(), visit, Line.ORDER);
    }

    /** How many of another line at a counter that may call these services from it. */
    int in(Line line, List<String> services, int number) {
        Counter counter = counters.get(number);
        if (Double.isNaN(indexes[number])) {
            indexes[number] = index(counter);
        }
        double index = indexes[number];
        int low = 0;
        int high = line.size();
        // Counters mostly agree, so that two looks do.
        Integer before = found.get(line);
        int look = before == null ? high / 2 : before;
        ClassTerms known = IndexRule.terms(services, counter, hall.plan());
        while (low < high) {
            int middle = look > low && look < high ? look : (low + high) >>> 1;
            Visit other = line.visits().get(middle);
            boolean prefers = line.prefers() && Access.prefersAnother(counter, other, hall, now);
            if (!prefers && isAhead(other, known, services, index)) {
                low = middle + 1;
                look = middle + 1;
            } else {
                high = middle;
                look = middle - 1;
            }
        }
        found.put(line, low);
        return low;
    }

    private double index(Counter counter) {
        List<String> cleared = hall.clears(counter, visit, now);
        return policy.index(visit, cleared.isEmpty() ? visit.place().wish().services() : cleared, counter, hall, now);
    }

    private boolean isAhead(Visit other, ClassTerms known, List<String> services, double index) {
        boolean older = other.waitsFrom().isBefore(visit.waitsFrom());
        if (older ? willBeCapped(other) : isCapped(visit) && visit.waitsFrom().isBefore(other.waitsFrom())) {
            return older;
        }
        boolean otherBeyond = isBeyondLimit(other);
        boolean beyond = isBeyondLimit(visit);
        if (otherBeyond != beyond) {
            return otherBeyond;
        }
        if (beyond && !other.waitsFrom().equals(visit.waitsFrom())) {
            return older;
        }
        double others =
                policy.index(known, services, Elapsed.seconds(other.place().orderAt(), now), hall);
        return others > index || others == index && Line.ORDER.compare(other, visit) < 0;
    }

    private boolean isCapped(Visit one) {
        return terms.mostOvertakes().isPresent()
                && hall.fairness().times(one) >= terms.mostOvertakes().get();
    }

    private boolean willBeCapped(Visit one) {
        return terms.mostOvertakes().isPresent()
                && hall.fairness().times(one) + calls.applyAsDouble(one)
                        >= terms.mostOvertakes().get();
    }

    private boolean isBeyondLimit(Visit one) {
        return terms.waitLimitSeconds().isPresent()
                && !one.waitsFrom()
                        .isAfter(now.minusSeconds(terms.waitLimitSeconds().get()));
    }
}
