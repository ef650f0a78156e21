package io.yitaiqing.hall;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Which open visits each clerk owns (首问负责), from the first clerk's service to the visit's end. */
final class Owners {

    private final Map<String, TreeMap<Long, String>> visits = new HashMap<>();
    private Consumer<String> changed = clerk -> {};

    /** Tells {@code changed} from now on whose visits changed. */
    void observe(Consumer<String> changed) {
        this.changed = changed;
    }

    /** Takes note of a visit that stands otherwise than before; {@code before} is null for a new one. */
    void note(Visit before, Visit after) {
        Optional<String> was = before == null ? Optional.empty() : owner(before);
        Optional<String> is = owner(after);
        if (was.equals(is)) {
            return;
        }
        was.ifPresent(clerk -> {
            TreeMap<Long, String> owned = visits.get(clerk);
            owned.remove(after.number());
            if (owned.isEmpty()) {
                visits.remove(clerk);
            }
            changed.accept(clerk);
        });
        is.ifPresent(clerk -> {
            visits.computeIfAbsent(clerk, id -> new TreeMap<>()).put(after.number(), after.id());
            changed.accept(clerk);
        });
    }

    private static Optional<String> owner(Visit visit) {
        return visit.state() == VisitState.ENDED ? Optional.empty() : visit.owner();
    }

    /** The visits of one clerk, oldest first. */
    List<String> of(String clerk) {
        return List.copyOf(visits.getOrDefault(clerk, new TreeMap<>()).values());
    }

    void clear() {
        visits.clear();
    }
}
