package io.yitaiqing.measure;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.Hall;
import java.util.ArrayList;
import java.util.List;

/** How the counters of a hall stood when somebody last looked: most events leave nearly all of them as they were. */
final class SeenCounters {

    private final List<Counter> seen = new ArrayList<>();
    private Hall hall;
    private long changes;

    /** The counters that stand otherwise than at the last look, in their order; this is the next look. */
    List<Counter> changed(Hall now) {
        if (hall == now && changes == now.counterChanges()) {
            return List.of();
        }
        hall = now;
        changes = now.counterChanges();
        List<Counter> counters = now.counters();
        int size = counters.size();
        while (seen.size() > size) {
            seen.removeLast();
        }
        List<Counter> changed = List.of();
        for (int i = 0; i < size; i++) {
            Counter counter = counters.get(i);
            // A counter is a value that is replaced when it changes, so its identity is enough.
            if (i == seen.size() || seen.get(i) != counter) {
                if (i == seen.size()) {
                    seen.add(counter);
                } else {
                    seen.set(i, counter);
                }
                changed = changed.isEmpty() ? new ArrayList<>(2) : changed;
                changed.add(counter);
            }
        }
        return changed;
    }
}
