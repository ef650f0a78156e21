package io.yitaiqing.hall;

/**
 * The hall's no: a value, never thrown.
 *
 * @param code the stable name of the fact that stands in the way
 * @param sentence one sentence: "Expected ..., but ...".
 */
public record Rejection(Code code, String sentence) {

    /** What kind of no it is, so that every edge maps it the same way. */
    public enum Kind {
        /** Something named does not exist. */
        UNKNOWN,
        /** The hall's present state forbids it. */
        STATE,
        /** A given value is not allowed. */
        VALUE
    }

    /** The stable names of all rejections. */
    public enum Code {
        /** The hall has no such service. */
        UNKNOWN_SERVICE(Kind.UNKNOWN),
        /** The hall has no such counter. */
        UNKNOWN_COUNTER(Kind.UNKNOWN),
        /** The hall has no such clerk. */
        UNKNOWN_CLERK(Kind.UNKNOWN),
        /** The hall has no such device or program. */
        UNKNOWN_EQUIPMENT(Kind.UNKNOWN),
        /** The hall has no such visit today. */
        UNKNOWN_VISIT(Kind.UNKNOWN),
        /** The hall has no such open alert. */
        UNKNOWN_ALERT(Kind.UNKNOWN),
        /** The hall has no such care action. */
        UNKNOWN_CARE_ACTION(Kind.UNKNOWN),
        /** The hall has no such booking. */
        UNKNOWN_APPOINTMENT(Kind.UNKNOWN),
        /** The hall knows no such group of customers. */
        UNKNOWN_SEGMENT(Kind.UNKNOWN),
        /** The hall follows no such case. */
        UNKNOWN_CASE(Kind.UNKNOWN),
        /** The business day is not open. */
        HALL_IS_CLOSED(Kind.STATE),
        /** The business day is already open. */
        HALL_IS_OPEN(Kind.STATE),
        /** The line has not come to that day, or has passed it. */
        DAY_IS_NOT_NEXT(Kind.STATE),
        /** The counter has no clerk. */
        COUNTER_IS_CLOSED(Kind.STATE),
        /** The counter is open already, or still. */
        COUNTER_IS_OPEN(Kind.STATE),
        /** A counter of this id stands in the hall already. */
        COUNTER_EXISTS(Kind.STATE),
        /** The counter is a lasting part of the hall. */
        COUNTER_IS_NOT_TEMPORARY(Kind.STATE),
        /** The hall has as many counters as it may have. */
        TOO_MANY_COUNTERS(Kind.STATE),
        /** The device or program is known to have failed. */
        EQUIPMENT_HAS_FAILED(Kind.STATE),
        /** The device or program works. */
        EQUIPMENT_WORKS(Kind.STATE),
        /** The counter takes no calls. */
        COUNTER_IS_PAUSED(Kind.STATE),
        /** The counter is not paused. */
        COUNTER_IS_NOT_PAUSED(Kind.STATE),
        /** The counter has called or serves a visit. */
        COUNTER_IS_BUSY(Kind.STATE),
        /** The counter has called nobody. */
        NOBODY_IS_CALLED(Kind.STATE),
        /** The counter serves nobody. */
        NOBODY_IS_SERVED(Kind.STATE),
        /** No visit is offered to the counter. */
        NOTHING_IS_OFFERED(Kind.STATE),
        /** The clerk is signed in at another counter. */
        CLERK_IS_SIGNED_IN(Kind.STATE),
        /** The clerk can serve nothing that this counter is made for. */
        CLERK_LACKS_SKILL(Kind.STATE),
        /** Nobody waits whom this counter may serve. */
        QUEUE_IS_EMPTY(Kind.STATE),
        /** The visit is at a counter or over. */
        VISIT_IS_NOT_WAITING(Kind.STATE),
        /** The counter may not serve what the visit asks. */
        COUNTER_MAY_NOT_SERVE(Kind.STATE),
        /** As many visits wait in the hall as it may hold. */
        HALL_IS_FULL(Kind.STATE),
        /** The person who shall look after the alert already does. */
        ALERT_IS_ACKNOWLEDGED(Kind.STATE),
        /** The alert ends by itself when what it tells is over. */
        ALERT_RESOLVES_ITSELF(Kind.STATE),
        /** The counter has called for help already. */
        PANIC_IS_RAISED(Kind.STATE),
        /** A guide has been called to that place already, or to as many places as may be at once. */
        GUIDE_IS_CALLED(Kind.STATE),
        /** A call for help cannot be kept quiet. */
        PANIC_MAY_NOT_BE_SHELVED(Kind.STATE),
        /** The visit is neither parked nor keeps a place. */
        VISIT_IS_NOT_AWAY(Kind.STATE),
        /** The visit has not ended. */
        VISIT_IS_OPEN(Kind.STATE),
        /** The visit ended without having been served at a counter. */
        VISIT_WAS_NOT_SERVED(Kind.STATE),
        /** The customer has said what they thought of the visit. */
        VISIT_IS_RATED(Kind.STATE),
        /** The visit ended too long ago to be rated. */
        TOO_LATE_TO_RATE(Kind.STATE),
        /** The visit ended for a reason, too long ago or too thoroughly to be taken up again. */
        VISIT_STAYS_ENDED(Kind.STATE),
        /** Another open visit has the ticket number by now. */
        TICKET_IS_IN_USE(Kind.STATE),
        /** The visit has no such errand that is still to be done. */
        ERRAND_IS_NOT_OPEN(Kind.STATE),
        /** The visit kept its place as often as it may. */
        PLACE_KEPT_TOO_OFTEN(Kind.STATE),
        /** The visit was called to this counter as often as it may be. */
        CALLED_TOO_OFTEN(Kind.STATE),
        /** The visit was called so short a time ago that it may still be on its way. */
        CALLED_A_MOMENT_AGO(Kind.STATE),
        /** The counter has not done anything yet that can be taken back. */
        NOTHING_TO_UNDO(Kind.STATE),
        /** The action was too long ago to be taken back. */
        TOO_LATE_TO_UNDO(Kind.STATE),
        /** The counter did something last that stays, such as opening, and the answer says what puts it right. */
        ACTION_IS_FINAL(Kind.STATE),
        /** The visit or the counter of the action has moved on since. */
        ACTION_HAS_CONSEQUENCES(Kind.STATE),
        /** It is the midday rest: no tickets, no calls. */
        HALL_IS_RESTING(Kind.STATE),
        /** As many visits began or are booked on that business day as it may have. */
        DAY_IS_FULL(Kind.STATE),
        /** A service was asked on that business day as often as it may be. */
        QUOTA_IS_USED_UP(Kind.STATE),
        /** It is too late for a ticket that could still be served today. */
        LAST_TICKET_IS_GONE(Kind.STATE),
        /** The hall gives out no tickets to customers who are not there. */
        NO_REMOTE_TICKETS(Kind.STATE),
        /** The visit has no booking or remote ticket whose customer is still to arrive. */
        VISIT_IS_NOT_EXPECTED(Kind.STATE),
        /** The customer came before the time at which a booking may be checked in. */
        TOO_EARLY(Kind.STATE),
        /** The customer came so long after the booked time that they are not admitted. */
        TOO_LATE(Kind.STATE),
        /** As many have booked that time as may. */
        SLOT_IS_FULL(Kind.STATE),
        /** As many bookings for days to come exist as the hall takes. */
        TOO_MANY_BOOKINGS(Kind.STATE),
        /** The service cannot be booked at that time. */
        NO_SUCH_SLOT(Kind.VALUE),
        /** The time is on a day so far ahead that it cannot be booked yet. */
        TOO_FAR_AHEAD(Kind.VALUE),
        /** The clerk is signed in nowhere. */
        CLERK_IS_NOT_SIGNED_IN(Kind.STATE),
        /** The visit has ended. */
        VISIT_IS_OVER(Kind.STATE),
        /** The visit asks that already. */
        ERRAND_IS_OPEN(Kind.STATE),
        /** The visit asks nothing else. */
        ERRAND_IS_THE_ONLY_ONE(Kind.STATE),
        /** The visit has as many errands as it may have, done ones too. */
        TOO_MANY_ERRANDS(Kind.STATE),
        /** The service is at that step already. */
        STEP_IS_MARKED(Kind.STATE),
        /** As many steps of one service are marked as may be. */
        TOO_MANY_STEPS(Kind.STATE),
        /** Another clerk has the paper of an errand. */
        PAPER_IS_OUT(Kind.STATE),
        /** The paper of the errand is where its customer is. */
        PAPER_IS_NOT_OUT(Kind.STATE),
        /** As many cases are open as the hall follows. */
        TOO_MANY_CASES(Kind.STATE),
        /** Nothing more is told of a closed case. */
        CASE_IS_CLOSED(Kind.STATE),
        /** As much was told of a case as may be before it closes. */
        TOO_MUCH_NEWS(Kind.STATE),
        /** A value is missing, too long or not among the allowed ones. */
        VALUE_IS_WRONG(Kind.VALUE);

        private final Kind kind;

        Code(Kind kind) {
            this.kind = kind;
        }

        /** What kind of no this is. */
        public Kind kind() {
            return kind;
        }
    }
}
