package io.yitaiqing.view;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.HallObserver;
import io.yitaiqing.hall.Visit;
import java.util.Set;
import java.util.TreeSet;

/** Which rows of a hall's document the events since the last {@link #clear()} touched. */
public final class Touched implements HallObserver {

    private boolean everything;
    private boolean hall;
    private boolean clerks;
    private final Set<String> visits = new TreeSet<>();
    private final Set<String> services = new TreeSet<>();
    private final Set<String> counters = new TreeSet<>();
    private final Set<Long> calls = new TreeSet<>();

    @Override
    public void everythingChanged() {
        everything = true;
    }

    @Override
    public void hallChanged() {
        hall = true;
    }

    @Override
    public void visitChanged(Visit visit) {
        visits.add(visit.id());
        services.add(visit.service());
    }

    @Override
    public void counterChanged(Counter counter) {
        counters.add(counter.id());
    }

    @Override
    public void clerksChanged() {
        clerks = true;
    }

    @Override
    public void callChanged(long number) {
        calls.add(number);
    }

    boolean hall() {
        return hall;
    }

    boolean clerks() {
        return clerks;
    }

    Set<String> visits() {
        return visits;
    }

    Set<String> services() {
        return services;
    }

    Set<String> counters() {
        return counters;
    }

    Set<Long> calls() {
        return calls;
    }

    /** Whether a day began, so that no delta can tell the difference and followers need a snapshot. */
    public boolean everything() {
        return everything;
    }

    /** Forgets what was touched. */
    public void clear() {
        everything = false;
        hall = false;
        clerks = false;
        visits.clear();
        services.clear();
        counters.clear();
        calls.clear();
    }
}
