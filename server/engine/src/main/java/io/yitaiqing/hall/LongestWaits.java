package io.yitaiqing.hall;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Waiting visits in groups, such as by service, each with the longest true wait first. */
final class LongestWaits {

    private final Map<String, SortedVisits> groups = new HashMap<>();
    private final Groups numbered = new Groups();

    /** The visits of a group, to which some may be added. */
    SortedVisits of(String group) {
        SortedVisits known = groups.get(group);
        if (known == null) {
            known = new SortedVisits(VisitOrder.TRUE_WAIT, numbered, numbered.add());
            groups.put(group, known);
        }
        return known;
    }

    /** The groups by their numbers. */
    Groups numbered() {
        return numbered;
    }

    int size(String group) {
        SortedVisits known = groups.get(group);
        return known == null ? 0 : known.size();
    }

    Optional<Visit> longest(String group) {
        SortedVisits known = groups.get(group);
        return known == null || known.size() == 0 ? Optional.empty() : Optional.of(known.first());
    }

    /** The longest of all groups. */
    Optional<Visit> longest() {
        Visit longest = null;
        for (SortedVisits group : groups.values()) {
            if (group.size() > 0 && (longest == null || VisitOrder.TRUE_WAIT.compare(group.first(), longest) < 0)) {
                longest = group.first();
            }
        }
        return Optional.ofNullable(longest);
    }

    /** All visits of a group in their order. */
    List<Visit> all(String group) {
        SortedVisits known = groups.get(group);
        return known == null ? List.of() : known.all();
    }

    void clear() {
        groups.clear();
        numbered.clear();
    }
}
