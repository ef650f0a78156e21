package io.yitaiqing.hall;

import io.yitaiqing.hall.plan.AppointmentTerms;
import io.yitaiqing.hall.plan.AppointmentTerms.WhenLate;
import io.yitaiqing.hall.plan.Limits;
import io.yitaiqing.hall.tale.AdmissionPlans;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Story;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Bookings: which times can be booked, moving and giving them up, and the day on which they become visits. */
class AppointmentStoriesTest {

    private static final HallPlan PLAN = AdmissionPlans.bookable(draft -> {});

    static final List<Story> STORIES = List.of(
            Story.in(PLAN, "a time today becomes a visit at once, which keeps its number and is not called", """
                    09:00  open-counter 1 li-min       -> ok
                    09:00  book bill-payment 10:00     -> A001 booked
                    09:00  take bill-payment           -> A002
                    09:00  visit A001                  -> booked
                    09:00  call 1                      -> A002
                    09:01  call-visit 1 A001 please    -> COUNTER_IS_BUSY
                    09:01  call-visit 2 A001 please    -> COUNTER_IS_CLOSED
                    09:02  no-show 1                   -> ok
                    09:02  call-visit 1 A001 please    -> VISIT_IS_NOT_WAITING
                    "Expected visit v1 to be waiting, but it is booked."
                    09:02  call 1                      -> QUEUE_IS_EMPTY
                    09:02  deadline                    -> 2027-02-01 11:00:00
                    """),
            Story.in(PLAN, "only slots of the service asked first can be booked, and only to come", """
                    09:30  book bill-payment 09:30     -> NO_SUCH_SLOT
                    "Expected a time after 2027-02-01T01:30:00Z, but got 2027-02-01T01:30:00Z."
                    09:30  book bill-payment 10:15     -> NO_SUCH_SLOT
                    "Expected a slot of service bill-payment (every 30 minutes from 09:30 to 12:00), \
                    but got 2027-02-01T02:15:00Z."
                    09:30  book bill-payment 12:00     -> NO_SUCH_SLOT
                    09:30  book invoice 10:00          -> NO_SUCH_SLOT
                    "Expected a slot of service invoice (it has none), but got 2027-02-01T02:00:00Z."
                    09:30  book invoice+bill-payment 10:00 -> NO_SUCH_SLOT
                    09:30  book bill-payment+invoice 10:00 -> A001 booked
                    09:30  book bill-payment 11:30     -> A002 booked
                    """),
            Story.in(PLAN, "nobody books more services than there are, a group or a language that is none", """
                    09:00  book passport 10:00                           -> UNKNOWN_SERVICE
                    09:00  book bill-payment+bill-payment 10:00          -> VALUE_IS_WRONG
                    09:00  book bill-payment 10:00 segment=royal         -> UNKNOWN_SEGMENT
                    "Expected a segment of hall H001 (elderly, vip), but got 'royal'."
                    09:00  book bill-payment 10:00 language=c            -> VALUE_IS_WRONG
                    "Expected a language as a BCP 47 tag such as zh-CN, but got 'c'."
                    09:00  book bill-payment 10:00 segment=vip language=zh-CN -> A001 booked
                    """),
            Story.in(
                    PLAN, "a slot is full with as many bookings as it holds, arrived ones too, until one is done", """
                    09:00  open-counter 1 li-min       -> ok
                    09:00  book bill-payment 10:00 x2  -> ok
                    09:00  book bill-payment 10:00     -> SLOT_IS_FULL
                    "Expected fewer than 2 bookings of service bill-payment at 10:00, but there are 2."
                    09:30  check-in A001               -> A001 checked in
                    09:31  book bill-payment 10:00     -> SLOT_IS_FULL
                    09:32  call 1                      -> A001
                    09:33  start 1                     -> ok
                    09:34  book bill-payment 10:00     -> SLOT_IS_FULL
                    09:40  finish 1                    -> ok
                    09:41  book bill-payment 10:00     -> A003 booked
                    09:42  book bill-payment 10:00     -> SLOT_IS_FULL
                    """),
            Story.in(PLAN, "later days are booked while the hall is open or shut, within its days and slots", """
                    10:00  book bill-payment 2027-02-02T10:00  -> p1 booked
                    10:00  book bill-payment 2027-02-02T10:00  -> p2 booked
                    10:00  book bill-payment 2027-02-02T10:00  -> SLOT_IS_FULL
                    10:00  book bill-payment 2027-02-15T10:00  -> p3 booked
                    10:00  book bill-payment 2027-02-16T10:00  -> TOO_FAR_AHEAD
                    "Expected a time at most 14 days ahead, but got 2027-02-16T02:00:00Z."
                    10:00  book bill-payment max               -> TOO_FAR_AHEAD
                    10:00  book bill-payment 2027-02-02T10:10  -> NO_SUCH_SLOT
                    17:00  due                                 -> doors shut
                    17:01  book bill-payment 2027-02-03T10:00  -> p4 booked
                    17:01  bookings                            -> p1 p2 p3 p4
                    """),
            Story.in(
                    AdmissionPlans.bookable(HallPlans.weekdays()),
                    "a day on which the hall stays shut cannot be booked",
                    """
                    10:00  book bill-payment 2027-02-06T10:00  -> NO_SUCH_SLOT
                    "Expected a time within the opening hours of hall H001, but got 2027-02-06T02:00:00Z."
                    10:00  book bill-payment 2027-02-05T10:00  -> p1 booked
                    """),
            Story.in(PLAN, "a day that is over cannot be booked, one that has not opened yet can", """
                    09:30  close-day                   -> ok
                    09:31  book bill-payment 10:00     -> HALL_IS_CLOSED
                    "Expected a time on a day that is open or to come, but 2027-02-01 is over."
                    2027-02-02
                    08:00  book bill-payment 10:00     -> p1 booked
                    09:00  due -> chapter 2027-02-02, A001 booked, day 2027-02-02 opened with A001 booked
                    """),
            Story.in(PLAN, "a day's bookings are its first events and its first numbers", """
                    10:00  book bill-payment 2027-02-02T11:00 language=en  -> p1 booked
                    10:00  book bill-payment 2027-02-02T09:30 segment=vip  -> p2 booked
                    10:00  book bill-payment 2027-02-03T09:30              -> p3 booked
                    10:00  take bill-payment x3                            -> ok
                    17:00  due                                             -> ok
                    2027-02-02
                    09:00  due -> chapter 2027-02-02, A001 booked, A002 booked, \
                    day 2027-02-02 opened with A001 booked and A002 booked
                    09:00  bookings                    -> p3
                    09:00  asked bill-payment          -> 2
                    09:00  waits-from A001             -> 2027-02-02 09:30:00
                    09:00  waits-from A002             -> 2027-02-02 11:00:00
                    09:00  cancel A001                 -> ok
                    09:00  take bill-payment           -> A003
                    09:00  deadline                    -> 2027-02-02 12:00:00
                    09:00  book bill-payment 2027-02-04T09:30  -> p4 booked
                    """),
            Story.in(AdmissionPlans.bookable(HallPlans.roundTheClock()), "numbers that go on are not given again", """
                    10:00  book bill-payment 2027-02-02T10:00  -> p1 booked
                    23:00  take bill-payment                   -> A001
                    2027-02-02
                    00:00  due -> chapter 2027-02-02, A002 booked, \
                    day 2027-02-02 opened with A001 waiting and A002 booked
                    00:00  take bill-payment                   -> A003
                    00:00  asked bill-payment                  -> 2
                    """),
            Story.in(PLAN, "a booking whose day the hall did not open is given up when it opens again", """
                    10:00  book bill-payment 2027-02-02T10:00  -> p1 booked
                    10:00  book bill-payment 2027-02-03T10:00  -> p2 booked
                    17:00  due                                 -> ok
                    2027-02-03
                    09:00  due -> chapter 2027-02-03, p1 cancelled, A001 booked, \
                    day 2027-02-03 opened with A001 booked
                    09:00  bookings                            -> none
                    """.replace(
                            "''", "")),
            Story.in(PLAN, "where the doors open late, a customer is awaited from then on", """
                    10:00  book bill-payment 2027-02-02T10:00  -> p1 booked
                    17:00  due                                 -> ok
                    2027-02-02
                    12:00  due                -> ok
                    12:00  deadline           -> 2027-02-02 13:00:00
                    12:30  check-in A001      -> A001 checked in
                    12:30  waits-from A001    -> 2027-02-02 12:30:00
                    """),
            Story.in(PLAN, "a booking moves among later days or to today, and today's stays today", """
                    09:00  book bill-payment 2027-02-02T10:00  -> p1 booked
                    09:00  move-booking p1 2027-02-03T10:30    -> p1 moved
                    09:00  move-booking p1 2027-02-03T10:45    -> NO_SUCH_SLOT
                    09:00  move-booking p1 10:00               -> A001 booked
                    09:00  bookings                            -> none
                    09:00  move-booking p1 11:00               -> A001 rebooked
                    09:00  deadline                            -> 2027-02-01 12:00:00
                    09:00  waits-from A001                     -> 2027-02-01 11:00:00
                    09:00  move-booking p1 2027-02-02T10:00    -> NO_SUCH_SLOT
                    "Expected a time on 2027-02-01, for its visit has begun, but got 2027-02-02T02:00:00Z."
                    09:00  move-booking p7 11:00               -> UNKNOWN_APPOINTMENT
                    "Expected a booking of hall H001 for today or a later day, but got 'p7'."
                    09:00  book bill-payment 09:30 x2          -> ok
                    09:00  move-booking p1 09:30               -> SLOT_IS_FULL
                    09:00  move-booking p2 09:30               -> A002 rebooked
                    """.replace(
                            "''", "")),
            Story.in(PLAN, "a booking is given up by its own name, and once it is a visit by the visit's too", """
                    09:00  book bill-payment 2027-02-02T10:00  -> p1 booked
                    09:00  book bill-payment 10:00             -> A001 booked
                    09:00  book bill-payment 10:00             -> A002 booked
                    09:00  book bill-payment 10:30             -> A003 booked
                    09:01  cancel-booking p1                   -> p1 cancelled
                    09:01  cancel-booking p1                   -> UNKNOWN_APPOINTMENT
                    09:01  cancel-booking p2                   -> A001 cancelled
                    09:01  cancel A002                         -> A002 cancelled
                    09:01  leave A003                          -> A003 left
                    09:01  cancel-booking p3                   -> VISIT_IS_NOT_EXPECTED
                    "Expected visit v2 to be booked or still to arrive, but it ended (cancelled)."
                    09:01  move-booking p4 10:00               -> VISIT_IS_NOT_EXPECTED
                    """),
            Story.in(
                    AdmissionPlans.bookable(draft -> {
                        draft.limits = new Limits(2, 5_000, 10, 99, 3, 10_000);
                        draft.appointments = new AppointmentTerms(2, 1_800, 900, WhenLate.REFUSED, 3_600, 600);
                    }),
                    "a day and the book of bookings take only so many",
                    """
                    09:00  take invoice                        -> C001
                    09:00  book bill-payment 10:00             -> A001 booked
                    09:00  book bill-payment 10:30             -> DAY_IS_FULL
                    "Expected fewer than 2 visits on that day, but there are 2."
                    09:00  move-booking p1 10:30               -> A001 rebooked
                    09:00  book bill-payment 2027-02-02T10:00  -> p2 booked
                    09:00  book bill-payment 2027-02-02T10:30  -> p3 booked
                    09:00  book bill-payment 2027-02-02T11:00  -> DAY_IS_FULL
                    09:00  move-booking p3 10:00               -> DAY_IS_FULL
                    09:00  book bill-payment 2027-02-03T10:00  -> p4 booked
                    09:00  book bill-payment 2027-02-03T10:30  -> TOO_MANY_BOOKINGS
                    "Expected fewer than 3 bookings for days to come, but there are 3."
                    09:00  move-booking p2 2027-02-03T10:30    -> p2 moved
                    09:00  move-booking p3 2027-02-03T11:00    -> DAY_IS_FULL
                    """),
            Story.in(
                    PLAN, "who was called before the booked time and did not come waits anew when taken up again", """
                    09:00  open-counter 1 li-min      -> ok
                    09:00  book bill-payment 10:00    -> A001 booked
                    09:50  check-in A001              -> A001 checked in
                    09:50  waits-from A001            -> 2027-02-01 10:00:00
                    09:51  call 1                     -> A001
                    09:52  no-show 1                  -> ok
                    09:53  reactivate A001            -> A001 reactivated
                    09:53  waits-from A001            -> 2027-02-01 09:53:00
                    """),
            Story.in(PLAN, "who missed a booking or gave it up is taken up again as one who has just come", """
                    09:00  open-counter 1 li-min           -> ok
                    09:00  book bill-payment 10:00         -> A001 booked
                    09:00  book bill-payment 12:00         -> NO_SUCH_SLOT
                    09:00  book bill-payment 11:30         -> A002 booked
                    09:05  cancel-booking p2               -> A002 cancelled
                    09:06  return A002                     -> VISIT_IS_NOT_AWAY
                    "Expected visit v2 to be parked or to keep its place, but it ended (cancelled)."
                    09:06  reactivate A002                 -> A002 reactivated
                    09:06  waits-from A002                 -> 2027-02-01 09:06:00
                    09:06  book bill-payment 11:30         -> A003 booked
                    09:06  book bill-payment 11:30         -> A004 booked
                    09:06  book bill-payment 11:30         -> SLOT_IS_FULL
                    09:07  call 1                          -> A002
                    10:50  take bill-payment               -> A005
                    11:00  due                             -> A001 no-show
                    11:05  reactivate A001                 -> A001 reactivated
                    11:05  waits-from A001                 -> 2027-02-01 11:05:00
                    11:05  taken A001                      -> 2027-02-01 11:05:00
                    11:06  start 1                         -> ok
                    11:07  finish 1                        -> ok
                    11:07  call-visit 1 A001 baby          -> ok
                    11:08  start 1                         -> ok
                    11:09  transfer 1 service:bill-payment by-wait -> ok
                    11:10  call 1                          -> A005
                    """),
            Story.in(AdmissionPlans.quota(1), "a quota counts bookings of the day too", """
                    09:00  book bill-payment 2027-02-02T10:00  -> p1 booked
                    09:00  book bill-payment 2027-02-02T10:30  -> QUOTA_IS_USED_UP
                    09:00  book bill-payment 10:00             -> A001 booked
                    09:00  take bill-payment                   -> QUOTA_IS_USED_UP
                    09:00  book bill-payment 10:30             -> QUOTA_IS_USED_UP
                    """));

    @TestFactory
    Stream<DynamicTest> stories() {
        return Story.tests(STORIES);
    }
}
