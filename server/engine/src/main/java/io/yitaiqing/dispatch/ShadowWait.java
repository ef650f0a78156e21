package io.yitaiqing.dispatch;

import io.yitaiqing.dispatch.ShadowTally.Counted;
import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.Visit;
import java.time.Instant;

/** One wait of a visit, which begins in both worlds at once and may end in each at another moment. */
final class ShadowWait {

    /** How it stands in the shadow's world. */
    enum State {
        /** The visit still waits, or stands aside and will. */
        OPEN,
        /** The shadow called it. */
        CALLED,
        /** The visit went away, or the wait never was. */
        OVER
    }

    /** The visit's name in the real hall. */
    final String visit;
    /** Its name in the shadow's world, where an earlier wait of the same visit may still go on. */
    final String id;

    State state = State.OPEN;
    /** Whether the real hall called it. */
    boolean calledInFact;
    /** When it did; null where it did not. */
    Instant calledInFactAt;
    /** How long it took the real hall from the call until the counter was free; below 0 where that is not known. */
    long tookMillis = -1;
    /** When its customer would go away here, once the real hall called them; null for never. */
    Instant leavesAt;
    /** How it stood when the shadow called it. */
    Visit before;
    /** What the shadow's world counted at its end. */
    Counted counted;
    /** How the visit went away in the real hall, if it did. */
    Visit left;
    /** What the real hall counted then. */
    Counted leftInFact;

    ShadowWait(String visit, String id) {
        this.visit = visit;
        this.id = id;
    }

    /** Whether a counter of the real hall still has its visit. */
    boolean stillThere(Counter counter) {
        return counter != null
                && counter.visit().isPresent()
                && counter.visit().get().equals(visit);
    }
}
