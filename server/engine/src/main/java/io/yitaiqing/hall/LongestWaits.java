package io.yitaiqing.hall;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Waiting visits in groups, such as by service, each with the longest true wait first. */
final class LongestWaits {

    private static final Comparator<Visit> TRUE_WAIT = (one, other) -> {
        if (one == other) {
            return 0;
        }
        int by = one.waitsFrom().compareTo(other.waitsFrom());
        return by != 0 ? by : Long.compare(one.number(), other.number());
    };

    private final Map<String, SortedVisits> groups = new HashMap<>();

    void add(String group, Visit visit) {
        groups.computeIfAbsent(group, id -> new SortedVisits(TRUE_WAIT)).add(visit);
    }

    void remove(String group, Visit visit) {
        groups.get(group).remove(visit);
    }

    int size(String group) {
        return of(group).size();
    }

    Optional<Visit> longest(String group) {
        List<Visit> visits = of(group);
        return visits.isEmpty() ? Optional.empty() : Optional.of(visits.getFirst());
    }

    /** The longest of all groups. */
    Optional<Visit> longest() {
        Visit longest = null;
        for (SortedVisits group : groups.values()) {
            List<Visit> visits = group.all();
            if (!visits.isEmpty() && (longest == null || TRUE_WAIT.compare(visits.getFirst(), longest) < 0)) {
                longest = visits.getFirst();
            }
        }
        return Optional.ofNullable(longest);
    }

    List<Visit> of(String group) {
        SortedVisits known = groups.get(group);
        return known == null ? List.of() : known.all();
    }

    void clear() {
        groups.clear();
    }
}
