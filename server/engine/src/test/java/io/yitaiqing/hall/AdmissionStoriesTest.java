package io.yitaiqing.hall;

import io.yitaiqing.hall.plan.AdmissionTerms;
import io.yitaiqing.hall.plan.AdmissionTerms.Lunch;
import io.yitaiqing.hall.plan.Limits;
import io.yitaiqing.hall.tale.AdmissionPlans;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Story;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Admission: the midday rest, quotas, a full room, the last ticket, customers who balk, and the limits of a day. */
class AdmissionStoriesTest {

    private static HallPlan admitting(AdmissionTerms terms) {
        return HallPlans.with(HallPlans.small(), draft -> draft.admission = terms);
    }

    private static AdmissionTerms lunch(boolean keepsWaiting) {
        Lunch lunch = new Lunch(LocalTime.of(12, 0), LocalTime.of(13, 0), keepsWaiting);
        return new AdmissionTerms(false, true, 7_200, Optional.of(lunch), 0, false);
    }

    private static HallPlan limited(Limits limits) {
        return HallPlans.with(HallPlans.small(), draft -> draft.limits = limits);
    }

    static final List<Story> STORIES = List.of(
            Story.in(
                    admitting(lunch(true)),
                    "at midday there are no tickets and no calls, but who is served is served",
                    """
                    11:50  open-counter 1 li-min     -> ok
                    11:50  open-counter 2 wang-fang  -> ok
                    11:50  take invoice x3           -> ok
                    11:51  call 1                    -> C001
                    11:52  start 1                   -> ok
                    11:52  deadline                  -> 2027-02-01 12:00:00
                    12:00  due                       -> lunch
                    12:01  take invoice              -> HALL_IS_RESTING
                    "Expected hall H001 to be at work, but it rests until 13:00."
                    12:01  call 2                    -> HALL_IS_RESTING
                    12:01  call-visit 2 C002 please  -> HALL_IS_RESTING
                    12:02  finish 1                  -> C001 finished done, C001 served
                    12:02  counter 1                 -> idle
                    12:03  leave C003                -> C003 left
                    12:03  waiting                   -> 1
                    12:03  deadline                  -> 2027-02-01 13:00:00
                    13:00  due                       -> lunch over
                    13:00  take invoice              -> C004
                    13:00  call 2                    -> C002
                    13:01  deadline                  -> 2027-02-01 17:00:00
                    """),
            Story.in(
                    admitting(lunch(false)), "who waits at midday may be sent home, but not who is still to come", """
                    11:58  take invoice              -> C001
                    11:59  take invoice remote       -> C002 remote
                    12:00  due                       -> lunch, C001 day-closed
                    12:30  check-in C002             -> C002 checked in
                    13:00  due                       -> lunch over
                    13:00  line                      -> C002
                    """),
            Story.in(
                    admitting(lunch(true)), "a rest nobody watched begins and ends in order, and only once a day", """
                    11:59  take invoice              -> C001
                    14:00  due                       -> lunch, lunch over
                    14:00  due                       -> nothing
                    17:00  due                       -> doors shut, C001 day-closed
                    2027-02-02
                    09:00  due                       -> ok
                    09:00  deadline                  -> 2027-02-02 12:00:00
                    """),
            Story.in(
                    admitting(lunch(true)),
                    "a day shut in the rest is shut, and one opened by hand rests as well",
                    """
                    12:00  due                       -> lunch
                    12:10  close-day                 -> doors shut
                    12:10  due                       -> nothing
                    12:10  wake-up                   -> 2027-02-02 09:00:00
                    2027-02-02
                    12:30  due -> chapter 2027-02-02, day 2027-02-02 opened, lunch
                    12:30  deadline                  -> 2027-02-02 13:00:00
                    """),
            Story.in(AdmissionPlans.quota(2), "nobody gets round a quota by asking something else first", """
                    09:00  open-counter 1 li-min                     -> ok
                    09:00  take invoice x4                           -> ok
                    09:00  add-errand C001 bill-payment              -> ok
                    09:00  change-need C002 bill-payment             -> ok
                    09:00  asked bill-payment                        -> 2
                    09:01  add-errand C003 bill-payment              -> QUOTA_IS_USED_UP
                    "Expected service bill-payment to be asked less than 2 times on that day, but it was asked 2 times."
                    09:01  change-need C003 bill-payment             -> QUOTA_IS_USED_UP
                    09:01  take bill-payment                         -> QUOTA_IS_USED_UP
                    09:01  call-visit 1 C003 baby                    -> ok
                    09:01  start 1                                   -> ok
                    09:02  transfer 1 service:bill-payment by-wait   -> QUOTA_IS_USED_UP
                    09:02  change-need C002 invoice                  -> ok
                    09:02  asked bill-payment                        -> 1
                    09:02  transfer 1 service:bill-payment by-wait   -> ok
                    09:02  asked bill-payment                        -> 2
                    09:02  undo 1                                    -> ok
                    09:02  asked bill-payment                        -> 1
                    """),
            Story.in(
                    AdmissionPlans.bookable(draft -> draft.admission = new AdmissionTerms(
                            false,
                            true,
                            7_200,
                            Optional.of(new Lunch(LocalTime.of(11, 0), LocalTime.of(11, 30), true)),
                            0,
                            false)),
                    "nobody books a time within the midday rest",
                    """
                    09:00  book bill-payment 10:30   -> A001 booked
                    09:00  book bill-payment 11:00   -> NO_SUCH_SLOT
                    "Expected a time outside the midday rest from 11:00 to 11:30, but got 2027-02-01T03:00:00Z."
                    09:00  book bill-payment 11:30   -> A002 booked
                    """),
            Story.in(AdmissionPlans.quota(2), "a service is asked only so often a day", """
                    09:00  take bill-payment          -> A001
                    09:00  take bill-payment+invoice  -> A002
                    09:00  cancel A001                -> ok
                    09:00  take invoice+bill-payment  -> QUOTA_IS_USED_UP
                    "Expected service bill-payment to be asked less than 2 times on that day, but it was asked 2 times."
                    09:00  take invoice               -> C001
                    17:00  due                        -> ok
                    2027-02-02
                    09:00  due                        -> ok
                    09:00  take bill-payment          -> A001
                    """),
            Story.in(
                    AdmissionPlans.quota(2),
                    "what is asked or done besides counts too, and who asks no more frees it",
                    """
                    09:00  open-counter 1 li-min      -> ok
                    09:00  take invoice x4            -> ok
                    09:01  change-need C001 bill-payment -> ok
                    09:01  add-errand C002 bill-payment -> ok
                    09:01  asked bill-payment         -> 2
                    09:01  add-errand C003 bill-payment -> QUOTA_IS_USED_UP
                    "Expected service bill-payment to be asked less than 2 times on that day, but it was asked 2 times."
                    09:01  change-need C003 bill-payment -> QUOTA_IS_USED_UP
                    09:02  change-need C001 invoice   -> ok
                    09:02  asked bill-payment         -> 1
                    09:02  asked invoice              -> 4
                    09:03  call-visit 1 C003 please   -> C003
                    09:03  start 1                    -> ok
                    09:04  finish 1 done invoice bill-payment -> ok
                    09:04  asked bill-payment         -> 2
                    09:04  undo 1                     -> ok
                    09:04  asked bill-payment         -> 1
                    """),
            Story.in(
                    AdmissionPlans.room(2, admitting(new AdmissionTerms(true, true, 60, Optional.empty(), 0, false))),
                    "a full room lets nobody in until somebody is served, but who is not inside needs no room",
                    """
                    09:00  open-counter 2 wang-fang   -> ok
                    09:00  take invoice x2            -> ok
                    09:01  call 2                     -> C001
                    09:01  take invoice               -> HALL_IS_FULL
                    "Expected fewer than 2 visits waiting inside, but there are 2."
                    09:01  take invoice remote        -> C003 remote
                    09:02  start 2                    -> ok
                    09:02  check-in C003              -> ok
                    09:02  take invoice               -> HALL_IS_FULL
                    09:03  leave C002                 -> ok
                    09:03  take invoice               -> C004
                    """),
            Story.in(
                    AdmissionPlans.room(1, HallPlans.small()),
                    "where the queue may reach the street the room is no limit",
                    """
                    09:00  take invoice x3            -> ok
                    """),
            Story.in(
                    admitting(new AdmissionTerms(false, true, 60, Optional.empty(), 1_800, false)),
                    "the last ticket is given out some time before closing",
                    """
                    16:29:59  take invoice            -> C001
                    16:30     take invoice            -> LAST_TICKET_IS_GONE
                    "Expected a ticket to be taken before 16:30, but it is 16:30."
                    16:31     take invoice remote     -> LAST_TICKET_IS_GONE
                    """),
            Story.in(
                    admitting(new AdmissionTerms(false, true, 60, Optional.empty(), 0, true)),
                    "tickets end when the work of those who wait would outlast the day",
                    """
                    16:40  take new-connection        -> B001
                    16:40  open-counter 3 zhao-lei    -> ok
                    16:40  take new-connection        -> LAST_TICKET_IS_GONE
                    "Expected the work of those who wait to end before 17:00, but the only counter would need until \
                    17:10."
                    16:40  take invoice               -> C001
                    16:40  open-counter 1 li-min      -> ok
                    16:40  take new-connection        -> B002
                    16:40  take new-connection        -> LAST_TICKET_IS_GONE
                    "Expected the work of those who wait to end before 17:00, but 2 counters would need until 17:03."
                    """),
            Story.in(
                    HallPlans.with(
                            HallPlans.roundTheClock(),
                            draft -> draft.admission =
                                    new AdmissionTerms(false, true, 60, Optional.empty(), 1_800, true)),
                    "round the clock there is no last ticket",
                    """
                    23:59  take new-connection x9     -> ok
                    """),
            Story.of("who goes away without a ticket is noted", """
                    09:00  balk invoice door queue~too~long  -> balked at invoice
                    09:00  balk passport door queue          -> UNKNOWN_SERVICE
                    09:00  balk invoice '' queue             -> VALUE_IS_WRONG
                    09:00  balk invoice door ''              -> VALUE_IS_WRONG
                    "Expected a reason of 1 to 100 characters without control characters, but got none."
                    17:00  due                               -> ok
                    17:00  balk invoice door queue           -> HALL_IS_CLOSED
                    """),
            Story.in(
                    limited(new Limits(3, 2, 2, 9, 1, 1)),
                    "a day has only so many visits, few of them waiting at once",
                    """
                    09:00  open-counter 2 wang-fang   -> ok
                    09:00  take invoice x2            -> ok
                    09:00  take invoice               -> HALL_IS_FULL
                    "Expected fewer than 2 waiting visits, but 2 wait."
                    09:01  leave C001                 -> ok
                    09:02  take invoice               -> C003
                    09:03  leave C002                 -> ok
                    09:03  take invoice               -> DAY_IS_FULL
                    "Expected fewer than 3 visits on that day, but there are 3."
                    """),
            Story.in(
                    limited(new Limits(3, 2, 2, 9, 1, 1)),
                    "a visit has only so many errands, each so many times",
                    """
                    09:00  take invoice*9+bill-payment                   -> C001
                    09:00  take invoice*10                               -> VALUE_IS_WRONG
                    "Expected a quantity of 1 to 9, but got 10."
                    09:00  take invoice*0                                -> VALUE_IS_WRONG
                    09:00  take invoice+bill-payment+new-connection      -> VALUE_IS_WRONG
                    "Expected 1 to 2 services, but got 3."
                    """));

    @TestFactory
    Stream<DynamicTest> stories() {
        return Story.tests(STORIES);
    }
}
