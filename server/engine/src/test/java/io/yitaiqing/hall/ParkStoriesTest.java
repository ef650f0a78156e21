package io.yitaiqing.hall;

import io.yitaiqing.hall.plan.CallTerms;
import io.yitaiqing.hall.plan.KeepPlaceTerms;
import io.yitaiqing.hall.plan.Limits;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Story;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Visits that step out of their line and come back: parked, away for a while, taken up again after their end. */
class ParkStoriesTest {

    static final List<Story> STORIES = List.of(
            Story.of("a parked visit frees its counter and comes back to the front", """
                    09:00  open-counter 1 li-min    -> ok
                    09:00  take bill-payment        -> A001
                    09:00  take bill-payment        -> A002
                    09:00  take bill-payment        -> A003
                    09:01  call 1                   -> A001
                    09:02  start 1                  -> ok
                    09:03  park 1 filling-form      -> A001 parked filling-form
                    09:03  counter 1                -> idle
                    09:03  visit A001               -> parked
                    09:03  call 1                   -> A002
                    09:05  return A001              -> A001 back
                    09:05  return A001              -> VISIT_IS_NOT_AWAY
                    "Expected visit v1 to be parked or to keep its place, but it is waiting."
                    09:06  no-show 1                -> ok
                    09:06  call 1                   -> A001
                    09:07  return v99               -> UNKNOWN_VISIT
                    """),
            Story.of("a visit comes back to the front even of one that was there before everybody", """
                    09:00  open-counter 1 li-min    -> ok
                    09:00  take bill-payment x3     -> ok
                    09:01  call 1                   -> A001
                    09:01  start 1                  -> ok
                    09:01  park 1 back-office       -> ok
                    09:02  call 1                   -> A002
                    09:02  start 1                  -> ok
                    09:02  park 1 back-office       -> ok
                    09:03  return A001              -> ok
                    09:03  return A002              -> ok
                    09:04  call 1                   -> A002
                    09:04  no-show 1                -> ok
                    09:04  call 1                   -> A001
                    """),
            Story.of("the front is before those too who ask something else of the counter", """
                    09:00  open-counter 1 li-min    -> ok
                    09:00  take invoice             -> C001
                    09:01  call 1                   -> C001
                    09:01  start 1                  -> ok
                    09:02  take bill-payment x2     -> ok
                    09:02  park 1 filling-form      -> ok
                    09:03  call 1                   -> A001
                    09:04  return C001              -> ok
                    09:04  no-show 1                -> ok
                    09:04  call 1                   -> C001
                    """),
            Story.of("the clerk calls a parked visit back by name", """
                    09:00  open-counter 1 li-min                -> ok
                    09:00  take bill-payment                    -> A001
                    09:01  call 1                               -> A001
                    09:02  start 1                              -> ok
                    09:03  park 1 back-office                   -> ok
                    09:10  call 1                               -> QUEUE_IS_EMPTY
                    09:10  call-visit 1 A001 back~office~is~done  -> A001 to 1
                    09:11  start 1                              -> ok
                    09:12  finish 1                             -> A001 finished done, A001 served
                    """),
            Story.of("a visit is parked while it is served, for a reason of the plan and not for ever", """
                    09:00  open-counter 1 li-min     -> ok
                    09:00  take bill-payment         -> A001
                    09:00  park 1 filling-form       -> NOBODY_IS_SERVED
                    09:01  call 1                    -> A001
                    09:01  park 1 filling-form       -> NOBODY_IS_SERVED
                    09:02  start 1                   -> ok
                    09:02  park 9 filling-form       -> UNKNOWN_COUNTER
                    09:02  park 1 lunch              -> VALUE_IS_WRONG
                    "Expected a reason to park (papers-missing, filling-form, back-office), but got 'lunch'."
                    09:02  park 1 back-office -1     -> VALUE_IS_WRONG
                    09:02  park 1 back-office 14401  -> VALUE_IS_WRONG
                    "Expected a delay of 0 to 14400 seconds, but got 14401."
                    09:02  park 1 back-office 14400  -> A001 parked back-office
                    09:02  deadline                  -> 2027-02-01 13:02:00
                    """),
            Story.of("with a delay it waits again by itself, at the place it had", """
                    09:00     open-counter 1 li-min      -> ok
                    09:00     take bill-payment          -> A001
                    09:01     call 1                     -> A001
                    09:02     start 1                    -> ok
                    09:03     take bill-payment          -> A002
                    09:03     park 1 filling-form 300    -> ok
                    09:07:59  due                        -> nothing
                    09:08     due                        -> A001 back
                    09:08     call 1                     -> A001
                    """),
            Story.of("without a delay it ends after two hours", """
                    09:00     open-counter 1 li-min   -> ok
                    09:00     take bill-payment       -> A001
                    09:00     call 1                  -> A001
                    09:00     start 1                 -> ok
                    09:00     park 1 filling-form     -> ok
                    10:59:59  due                     -> nothing
                    11:00     due                     -> A001 expired
                    11:00     visit A001              -> ended expired
                    """),
            Story.of("after the doors were shut a parking counter closes, and nobody returns", """
                    16:59  open-counter 1 li-min     -> ok
                    16:59  take bill-payment         -> A001
                    16:59  call 1                    -> A001
                    16:59  start 1                   -> ok
                    17:00  due                       -> doors shut
                    17:01  park 1 back-office 60     -> A001 parked back-office, counter 1 closed
                    17:01  return A001               -> HALL_IS_CLOSED
                    """),
            Story.of("who keeps a place goes away and comes back to it", """
                    09:00  open-counter 1 li-min  -> ok
                    09:00  take bill-payment      -> A001
                    09:01  take bill-payment      -> A002
                    09:02  keep-place A001 09:20  -> A001 away
                    09:02  visit A001             -> held
                    09:02  waiting                -> 1
                    09:03  call 1                 -> A002
                    09:04  take bill-payment      -> A003
                    09:05  return A001            -> A001 back
                    09:05  no-show 1              -> ok
                    09:05  call 1                 -> A001
                    """),
            Story.of("an absence is over at its time, and two of at most half an hour are allowed", """
                    09:00     take bill-payment         -> A001
                    09:00     keep-place A001 09:00     -> VALUE_IS_WRONG
                    09:00     keep-place A001 09:30:01  -> VALUE_IS_WRONG
                    "Expected to be back after 2027-02-01T01:00:00Z and within 1800 seconds, but got \
                    2027-02-01T01:30:01Z."
                    09:00     keep-place A001 09:30     -> A001 away
                    09:10     keep-place A001 09:30     -> VISIT_IS_NOT_WAITING
                    09:29:59  due                       -> nothing
                    09:30     due                       -> A001 back
                    09:31     keep-place A001 09:32     -> A001 away
                    09:32     due                       -> A001 back
                    09:33     keep-place A001 09:34     -> PLACE_KEPT_TOO_OFTEN
                    "Expected visit v1 to keep its place at most 2 times, but it did 2 times."
                    09:33     keep-place v99 09:34      -> UNKNOWN_VISIT
                    """),
            Story.in(
                    HallPlans.with(HallPlans.small(), draft -> draft.keepPlace = new KeepPlaceTerms(600, 0)),
                    "a hall may keep no places",
                    """
                    09:00  take bill-payment      -> A001
                    09:00  keep-place A001 09:05  -> PLACE_KEPT_TOO_OFTEN
                    """),
            Story.of("who left or was called in vain is taken up again at the place of the true wait", """
                    09:00  open-counter 1 li-min  -> ok
                    09:00  take bill-payment      -> A001
                    09:01  take bill-payment      -> A002
                    09:02  take bill-payment      -> A003
                    09:03  reactivate A002        -> VISIT_IS_OPEN
                    "Expected visit v2 to have ended, but it is waiting."
                    09:03  leave A002             -> ok
                    09:04  call 1                 -> A001
                    09:05  no-show 1              -> A001 not shown, A001 no-show
                    09:06  reactivate A002        -> A002 reactivated
                    09:07  reactivate A001        -> A001 reactivated
                    09:08  call 1                 -> A001
                    09:08  no-show 1              -> ok
                    09:08  call 1                 -> A002
                    09:09  reactivate v99         -> UNKNOWN_VISIT
                    """),
            Story.of("who waited when it ended waits on; whose wait was over waits anew", """
                    09:00  open-counter 1 li-min       -> ok
                    09:00  take bill-payment x2        -> ok
                    09:00  take bill-payment remote    -> ok
                    09:02  leave A002                  -> ok
                    09:03  call 1                      -> A001
                    09:04  no-show 1                   -> A001 not shown, A001 no-show
                    09:04  cancel A003                 -> ok
                    09:08  reactivate A001             -> ok
                    09:08  reactivate A002             -> ok
                    09:08  reactivate A003             -> ok
                    09:08  waits-from A001             -> 2027-02-01 09:08:00
                    09:08  waits-from A002             -> 2027-02-01 09:00:00
                    09:08  waits-from A003             -> 2027-02-01 09:08:00
                    09:09  call 1                      -> A001
                    09:09  start 1                     -> ok
                    09:10  park 1 back-office          -> ok
                    09:11  cancel A001                 -> ok
                    09:12  reactivate A001             -> ok
                    09:12  waits-from A001             -> 2027-02-01 09:12:00
                    09:12  taken A001                  -> 2027-02-01 09:00:00
                    """),
            Story.of("who was served or came too late stays ended", """
                    09:00     open-counter 1 li-min  -> ok
                    09:00     take bill-payment      -> A001
                    09:00     take bill-payment      -> A002
                    09:00     take bill-payment      -> A003
                    09:00     call 1                 -> A001
                    09:00     start 1                -> ok
                    09:01     finish 1               -> ok
                    09:02     reactivate A001        -> VISIT_STAYS_ENDED
                    "Expected a visit that ended as one of [no-show, left, cancelled, expired, papers-missing], but \
                    v1 ended as served."
                    09:02     cancel A002            -> ok
                    09:02     leave A003             -> ok
                    09:12     reactivate A002        -> A002 reactivated
                    09:12:01  reactivate A003        -> VISIT_STAYS_ENDED
                    "Expected a visit that ended in the last 600 seconds, but v3 ended at 2027-02-01T01:02:00Z."
                    16:59     leave A002             -> ok
                    17:00     due                    -> ok
                    17:01     reactivate A002        -> HALL_IS_CLOSED
                    """),
            Story.in(
                    HallPlans.with(HallPlans.small(), draft -> {
                        draft.limits = new Limits(100, 2, 10, 99, 10, 10);
                        draft.calls = new CallTerms(10, 0, Optional.empty(), 1, 30);
                    }),
                    "a full hall takes nobody up again, and the grace is the plan's",
                    """
                    09:00     take bill-payment  -> A001
                    09:00     take bill-payment  -> A002
                    09:00     leave A001         -> ok
                    09:00     take bill-payment  -> A003
                    09:00     reactivate A001    -> HALL_IS_FULL
                    09:00     leave A002         -> ok
                    09:00:30  reactivate A001    -> ok
                    09:00:31  reactivate A002    -> VISIT_STAYS_ENDED
                    """),
            Story.in(HallPlans.roundTheClock(), "a number that was given out anew is not taken back", """
                    22:00  take bill-payment       -> A001
                    2027-02-02
                    00:00  due                     -> ok
                    00:01  visit A001              -> waiting
                    00:01  leave v1                -> ok
                    00:02  take bill-payment       -> A001
                    00:03  reactivate v1           -> TICKET_IS_IN_USE
                    "Expected ticket A001 to be free for visit v1, but visit v2 has it."
                    00:04  leave v2                -> ok
                    00:05  reactivate v1           -> ok
                    """));

    @TestFactory
    Stream<DynamicTest> stories() {
        return Story.tests(STORIES);
    }
}
