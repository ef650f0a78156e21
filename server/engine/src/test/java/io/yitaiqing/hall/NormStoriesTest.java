package io.yitaiqing.hall;

import static io.yitaiqing.hall.plan.Norm.Measure.CROWD;
import static io.yitaiqing.hall.plan.Norm.Measure.IDLE;
import static io.yitaiqing.hall.plan.Norm.Measure.LINE;
import static io.yitaiqing.hall.plan.Norm.Measure.SERVICE_TIME;
import static io.yitaiqing.hall.plan.Norm.Measure.WAIT;
import static io.yitaiqing.hall.plan.Norm.Measure.WAITING_PER_CLERK;

import io.yitaiqing.hall.plan.Norm;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.NormDraft;
import io.yitaiqing.hall.tale.Story;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Norms and the alerts they raise: measures, bands, delays, deadbands, and what becomes of them over the day. */
class NormStoriesTest {

    static final List<Story> STORIES = List.of(
            keeping(
                    "a line that grows past its limits warns, gets critical, and is over when it is short again",
                    """
                    09:00  open-counter 1 li-min      -> ok
                    09:00  take bill-payment x2       -> ok
                    09:01  due                        -> nothing
                    09:02  take bill-payment          -> A003
                    09:02  deadline                   -> 2027-02-01 09:02:00
                    09:02  due                        -> a1 line warning
                    09:02  due                        -> nothing
                    09:02  alert a1                   -> warning 3.0/3.0
                    09:03  take bill-payment x2       -> ok
                    09:03  due                        -> a1 now critical
                    09:03  alert a1                   -> critical 5.0/5.0
                    09:04  call 1                     -> A001
                    09:04  due                        -> a1 now warning
                    09:04  leave A002                 -> ok
                    09:04  due                        -> nothing
                    09:05  leave A003                 -> ok
                    09:05  due                        -> a1 resolved
                    09:05  alert a1                   -> none
                    """,
                    NormDraft.of(LINE, 3, 5)),
            keeping("a line that passes both limits at once is critical at once", """
                    09:00  take bill-payment x5       -> ok
                    09:00  due                        -> a1 line critical
                    09:00  alert a1                   -> critical 5.0/5.0
                    """, NormDraft.of(LINE, 3, 5)),
            keeping(
                    "a count must stay over its limit for the whole delay",
                    """
                    09:00     take bill-payment x3    -> ok
                    09:00     deadline                -> 2027-02-01 09:01:00
                    09:00:59  due                     -> nothing
                    09:00:59  leave A002              -> ok
                    09:00:59  take bill-payment       -> A004
                    09:01     due                     -> nothing
                    09:01     deadline                -> 2027-02-01 09:01:59
                    09:01:30  take bill-payment x2    -> ok
                    09:01:59  due                     -> a1 line warning
                    09:01:59  deadline                -> 2027-02-01 09:02:30
                    09:02:30  due                     -> a1 now critical
                    """,
                    NormDraft.of(LINE, 3, 5).after(60)),
            keeping(
                    "a deadband keeps an alert whose value only just fell below its limit",
                    """
                    09:00  take bill-payment x6       -> ok
                    09:00  due                        -> a1 line critical
                    09:01  leave A001                 -> ok
                    09:01  due                        -> nothing
                    09:01  leave A002                 -> ok
                    09:01  due                        -> a1 now warning
                    09:02  leave A003                 -> ok
                    09:02  due                        -> nothing
                    09:02  leave A004                 -> ok
                    09:02  due                        -> a1 resolved
                    """,
                    NormDraft.of(LINE, 4, 6).deadband(1)),
            keeping(
                    "the line of one service counts whoever waits for that service among others",
                    """
                    09:00  take bill-payment          -> A001
                    09:00  take invoice+bill-payment  -> C001
                    09:00  due                        -> nothing
                    09:00  take invoice               -> C002
                    09:00  due                        -> a1 line warning
                    09:00  alert a1                   -> warning 2.0/2.0 at invoice
                    """,
                    NormDraft.of(LINE, 2, 9).on("invoice")),
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
                    NormDraft.of(IDLE, 900, 1_800).on("invoice")),
            keeping(
                    "so many wait for each clerk, and a clerk who comes or pauses changes it",
                    """
                    09:00  take bill-payment x4       -> ok
                    09:00  due                        -> a1 waiting-per-clerk warning
                    09:00  alert a1                   -> warning 4.0/4.0
                    09:01  open-counter 1 li-min      -> ok
                    09:01  due                        -> nothing
                    09:02  open-counter 2 wang-fang   -> ok
                    09:02  due                        -> a1 resolved
                    09:02  pause 2 tea                -> ok
                    09:02  due                        -> a2 waiting-per-clerk warning
                    09:03  close-counter 1            -> ok
                    09:03  due                        -> nothing
                    09:03  take bill-payment x4       -> ok
                    09:03  due                        -> a2 now critical
                    09:04  resume 2                   -> ok
                    09:04  open-counter 1 li-min      -> ok
                    09:04  open-counter 3 zhao-lei    -> ok
                    09:04  due                        -> a2 resolved
                    """,
                    NormDraft.of(WAITING_PER_CLERK, 4, 8)),
            keeping(
                    "for one service only the clerks who do it count",
                    """
                    09:00  open-counter 3 zhao-lei    -> ok
                    09:00  open-counter 1 li-min      -> ok
                    09:00  take invoice x4            -> ok
                    09:00  due                        -> a1 waiting-per-clerk warning
                    09:01  open-counter 2 wang-fang   -> ok
                    09:01  due                        -> a1 resolved
                    """,
                    NormDraft.of(WAITING_PER_CLERK, 4, 8).on("invoice")),
            keeping("a crowd is everybody inside, in percent of the room", """
                    09:00  open-counter 1 li-min      -> ok
                    09:00  take bill-payment x19      -> ok
                    09:00  call 1                     -> A001
                    09:00  start 1                    -> ok
                    09:00  due                        -> nothing
                    09:00  take bill-payment          -> A020
                    09:00  due                        -> a1 crowd warning
                    09:00  alert a1                   -> warning 50.0/50.0
                    09:01  finish 1                   -> ok
                    09:01  due                        -> a1 resolved
                    """, NormDraft.of(CROWD, 50, 90)),
            keeping(
                    "several norms each have an alert of their own, and what is due comes one by one",
                    """
                    09:00  take bill-payment x3       -> ok
                    09:05  due                        -> a1 line warning, a2 wait warning
                    09:05  time-passes                -> nothing
                    09:05  take bill-payment          -> A004
                    09:06  time-passes                -> a1 now critical
                    """,
                    NormDraft.of(LINE, 3, 4),
                    NormDraft.of(WAIT, 300, 900)),
            keeping(
                    "when the doors are shut nobody waits any more",
                    """
                    09:00  open-counter 1 li-min      -> ok
                    16:00  due                        -> a1 idle critical
                    16:00  take bill-payment x3       -> ok
                    16:00  due                        -> a2 line warning, a1 resolved
                    17:00  due -> doors shut, A001 day-closed, A002 day-closed, A003 day-closed, counter 1 closed, \
                    a2 resolved
                    17:00  deadline                   -> none
                    """,
                    NormDraft.of(LINE, 3, 9),
                    NormDraft.of(IDLE, 900, 1_800)),
            Story.in(
                    HallPlans.with(
                            HallPlans.roundTheClock(),
                            draft ->
                                    draft.norms = norms(NormDraft.of(LINE, 2, 3).after(300))),
                    "across midnight an open alert goes on, and what was about to tell begins anew",
                    """
                    23:50  take bill-payment x2       -> ok
                    23:55  due                        -> a1 line warning
                    23:59  take bill-payment          -> A003
                    23:59  deadline                   -> 2027-02-02 00:04:00
                    2027-02-02
                    00:00  due                        -> ok
                    00:00  alert a1                   -> warning 2.0/2.0
                    00:00  deadline                   -> 2027-02-02 00:05:00
                    00:05  due                        -> a1 now critical
                    00:06  leave A001                 -> ok
                    00:06  leave A002                 -> ok
                    00:06  due                        -> a1 resolved
                    """));

    private static Story keeping(String name, String lines, NormDraft... drafts) {
        return Story.in(HallPlans.with(HallPlans.small(), draft -> draft.norms = norms(drafts)), name, lines);
    }

    private static List<Norm> norms(NormDraft... drafts) {
        return Arrays.stream(drafts).map(NormDraft::norm).toList();
    }

    @TestFactory
    Stream<DynamicTest> stories() {
        return Story.tests(STORIES);
    }
}
