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
        /** The hall has no such visit today. */
        UNKNOWN_VISIT(Kind.UNKNOWN),
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
        /** The counter already has a clerk. */
        COUNTER_IS_OPEN(Kind.STATE),
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
        /** The clerk is signed in nowhere. */
        CLERK_IS_NOT_SIGNED_IN(Kind.STATE),
        /** The visit has ended. */
        VISIT_IS_OVER(Kind.STATE),
        /** The visit asks that already. */
        ERRAND_IS_OPEN(Kind.STATE),
        /** The visit has no such errand that is still to be done. */
        ERRAND_IS_NOT_OPEN(Kind.STATE),
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
