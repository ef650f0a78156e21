package io.yitaiqing.hall;

import static io.yitaiqing.hall.plan.Norm.Measure.IDLE;
import static io.yitaiqing.hall.plan.Norm.Measure.SERVICE_TIME;
import static io.yitaiqing.hall.plan.Norm.Measure.WAIT;

import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.NormDraft;
import io.yitaiqing.hall.tale.Story;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Norms on times that go on by themselves: waits, services and idleness pass their limits at moments known before. */
class TimeNormStoriesTest {

    static final List<Story> STORIES = List.of(
            keeping("a wait passes its limits at moments known before", """
                    09:00     open-counter 1 li-min   -> ok
                    09:00     take bill-payment       -> A001
                    09:01     take bill-payment       -> A002
                    09:01     deadline                -> 2027-02-01 09:10:00
                    09:09:59  due                     -> nothing
                    09:10     due                     -> a1 wait warning
                    09:10     alert a1                -> warning 600.0/600.0
                    09:10     deadline                -> 2027-02-01 09:15:00
                    09:14     call 1                  -> A001
                    09:14     due                     -> nothing
                    09:14     deadline                -> 2027-02-01 09:16:00
                    09:16     due                     -> a1 now critical
                    09:17     leave A002              -> ok
                    09:17     due                     -> a1 resolved
                    """, NormDraft.of(WAIT, 600, 900)),
            keeping(
                    "a wait of one service is that of its oldest ticket, and tells after its delay",
                    """
                    09:00     take bill-payment       -> A001
                    09:05     take invoice            -> C001
                    09:05     deadline                -> 2027-02-01 09:16:00
                    09:16     due                     -> a1 wait warning
                    09:16     alert a1                -> warning 660.0/600.0 at invoice
                    """,
                    NormDraft.of(WAIT, 600, 900).on("invoice").after(60)),
            keeping("a keeper that comes late finds the band as it is by then", """
                    09:00  take bill-payment          -> A001
                    09:20  due                        -> a1 wait critical
                    09:20  alert a1                   -> critical 1200.0/900.0
                    """, NormDraft.of(WAIT, 600, 900)),
            keeping(
                    "a wait that gets shorter leaves a band only below its deadband",
                    """
                    09:00     open-counter 1 li-min   -> ok
                    09:00     take bill-payment       -> A001
                    09:05     take bill-payment       -> A002
                    09:07     take bill-payment       -> A003
                    09:10     due                     -> a1 wait warning
                    09:13:20  call 1                  -> A001
                    09:13:20  due                     -> nothing
                    09:13:20  leave A002              -> ok
                    09:13:20  due                     -> a1 resolved
                    09:13:20  deadline                -> 2027-02-01 09:17:00
                    """,
                    NormDraft.of(WAIT, 600, 900).deadband(120)),
            keeping(
                    "everybody waits too long, though nobody longest for all of the delay",
                    """
                    09:00     open-counter 1 li-min   -> ok
                    09:00     take invoice            -> C001
                    09:01     take invoice            -> C002
                    09:02     take invoice            -> C003
                    09:11:30  call 1                  -> C001
                    09:11:30  deadline                -> 2027-02-01 09:12:00
                    09:11:40  start 1                 -> ok
                    09:11:50  finish 1                -> ok
                    09:11:50  call 1                  -> C002
                    09:11:50  due                     -> nothing
                    09:11:50  deadline                -> 2027-02-01 09:14:00
                    09:14     due                     -> a1 wait warning
                    """,
                    NormDraft.of(WAIT, 600, 900).after(120)),
            keeping(
                    "a delay ends though one long wait takes the place of another, and begins anew after a short one",
                    """
                    09:00     open-counter 1 li-min   -> ok
                    09:00     open-counter 2 wang-fang -> ok
                    09:00     take invoice            -> C001
                    09:01     take invoice            -> C002
                    09:08     take invoice            -> C003
                    09:11:30  call 1                  -> C001
                    09:11:30  deadline                -> 2027-02-01 09:12:00
                    09:12     due                     -> a1 wait warning
                    09:12     call 2                  -> C002
                    09:12     due                     -> a1 resolved
                    09:12     deadline                -> 2027-02-01 09:20:00
                    """,
                    NormDraft.of(WAIT, 600, 900).after(120)),
            keeping("a service that lasts too long warns until it ends", """
                    09:00  open-counter 1 li-min      -> ok
                    09:00  open-counter 2 wang-fang   -> ok
                    09:00  take invoice x2            -> ok
                    09:00  call 1                     -> C001
                    09:01  start 1                    -> ok
                    09:02  call 2                     -> C002
                    09:03  start 2                    -> ok
                    09:03  deadline                   -> 2027-02-01 09:06:00
                    09:06  due                        -> a1 service-time warning
                    09:07  finish 1                   -> ok
                    09:07  due                        -> a1 resolved
                    09:07  deadline                   -> 2027-02-01 09:08:00
                    09:13  due                        -> a2 service-time critical
                    """, NormDraft.of(SERVICE_TIME, 300, 600)),
            keeping(
                    "the time of one service is only that of visits served with it",
                    """
                    09:00  open-counter 1 li-min      -> ok
                    09:00  take bill-payment          -> A001
                    09:00  take invoice               -> C001
                    09:00  call 1                     -> A001
                    09:00  start 1                    -> ok
                    09:30  due                        -> nothing
                    09:30  deadline                   -> 2027-02-01 17:00:00
                    09:30  finish 1                   -> ok
                    09:30  call 1                     -> C001
                    09:30  start 1                    -> ok
                    09:30  deadline                   -> 2027-02-01 09:35:00
                    """,
                    NormDraft.of(SERVICE_TIME, 300, 600).on("invoice")),
            keeping("a clerk is idle while nobody waits whom they serve", """
                    09:00  take new-connection        -> B001
                    09:00  open-counter 2 wang-fang   -> ok
                    09:00  deadline                   -> 2027-02-01 09:15:00
                    09:10  take invoice               -> C001
                    09:10  deadline                   -> 2027-02-01 17:00:00
                    09:20  leave C001                 -> ok
                    09:20  due                        -> a1 idle warning
                    09:20  alert a1                   -> warning 1200.0/900.0
                    09:21  take bill-payment          -> A001
                    09:21  due                        -> a1 resolved
                    """, NormDraft.of(IDLE, 900, 1_800)),
            keeping("who pauses or serves is not idle", """
                    09:00  open-counter 1 li-min      -> ok
                    09:10  pause 1 tea                -> ok
                    09:10  deadline                   -> 2027-02-01 17:00:00
                    09:20  resume 1                   -> ok
                    09:20  deadline                   -> 2027-02-01 09:35:00
                    09:20  take invoice               -> C001
                    09:20  call 1                     -> C001
                    09:20  start 1                    -> ok
                    09:59  due                        -> nothing
                    """, NormDraft.of(IDLE, 900, 1_800)),
            keeping(
                    "idleness about one service is that of the counters that do it",
                    """
                    09:00  open-counter 3 zhao-lei    -> ok
                    09:05  open-counter 2 wang-fang   -> ok
                    09:05  deadline                   -> 2027-02-01 09:20:00
                    """,
                    NormDraft.of(IDLE, 900, 1_800).on("invoice")));

    private static Story keeping(String name, String lines, NormDraft... norms) {
        return Story.in(NormDraft.keeping(HallPlans.small(), norms), name, lines);
    }

    @TestFactory
    Stream<DynamicTest> stories() {
        return Story.tests(STORIES);
    }
}
