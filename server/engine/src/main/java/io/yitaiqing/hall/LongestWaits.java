package io.yitaiqing.hall;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Waiting visits in groups, such as by service, each with the longest true wait first. */
final class LongestWaits {

    private static final Comparator<Visit> TRUE_WAIT = (one, other) -> {
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
        return of(group).stream().findFirst();
    }

    /** The longest of all groups. */
    Optional<Visit> longest() {
        return groups.keySet().stream()
                .flatMap(group -> longest(group).stream())
                .min(TRUE_WAIT);
    }

    private List<Visit> of(String group) {
        SortedVisits known = groups.get(group);
        return known == null ? List.of() : known.all();
    }

    void clear() {
        groups.clear();
    }
}
