package io.yitaiqing.hall;

import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Story;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Visits at a counter: called, recalled, served, finished, not shown. */
class CallStoriesTest {

    static final List<Story> STORIES = List.of(
            Story.of("a visit is called, served and finished", """
                    09:00  open-counter 1 li-min  -> ok
                    09:00  take bill-payment      -> A001
                    09:01  call 1                 -> A001 to 1
                    09:01  counter 1              -> calling A001
                    09:01  visit A001             -> called
                    09:02  start 1                -> A001 started
                    09:02  counter 1              -> serving A001
                    09:02  visit A001             -> serving
                    09:06  finish 1 done          -> A001 finished done, A001 served
                    09:06  counter 1              -> idle
                    09:06  visit A001             -> ended served
                    """),
            Story.of("a clerk may say what was delivered", """
                    09:00  open-counter 1 li-min               -> ok
                    09:00  take bill-payment                   -> A001
                    09:01  call 1                              -> A001
                    09:01  start 1                             -> A001 started
                    09:02  finish 1 done roof-repair           -> UNKNOWN_SERVICE
                    09:02  finish 1 done bill-payment invoice  -> A001 finished done, A001 served
                    """),
            Story.of("a counter calls only when it is open, idle and somebody waits for it", """
                    09:00  call 1                     -> COUNTER_IS_CLOSED
                    "Expected counter 1 to be open, but it is closed."
                    09:00  call 9                     -> UNKNOWN_COUNTER
                    09:00  open-counter 2 wang-fang   -> ok
                    09:00  take new-connection        -> B001
                    09:01  call 2                     -> QUEUE_IS_EMPTY
                    "Expected a visit waiting for bill-payment, invoice, but nobody waits whom counter 2 may serve."
                    09:01  take bill-payment          -> A001
                    09:02  call 2                     -> A001
                    09:02  call 2                     -> COUNTER_IS_BUSY
                    "Expected counter 2 to be idle, but it is calling ticket A001 since 09:02."
                    """),
            Story.of("first come, first served across skills", """
                    09:00  open-counter 1 li-min     -> ok
                    09:00  open-counter 2 wang-fang  -> ok
                    09:00  open-counter 3 zhao-lei   -> ok
                    09:01  take new-connection       -> B001
                    09:02  take invoice              -> C001
                    09:03  take bill-payment         -> A001
                    09:04  take new-connection       -> B002
                    09:05  call 2                    -> C001
                    09:05  call 1                    -> B001
                    09:05  call 3                    -> B002
                    09:05  waiting                   -> 1
                    """),
            Story.of("a called visit is called again as often as needed", """
                    09:00  open-counter 1 li-min  -> ok
                    09:00  recall 1               -> NOBODY_IS_CALLED
                    "Expected counter 1 to have called a visit, but it is idle since 09:00."
                    09:00  take bill-payment      -> A001
                    09:01  call 1                 -> A001
                    09:02  recall 1               -> A001 again to 1
                    09:03  recall 1               -> A001 again to 1
                    09:04  start 1                -> A001 started
                    09:05  recall 1               -> NOBODY_IS_CALLED
                    "Expected counter 1 to have called a visit, but it is serving ticket A001 since 09:04."
                    """),
            Story.of("service begins with a called visit and ends with a served one", """
                    09:00  open-counter 1 li-min  -> ok
                    09:00  start 1                -> NOBODY_IS_CALLED
                    09:00  finish 1               -> NOBODY_IS_SERVED
                    "Expected counter 1 to serve a visit, but it is idle since 09:00."
                    09:00  no-show 1              -> NOBODY_IS_CALLED
                    09:00  take bill-payment      -> A001
                    09:01  call 1                 -> A001
                    09:01  finish 1               -> NOBODY_IS_SERVED
                    "Expected counter 1 to serve a visit, but it is calling ticket A001 since 09:01."
                    09:02  start 1                -> ok
                    09:02  start 1                -> NOBODY_IS_CALLED
                    09:02  no-show 1              -> NOBODY_IS_CALLED
                    09:03  finish 1 ''            -> VALUE_IS_WRONG
                    "Expected an outcome (done, refused, continued), but got ''."
                    09:03  finish 9               -> UNKNOWN_COUNTER
                    09:03  finish 1               -> ok
                    """),
            Story.of("who does not come is a no-show, and the counter is free", """
                    09:00  open-counter 1 li-min  -> ok
                    09:00  take bill-payment      -> A001
                    09:00  take bill-payment      -> A002
                    09:01  call 1                 -> A001
                    09:04  no-show 1              -> A001 not shown, A001 no-show
                    09:04  visit A001             -> ended no-show
                    09:04  call 1                 -> A002
                    """),
            Story.of("a clerk may call a given visit, out of order and with a reason", """
                    09:00  open-counter 2 wang-fang             -> ok
                    09:00  take bill-payment                    -> A001
                    09:00  take new-connection                  -> B001
                    09:01  take bill-payment                    -> A002
                    09:02  call-visit 2 A002 ''                 -> VALUE_IS_WRONG
                    09:02  call-visit 2 v99 waits~with~a~baby   -> UNKNOWN_VISIT
                    09:02  call-visit 2 B001 waits~with~a~baby  -> COUNTER_MAY_NOT_SERVE
                    "Expected a visit for bill-payment, invoice, but v2 waits for new-connection."
                    09:02  call-visit 3 B001 waits~with~a~baby  -> COUNTER_IS_CLOSED
                    09:02  call-visit 2 A002 waits~with~a~baby  -> A002 to 2
                    09:03  call-visit 2 A001 waits~with~a~baby  -> COUNTER_IS_BUSY
                    09:03  start 2                              -> ok
                    09:04  finish 2                             -> ok
                    09:04  call-visit 2 A002 comes~back         -> VISIT_IS_NOT_WAITING
                    "Expected visit v3 to be waiting, but it ended (served)."
                    """),
            Story.in(HallPlans.impatient(), "a call that nobody follows becomes a no-show by itself", """
                    09:00     open-counter 1 li-min  -> ok
                    09:00     take bill-payment      -> A001
                    09:01     call 1                 -> A001
                    09:01     deadline               -> 2027-02-01 09:04:00
                    09:03     recall 1               -> ok
                    09:03     deadline               -> 2027-02-01 09:06:00
                    09:05:59  due                    -> nothing
                    09:06     due                    -> A001 not shown, A001 no-show
                    09:06     counter 1              -> idle
                    """),
            Story.in(HallPlans.impatient(), "several things may become due at one moment", """
                    09:00  open-counter 1 li-min     -> ok
                    09:00  open-counter 2 wang-fang  -> ok
                    09:00  take bill-payment         -> A001
                    09:01  call 1                    -> A001
                    09:01  pause 2 tea 09:04         -> ok
                    09:10  time-passes               -> A001 not shown, A001 no-show, counter 2 resumed
                    09:10  time-passes               -> nothing
                    """));

    @TestFactory
    Stream<DynamicTest> stories() {
        return Story.tests(STORIES);
    }
}
