package io.yitaiqing.hall;

/** Someone who is told which parts of a hall an event touched, so that only those are drawn again. */
public interface HallObserver {

    /** Sees nothing. */
    HallObserver NONE = new HallObserver() {};

    /** Everything changed: a day began. */
    default void everythingChanged() {}

    /** The hall's own facts changed: open, day, policy. */
    default void hallChanged() {}

    /** A visit is new, changed or forgotten. */
    default void visitChanged(Visit visit) {}

    /** A counter changed. */
    default void counterChanged(Counter counter) {}

    /** A clerk signed in or out. */
    default void clerksChanged() {}

    /** A call was added to the ring, or fell out of it. */
    default void callChanged(long number) {}
}
