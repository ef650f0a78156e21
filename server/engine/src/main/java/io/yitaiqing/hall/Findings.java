package io.yitaiqing.hall;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Where auditors tell each breach in one sentence. */
record Findings(Consumer<String> breach) {

    void check(boolean holds, Hall hall, Supplier<String> sentence) {
        if (!holds) {
            breach.accept("Hall " + hall.id() + " at position " + hall.position() + ": " + sentence.get() + ".");
        }
    }

    /** Holds the names that a new day carries against those that were in the books. */
    void carried(String kind, Set<String> known, Collection<String> carried, Hall hall) {
        Set<String> lost = new TreeSet<>(known);
        for (String name : carried) {
            check(lost.remove(name), hall, () -> kind + name + " appeared at the day change");
        }
        lost.forEach(name -> check(false, hall, () -> kind + name + " was lost at the day change"));
    }
}
