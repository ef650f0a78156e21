package io.yitaiqing.hall;

import java.time.Instant;
import java.util.List;

/**
 * What one counter can do of each line's wish, for as long as its abilities and its clerk stay as they are.
 *
 * <p>A policy that looks at many lines for one counter asks the hall for this once; each line then remembers its
 * answer, which costs a few nanoseconds and no memory. It is good until the hall takes in its next event.
 */
public final class Reach {

    private final CounterBook counters;
    private final Counter counter;
    private final int seat;
    private final KnownRows rows = new KnownRows(this);

    /** Of a counter as it stands now; {@code seat} is its place in the book, -1 for one that stands in none. */
    Reach(CounterBook counters, Counter counter, int seat) {
        this.counters = counters;
        this.counter = counter;
        this.seat = seat;
    }

    /** The services of a line's wish that the counter can do; none where the wish names another counter or clerk. */
    public List<String> within(Line line) {
        return line.part(this).services();
    }

    /** Whether it is nothing. */
    public boolean isOutside(Line line) {
        return line.part(this).isEmpty();
    }

    /** What a policy knows of what the counter can do for a line under a plan; each line remembers it too. */
    public ClassTerms terms(Line line, HallPlan plan, ClassTerms.Source source) {
        return line.part(this).terms(plan, source);
    }

    /** What of a visit in a line the counter would clear if it called it now; none where it may not call it. */
    public List<String> mayCall(Line line, Visit visit, Hall hall, Instant now) {
        return Eligibility.services(this, line, visit, hall.books(), now);
    }

    /** Whether a counter has the same abilities and clerk; mostly its abilities are the very same list. */
    boolean holds(Counter other) {
        return (counter.abilities() == other.abilities() || counter.abilities().equals(other.abilities()))
                && counter.clerk().equals(other.clerk());
    }

    /** What the counter can do for each row of the table of lines. */
    KnownRows rows() {
        return rows;
    }

    Counter counter() {
        return counter;
    }

    int seat() {
        return seat;
    }
}
