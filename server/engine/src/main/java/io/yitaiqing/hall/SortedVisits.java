package io.yitaiqing.hall;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Visits in an order, held so that those who come last or go first, as nearly all do, cost next to nothing. */
final class SortedVisits {

    /** So many are looked through one by one, which costs less than comparing two of them. */
    private static final int NEAR = 64;

    private final Comparator<Visit> order;
    private final List<Visit> visits = new ArrayList<>();
    private final List<Visit> all = Collections.unmodifiableList(visits);

    /** None yet; {@code order} tells any two visits apart. */
    SortedVisits(Comparator<Visit> order) {
        this.order = order;
    }

    void add(Visit visit) {
        int index = indexOf(visit);
        if (index >= 0) {
            throw new AssertionError("Expected " + visit.id() + " to be in this line no more than once.");
        }
        visits.add(-index - 1, visit);
    }

    void remove(Visit visit) {
        int index = near(visit);
        if (index < 0) {
            index = indexOf(visit);
        }
        if (index < 0) {
            throw new AssertionError("Expected " + visit.id() + " to be in this line.");
        }
        visits.remove(index);
    }

    /** Where a visit is among the first; -1 if it is not. */
    private int near(Visit visit) {
        for (int i = 0; i < Math.min(NEAR, visits.size()); i++) {
            if (visits.get(i) == visit) {
                return i;
            }
        }
        return -1;
    }

    /** Like {@link Collections#binarySearch}, which it asks last. */
    private int indexOf(Visit visit) {
        if (visits.isEmpty() || order.compare(visits.getLast(), visit) < 0) {
            return -visits.size() - 1;
        }
        return order.compare(visits.getFirst(), visit) == 0 ? 0 : Collections.binarySearch(visits, visit, order);
    }

    List<Visit> all() {
        return all;
    }
}
