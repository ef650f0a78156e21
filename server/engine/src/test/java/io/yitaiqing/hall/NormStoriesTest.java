package io.yitaiqing.hall;

import static io.yitaiqing.hall.plan.Norm.Measure.CROWD;
import static io.yitaiqing.hall.plan.Norm.Measure.IDLE;
import static io.yitaiqing.hall.plan.Norm.Measure.LINE;
import static io.yitaiqing.hall.plan.Norm.Measure.WAIT;
import static io.yitaiqing.hall.plan.Norm.Measure.WAITING_PER_CLERK;

import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.NormDraft;
import io.yitaiqing.hall.tale.Story;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Norms on how many there are: the bands, delays and deadbands of their alerts, and what becomes of them by day. */
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
            keeping(
                    "a crowd is everybody in the waiting room, in percent of what it holds",
                    """
                    09:00  open-counter 1 li-min      -> ok
                    09:00  take bill-payment x19      -> ok
                    09:00  call 1                     -> A001
                    09:00  due                        -> nothing
                    09:00  take bill-payment          -> A020
                    09:00  due                        -> a1 crowd warning
                    09:00  alert a1                   -> warning 50.0/50.0
                    09:01  start 1                    -> ok
                    09:01  due                        -> a1 resolved
                    """,
                    NormDraft.of(CROWD, 50, 90)),
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
                    NormDraft.keeping(
                            HallPlans.roundTheClock(), NormDraft.of(LINE, 2, 3).after(300)),
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

    private static Story keeping(String name, String lines, NormDraft... norms) {
        return Story.in(NormDraft.keeping(HallPlans.small(), norms), name, lines);
    }

    @TestFactory
    Stream<DynamicTest> stories() {
        return Story.tests(STORIES);
    }
}
