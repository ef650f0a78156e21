package io.yitaiqing.hall;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The waiting visits that wish the same, in the order in which they are called among themselves. */
public final class Line {

    /** Who is called before whom where nothing else decides: the longer counted wait, then the older ticket. */
    public static final Comparator<Visit> ORDER = (one, other) -> {
        if (one == other) {
            return 0;
        }
        int by = one.place().orderAt().compareTo(other.place().orderAt());
        return by != 0 ? by : Long.compare(one.number(), other.number());
    };

    /** What of the wish a counter can do while it has these abilities and this clerk. */
    private record Part(List<String> abilities, Optional<String> clerk, List<String> services) {
        boolean holds(Counter counter) {
            // A counter keeps the very list of its abilities while it works, so nobody compares what is in it.
            return abilities == counter.abilities() && clerk.equals(counter.clerk());
        }
    }

    private final Wish wish;
    private final SortedVisits visits = new SortedVisits(ORDER);
    private Visit head;
    private final Map<String, Part> parts = new HashMap<>();
    private boolean clearable;
    private long clearableAsOf = -1;

    Line(Wish wish) {
        this.wish = wish;
    }

    /** What all of them wish. */
    public Wish wish() {
        return wish;
    }

    /** What of their wish a counter can do; none where the wish names another counter or clerk. */
    public List<String> within(Counter counter) {
        Part known = parts.get(counter.id());
        if (known == null || !known.holds(counter)) {
            known = new Part(counter.abilities(), counter.clerk(), counter.within(wish));
            parts.put(counter.id(), known);
        }
        return known.services();
    }

    /** Who is called first. */
    public Visit head() {
        return head;
    }

    /** Who would be called after the head. */
    public Optional<Visit> second() {
        return size() > 1 ? Optional.of(visits.all().get(1)) : Optional.empty();
    }

    /** All of them in their order. */
    public List<Visit> visits() {
        return visits.all();
    }

    /** How many they are. */
    public int size() {
        return visits.all().size();
    }

    boolean isEmpty() {
        return visits.all().isEmpty();
    }

    /** Whether a counter that takes calls can clear all they wish at once; remembered until a counter changes. */
    boolean clearable(CounterBook counters) {
        if (clearableAsOf != counters.changes()) {
            clearable = counters.clearable(wish);
            clearableAsOf = counters.changes();
        }
        return clearable;
    }

    void add(Visit visit) {
        visits.add(visit);
        head = visits.all().getFirst();
    }

    void remove(Visit visit) {
        visits.remove(visit);
        head = isEmpty() ? null : visits.all().getFirst();
    }
}
