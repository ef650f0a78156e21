package io.yitaiqing.simulator.population;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many people stand in line for each service, through time: those who hold a ticket, wait, and are still there.
 *
 * <p>Who went away silently keeps a ticket in the hall's books, but stands in no line.
 */
public final class Lines {

    private record Change(Instant at, int people) {}

    private final Map<String, List<Change>> changes = new HashMap<>();
    private int everybody;
    private int mostEverybody;

    void change(String service, int by, Instant at) {
        List<Change> line = changes.computeIfAbsent(service, id -> new ArrayList<>());
        int before = line.isEmpty() ? 0 : line.getLast().people();
        line.add(new Change(at, before + by));
        everybody += by;
        mostEverybody = Math.max(mostEverybody, everybody);
    }

    /** The most people who stood in all lines together at any time. */
    public int longestOfAll() {
        return mostEverybody;
    }

    /** How many people stood in the line of a service at a moment. */
    public int at(String service, Instant moment) {
        List<Change> line = changes.getOrDefault(service, List.of());
        int low = 0;
        int high = line.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (line.get(middle).at().isAfter(moment)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == 0 ? 0 : line.get(low - 1).people();
    }

    /** The longest line of a service between two moments, both included. */
    public int longest(String service, Instant from, Instant to) {
        int longest = at(service, from);
        for (Change change : changes.getOrDefault(service, List.of())) {
            if (change.at().isAfter(from) && !change.at().isAfter(to)) {
                longest = Math.max(longest, change.people());
            }
        }
        return longest;
    }

    /** The longest line of a service at any time. */
    public int longest(String service) {
        int longest = 0;
        for (Change change : changes.getOrDefault(service, List.of())) {
            longest = Math.max(longest, change.people());
        }
        return longest;
    }
}
