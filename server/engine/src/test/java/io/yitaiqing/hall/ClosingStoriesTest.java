package io.yitaiqing.hall;

import io.yitaiqing.hall.plan.ClosingTerms;
import io.yitaiqing.hall.plan.ClosingTerms.Parked;
import io.yitaiqing.hall.plan.ClosingTerms.Waiting;
import io.yitaiqing.hall.tale.AdmissionPlans;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Story;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The end of a day by the rule of the plan: who ends, who is still served, and who goes on the next day. */
class ClosingStoriesTest {

    private static HallPlan closing(Waiting waiting) {
        return AdmissionPlans.bookable(draft -> draft.closing = new ClosingTerms(waiting, Parked.CARRY));
    }

    static final List<Story> STORIES = List.of(
            Story.in(closing(Waiting.END), "who waits, is booked or still to arrive ends with the day", """
                    09:00  open-counter 1 li-min     -> ok
                    09:00  book bill-payment 11:00   -> A001 booked
                    09:00  book bill-payment 10:00   -> A002 booked
                    09:00  take invoice remote       -> C001 remote
                    09:00  take invoice              -> C002
                    10:30  close-day -> doors shut, A001 day-closed, A002 no-show, C001 no-show, \
                    C002 day-closed, counter 1 closed
                    10:31  due                       -> nothing
                    """),
            Story.in(closing(Waiting.SERVE), "who waits may be served before the counters close", """
                    16:50  open-counter 1 li-min     -> ok
                    16:50  open-counter 2 wang-fang  -> ok
                    16:50  open-counter 3 zhao-lei   -> ok
                    16:50  take invoice x3           -> ok
                    16:50  take invoice remote       -> C004 remote
                    16:55  call 1                    -> C001
                    17:00  due                       -> doors shut, C004 no-show, counter 3 closed
                    17:00  take invoice              -> HALL_IS_CLOSED
                    17:01  start 1                   -> ok
                    17:01  open-counter 3 zhao-lei   -> HALL_IS_CLOSED
                    17:02  call 2                    -> C002
                    17:03  finish 1                  -> C001 finished done, C001 served
                    17:03  due                       -> nothing
                    17:04  call 1                    -> C003
                    17:05  start 2                   -> ok
                    17:06  finish 2                  -> C002 finished done, C002 served
                    17:06  due                       -> counter 2 closed
                    17:07  no-show 1                 -> C003 not shown, C003 no-show
                    17:07  due                       -> counter 1 closed
                    17:07  wake-up                   -> 2027-02-02 09:00:00
                    """),
            Story.in(
                    HallPlans.with(
                            HallPlans.small(), draft -> draft.closing = new ClosingTerms(Waiting.SERVE, Parked.END)),
                    "behind shut doors nobody goes away for a while, for they would not get in again",
                    """
                    16:55  open-counter 1 li-min                    -> ok
                    16:55  take bill-payment x2                     -> ok
                    16:59  call 1                                   -> A001
                    16:59  start 1                                  -> ok
                    17:00  due                                      -> doors shut
                    17:01  keep-place A002 17:10                    -> HALL_IS_CLOSED
                    17:01  transfer 1 service:invoice last 60       -> HALL_IS_CLOSED
                    17:01  transfer 1 service:invoice last          -> ok
                    17:02  call 1                                   -> A002
                    """),
            Story.in(closing(Waiting.SERVE), "nobody waits for a counter that is closed or closes meanwhile", """
                    16:50  open-counter 1 li-min     -> ok
                    16:50  take new-connection       -> B001
                    16:50  take invoice              -> C001
                    16:51  call 1                    -> B001
                    16:52  start 1                   -> ok
                    16:53  take new-connection       -> B002
                    17:00  due                       -> doors shut
                    17:01  finish 1                  -> ok
                    17:01  due                       -> nothing
                    17:02  close-counter 1           -> counter 1 closed
                    17:02  deadline                  -> 2027-02-01 17:02:00
                    17:02  due                       -> C001 day-closed, B002 day-closed
                    17:02  due                       -> nothing
                    """),
            Story.in(closing(Waiting.SERVE), "who waits where no counter is open ends with the day", """
                    16:50  take invoice              -> C001
                    16:50  open-counter 3 zhao-lei   -> ok
                    17:00  due                       -> doors shut, C001 day-closed, counter 3 closed
                    """),
            Story.in(closing(Waiting.SERVE), "a counter on a pause comes back for those who wait", """
                    16:50  open-counter 2 wang-fang  -> ok
                    16:50  take invoice              -> C001
                    16:55  pause 2 tea 17:05         -> ok
                    17:00  due                       -> doors shut
                    17:05  due                       -> counter 2 resumed
                    17:05  call 2                    -> C001
                    17:06  start 2                   -> ok
                    17:07  finish 2                  -> ok
                    17:07  due                       -> counter 2 closed
                    """),
            Story.in(
                    closing(Waiting.SERVE),
                    "whom nobody served by the next opening ends, and no counter stays open",
                    """
                    16:50  open-counter 1 li-min     -> ok
                    16:50  open-counter 2 wang-fang  -> ok
                    16:50  take invoice x3           -> ok
                    16:55  pause 1 tea               -> ok
                    16:55  call 2                    -> C001
                    16:56  start 2                   -> ok
                    17:00  due                       -> doors shut
                    2027-02-02
                    09:00  due -> chapter 2027-02-02, C002 day-closed, C003 day-closed, day 2027-02-02 opened \
                    with C001 serving and counter 2 serving
                    09:00  counter 1                 -> closed
                    09:00  open-counter 1 li-min     -> ok
                    """),
            Story.in(closing(Waiting.CARRY), "who waits may go on the next day with the same ticket and place", """
                    16:40  open-counter 2 wang-fang  -> ok
                    16:40  book bill-payment 2027-02-02T10:00 -> p1 booked
                    16:50  take invoice              -> C001
                    16:51  take bill-payment         -> A001
                    16:51  take invoice remote       -> C002 remote
                    16:52  take invoice segment=elderly -> C003
                    17:00  due                       -> doors shut, C002 no-show, counter 2 closed
                    17:00  waiting                   -> 3
                    17:01  call 2                    -> COUNTER_IS_CLOSED
                    17:01  due                       -> nothing
                    2027-02-02
                    09:00  due -> chapter 2027-02-02, A002 booked, day 2027-02-02 opened with C001 waiting \
                    and A001 waiting and C003 waiting and A002 booked
                    09:00  line                      -> C003 C001 A001
                    09:00  waits-from C001           -> 2027-02-01 16:50:00
                    09:01  take invoice              -> C002
                    09:01  open-counter 2 wang-fang  -> ok
                    09:02  call 2                    -> C001
                    """),
            Story.in(
                    closing(Waiting.CARRY),
                    "while the doors are shut a counter that still serves calls nobody else",
                    """
                    16:50  open-counter 2 wang-fang  -> ok
                    16:50  take invoice x2           -> ok
                    16:55  call 2                    -> C001
                    17:00  due                       -> doors shut
                    17:01  no-show 2                 -> C001 not shown, C001 no-show, counter 2 closed
                    17:01  call 2                    -> COUNTER_IS_CLOSED
                    17:01  waiting                   -> 1
                    """));

    @TestFactory
    Stream<DynamicTest> stories() {
        return Story.tests(STORIES);
    }
}
