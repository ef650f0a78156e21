package io.yitaiqing.hall;

import io.yitaiqing.hall.plan.Limits;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Story;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Visits that come for several things: added, dropped, and done at one counter (一台清) or wherever they get on. */
class ErrandStoriesTest {

    private static final HallPlan FEW =
            HallPlans.with(HallPlans.small(), draft -> draft.limits = new Limits(100, 100, 2, 9, 10, 10));

    private static final HallPlan ANYWHERE = HallPlans.with(HallPlans.small(), draft -> draft.oneCounter = false);

    static final List<Story> STORIES = List.of(
            Story.of("one counter clears all that a visit came for", """
                    09:00  open-counter 2 wang-fang                  -> ok
                    09:00  open-counter 3 zhao-lei                   -> ok
                    09:00  open-counter 1 li-min                     -> ok
                    09:01  take new-connection+bill-payment+invoice  -> B001
                    09:02  call 2                                    -> QUEUE_IS_EMPTY
                    09:02  call 3                                    -> QUEUE_IS_EMPTY
                    09:02  call 1                                    -> B001
                    09:03  start 1                                   -> ok
                    09:20  finish 1                                  -> B001 finished done, B001 served
                    """),
            Story.of("no counter waits for the able one that is busy, and nobody is overtaken for good", """
                    09:00  open-counter 1 li-min            -> ok
                    09:00  open-counter 2 wang-fang         -> ok
                    09:00  take invoice                     -> C001
                    09:00  call 1                           -> C001
                    09:01  take invoice+new-connection      -> C002
                    09:02  take bill-payment                -> A001
                    09:02  call 2                           -> A001
                    09:03  start 1                          -> ok
                    09:04  finish 1                         -> ok
                    09:04  call 1                           -> C002
                    """),
            Story.of("when the able counter pauses, the visit goes on wherever it gets on", """
                    09:00  open-counter 1 li-min             -> ok
                    09:00  open-counter 2 wang-fang          -> ok
                    09:00  open-counter 3 zhao-lei           -> ok
                    09:01  take bill-payment+new-connection  -> A001
                    09:02  call 2                            -> QUEUE_IS_EMPTY
                    09:02  pause 1 tea                       -> ok
                    09:03  call 2                            -> A001
                    09:03  start 2                           -> ok
                    09:05  finish 2                          -> A001 finished done, A001 goes on to new-connection
                    09:05  visit A001                        -> waiting
                    09:06  call 3                            -> A001
                    09:06  start 3                           -> ok
                    09:20  finish 3                          -> A001 finished done, A001 served
                    """),
            Story.of("when the able counter closes, the visit goes on wherever it gets on", """
                    09:00  open-counter 1 li-min             -> ok
                    09:00  open-counter 3 zhao-lei           -> ok
                    09:01  take bill-payment+new-connection  -> A001
                    09:02  call 3                            -> QUEUE_IS_EMPTY
                    09:02  close-counter 1                   -> ok
                    09:03  call 3                            -> A001
                    09:03  start 3                           -> ok
                    09:20  finish 3                          -> A001 finished done, A001 goes on to bill-payment
                    09:20  asks A001                         -> bill-payment
                    """),
            Story.in(ANYWHERE, "a hall may let each visit go on wherever it gets on first", """
                    09:00  open-counter 1 li-min             -> ok
                    09:00  open-counter 2 wang-fang          -> ok
                    09:01  take new-connection+bill-payment  -> B001
                    09:01  call 2                            -> B001
                    09:02  start 2                           -> ok
                    09:04  finish 2                          -> B001 finished done, B001 goes on to new-connection
                    """),
            Story.in(ANYWHERE, "who goes on keeps the place of their true wait", """
                    09:00  open-counter 2 wang-fang          -> ok
                    09:00  open-counter 3 zhao-lei           -> ok
                    09:01  take new-connection               -> B001
                    09:01  call 3                            -> B001
                    09:02  take bill-payment+new-connection  -> A001
                    09:03  take new-connection               -> B002
                    09:04  call 2                            -> A001
                    09:04  start 2                           -> ok
                    09:06  finish 2                          -> A001 finished done, A001 goes on to new-connection
                    09:07  start 3                           -> ok
                    09:20  finish 3                          -> ok
                    09:20  call 3                            -> A001
                    """),
            Story.of("an errand is added to whoever waits, and the place is kept", """
                    09:00  take bill-payment        -> A001
                    09:01  take new-connection      -> B001
                    09:02  add-errand A001 invoice  -> A001 with invoice
                    09:02  asks A001                -> bill-payment+invoice
                    09:03  add-errand A001 invoice  -> ERRAND_IS_OPEN
                    "Expected a service that v1 does not ask yet, but it asks invoice."
                    09:03  open-counter 1 li-min    -> ok
                    09:03  call 1                   -> A001
                    """),
            Story.of("a counter that has the visit does what is added, called or served", """
                    09:00  open-counter 2 wang-fang        -> ok
                    09:00  take bill-payment               -> A001
                    09:01  call 2                          -> A001
                    09:01  add-errand A001 invoice         -> A001 with invoice
                    09:02  start 2                         -> ok
                    09:02  add-errand A001 new-connection  -> A001 with new-connection
                    09:05  finish 2                        -> A001 finished done, A001 goes on to new-connection
                    09:05  add-errand A001 invoice         -> A001 with invoice
                    09:06  asks A001                       -> new-connection+invoice
                    """),
            Story.of("an errand is added only to an open visit, for a known service and a sensible quantity", """
                    09:00  take bill-payment              -> A001
                    09:00  add-errand v9 invoice          -> UNKNOWN_VISIT
                    09:00  add-errand A001 passport       -> UNKNOWN_SERVICE
                    "Expected a service of hall H001 (bill-payment, new-connection, invoice), but got 'passport'."
                    09:00  add-errand A001 invoice*0      -> VALUE_IS_WRONG
                    "Expected a quantity of 1 to 99, but got 0."
                    09:00  add-errand A001 invoice*100    -> VALUE_IS_WRONG
                    09:00  add-errand A001 invoice*99     -> ok
                    09:01  leave A001                     -> ok
                    09:01  add-errand A001 new-connection -> VISIT_IS_OVER
                    "Expected visit v1 to be open, but it ended (left)."
                    """),
            Story.in(FEW, "a visit has a few errands and no more, done ones too", """
                    09:00  open-counter 1 li-min             -> ok
                    09:00  take-several invoice*10           -> VALUE_IS_WRONG
                    "Expected a quantity of 1 to 9, but got 10."
                    09:00  take-several invoice*9            -> C001
                    09:00  add-errand C001 bill-payment      -> ok
                    09:00  add-errand C001 new-connection    -> TOO_MANY_ERRANDS
                    "Expected at most 2 errands of one visit, done ones too, but v1 would have 3."
                    09:01  call 1                            -> C001
                    09:01  start 1                           -> ok
                    09:02  finish 1 done new-connection      -> TOO_MANY_ERRANDS
                    09:02  transfer 1 service:new-connection by-wait -> C001 transferred to new-connection
                    """),
            Story.of("an errand is dropped, but not the last one", """
                    09:00  take bill-payment+invoice          -> A001
                    09:01  drop-errand A001 new-connection    -> ERRAND_IS_NOT_OPEN
                    "Expected an open errand of v1 (bill-payment, invoice), but got 'new-connection'."
                    09:01  drop-errand A001 passport          -> UNKNOWN_SERVICE
                    09:01  drop-errand v9 invoice             -> UNKNOWN_VISIT
                    09:01  drop-errand A001 bill-payment      -> A001 without bill-payment
                    09:01  asks A001                          -> invoice
                    09:01  drop-errand A001 bill-payment      -> ERRAND_IS_NOT_OPEN
                    09:01  drop-errand A001 invoice           -> ERRAND_IS_THE_ONLY_ONE
                    "Expected v1 to have another open errand, but invoice is its only one."
                    09:02  add-errand A001 bill-payment       -> A001 with bill-payment
                    09:02  asks A001                          -> invoice+bill-payment
                    09:03  cancel A001                        -> ok
                    09:03  drop-errand A001 invoice           -> VISIT_IS_OVER
                    """),
            Story.of("what a visit was called for is not all dropped while it is on its way", """
                    09:00  open-counter 2 wang-fang           -> ok
                    09:00  take bill-payment                  -> A001
                    09:01  call 2                             -> A001
                    09:01  add-errand A001 new-connection     -> ok
                    09:01  drop-errand A001 bill-payment      -> ERRAND_IS_THE_ONLY_ONE
                    "Expected counter 2 to have called v1 for another errand too, but bill-payment is its only one \
                    there."
                    09:02  start 2                            -> ok
                    09:02  drop-errand A001 bill-payment      -> ok
                    """),
            Story.of("what is dropped at the counter was not delivered there", """
                    09:00  open-counter 1 li-min                     -> ok
                    09:00  take bill-payment+invoice+new-connection  -> A001
                    09:01  call 1                                    -> A001
                    09:01  drop-errand A001 invoice                  -> ok
                    09:02  start 1                                   -> ok
                    09:02  drop-errand A001 bill-payment             -> ok
                    09:05  finish 1                                  -> A001 finished done, A001 served
                    """),
            Story.of("a counter may lose all it has a visit for, and the visit goes on", """
                    09:00  open-counter 2 wang-fang       -> ok
                    09:00  take bill-payment              -> A001
                    09:01  call 2                         -> A001
                    09:01  start 2                        -> ok
                    09:02  add-errand A001 new-connection -> ok
                    09:02  drop-errand A001 bill-payment  -> ok
                    09:03  finish 2                       -> A001 finished done, A001 goes on to new-connection
                    """),
            Story.of("an errand may be added while the doors are shut and the visit is served to its end", """
                    16:55  open-counter 1 li-min    -> ok
                    16:55  take bill-payment        -> A001
                    16:56  call 1                   -> A001
                    16:57  start 1                  -> ok
                    17:00  due                      -> doors shut
                    17:01  add-errand A001 invoice  -> ok
                    17:05  finish 1                 -> A001 finished done, A001 served, counter 1 closed
                    """));

    @TestFactory
    Stream<DynamicTest> stories() {
        return Story.tests(STORIES);
    }
}
