package io.yitaiqing.hall;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Which open visits each clerk owns (首问负责), from the first clerk's service to the visit's end. */
final class Owners {

    /** By the number in a visit's name, which begins with no zero. */
    private static final Comparator<String> OLDEST_FIRST =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final Map<String, List<String>> visits = new HashMap<>();
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
        if (was.isPresent()) {
            visits.get(was.get()).remove(after.id());
            changed.accept(was.get());
        }
        if (is.isPresent()) {
            visits.computeIfAbsent(is.get(), clerk -> new ArrayList<>()).add(after.id());
            changed.accept(is.get());
        }
    }

    private static Optional<String> owner(Visit visit) {
        return visit.state() == VisitState.ENDED ? Optional.empty() : visit.owner();
    }

    /** The visits of one clerk, oldest first. */
    List<String> of(String clerk) {
        return visits.getOrDefault(clerk, List.of()).stream()
                .sorted(OLDEST_FIRST)
                .toList();
    }

    void clear() {
        visits.clear();
    }
}
