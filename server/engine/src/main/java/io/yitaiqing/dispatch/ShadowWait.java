package io.yitaiqing.dispatch;

import io.yitaiqing.dispatch.ShadowTally.Counted;
import io.yitaiqing.hall.Visit;

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
}
