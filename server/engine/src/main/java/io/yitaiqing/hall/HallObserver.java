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

    /** What is counted of a service changed without a visit. */
    default void serviceChanged(String service) {}

    /** A counter changed, or is gone. */
    default void counterChanged(Counter counter) {}

    /** A clerk signed in or out, or what is known of them changed. */
    default void clerksChanged() {}

    /** The visits that a clerk owns, or what the clerk did today, changed. */
    default void clerkChanged(String clerk) {}

    /** A device or program failed or works again. */
    default void equipmentChanged(String equipment) {}

    /** A call was added to the ring, or fell out of it. */
    default void callChanged(long number) {}

    /** How often a visit may be shown as overtaken changed. */
    default void overtakesChanged(String visit) {}

    /** A booking of a later day is new, changed or gone. */
    default void appointmentChanged(String appointment) {}

    /** A followed case is new or changed. */
    default void caseChanged(String followedCase) {}

    /** Something was done for those who wait, or fell out of the ring. */
    default void careChanged(int number) {}

    /** A visit was rated, or its rating is kept no longer. */
    default void ratingChanged(int number) {}

    /** An alert is new, changed or resolved, or what it tells of stands otherwise. */
    default void alertChanged(String alert) {}
}
