package io.yitaiqing.hall;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.plan.CallTerms;
import io.yitaiqing.hall.plan.ClosingTerms;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Story;
import io.yitaiqing.hall.tale.Tale;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A clerk takes back what they did a moment ago. */
class UndoStoriesTest {

    static final List<Story> STORIES = List.of(
            Story.of("every action at a counter is taken back, one of them", """
                    09:00  undo 1                        -> NOTHING_TO_UNDO
                    "Expected counter 1 to have done something today, but there is nothing to take back."
                    09:00  open-counter 1 li-min         -> ok
                    09:00  undo 9                        -> UNKNOWN_COUNTER
                    09:00  take bill-payment             -> A001
                    09:00  call 1                        -> A001
                    09:00  undo 1                        -> call of A001 undone
                    09:00  undo 1                        -> NOTHING_TO_UNDO
                    09:00  visit A001                    -> waiting
                    09:00  counter 1                     -> idle
                    09:01  send 1 A001 baby              -> ok
                    09:01  undo 1                        -> send of A001 undone
                    09:02  call 1                        -> A001
                    09:02  start 1                       -> ok
                    09:02  undo 1                        -> start of A001 undone
                    09:02  counter 1                     -> calling A001
                    09:02  no-show 1                     -> ok
                    09:02  undo 1                        -> no-show of A001 undone
                    09:02  counter 1                     -> calling A001
                    09:03  start 1                       -> ok
                    09:03  park 1 filling-form           -> ok
                    09:03  undo 1                        -> park of A001 undone
                    09:03  counter 1                     -> serving A001
                    09:04  finish 1                      -> ok
                    09:04  visit A001                    -> ended served
                    09:04  undo 1                        -> finish of A001 undone
                    09:04  visit A001                    -> serving
                    09:04  take bill-payment             -> A002
                    09:05  finish 1                      -> A001 finished done, A001 served
                    """),
            Story.of("a call is taken back with its recalls", """
                    09:00  open-counter 1 li-min   -> ok
                    09:00  take bill-payment       -> A001
                    09:00  call 1                  -> A001
                    09:00  recall 1                -> ok
                    09:01  undo 1                  -> call of A001 undone
                    09:01  visit A001              -> waiting
                    """),
            Story.of("an action is taken back within a minute", """
                    09:00     open-counter 1 li-min  -> ok
                    09:00     take bill-payment      -> A001
                    09:00     call 1                 -> A001
                    09:01     undo 1                 -> ok
                    09:02     call 1                 -> A001
                    09:03:01  undo 1                 -> TOO_LATE_TO_UNDO
                    "Expected to take back the call of ticket A001 within 60 seconds, but it was at \
                    2027-02-01T01:02:00Z."
                    """),
            Story.in(
                    HallPlans.with(HallPlans.small(), draft -> draft.undoWithinSeconds = 300),
                    "how long is the plan's",
                    """
                    09:00     open-counter 1 li-min  -> ok
                    09:00     take bill-payment      -> A001
                    09:00     call 1                 -> A001
                    09:05     undo 1                 -> call of A001 undone
                    """),
            Story.of("nothing is taken back once its visit has moved on", """
                    09:00  open-counter 1 li-min     -> ok
                    09:00  open-counter 2 wang-fang  -> ok
                    09:00  take bill-payment         -> A001
                    09:00  call 1                    -> A001
                    09:00  start 1                   -> ok
                    09:00  park 1 filling-form       -> ok
                    09:00  return A001               -> ok
                    09:00  undo 1                    -> ACTION_HAS_CONSEQUENCES
                    "Expected nothing to have come of the park of ticket A001, but its visit or counter 1 has moved on."
                    09:00  call 2                    -> A001
                    09:00  undo 1                    -> ACTION_HAS_CONSEQUENCES
                    09:01  no-show 2                 -> ok
                    09:01  reactivate A001           -> ok
                    09:01  undo 2                    -> ACTION_HAS_CONSEQUENCES
                    """),
            Story.of("a visit that was only greeted since has moved on too", """
                    09:00  open-counter 1 li-min     -> ok
                    09:00  take bill-payment         -> A001
                    09:00  call 1                    -> A001
                    09:00  start 1                   -> ok
                    09:00  park 1 filling-form       -> ok
                    09:00  greet A001 - en           -> ok
                    09:00  undo 1                    -> ACTION_HAS_CONSEQUENCES
                    """),
            Story.of("a counter that closed with its last visit opens again for it", """
                    16:59     open-counter 1 li-min     -> ok
                    16:59     open-counter 2 wang-fang  -> ok
                    16:59     take bill-payment         -> A001
                    16:59     take bill-payment         -> A002
                    16:59     call 1                    -> A001
                    16:59     start 1                   -> ok
                    16:59:50  call 2                    -> A002
                    17:00     due                       -> doors shut
                    17:00:10  undo 2                    -> HALL_IS_CLOSED
                    17:01     finish 1                  -> A001 finished done, A001 served, counter 1 closed
                    17:01     undo 1                    -> finish of A001 undone
                    17:01     counter 1                 -> serving A001
                    17:02     park 1 back-office        -> A001 parked back-office, counter 1 closed
                    17:02     undo 1                    -> park of A001 undone
                    17:03     finish 1                  -> A001 finished done, A001 served, counter 1 closed
                    17:03     no-show 2                 -> A002 not shown, A002 no-show, counter 2 closed
                    17:03     undo 2                    -> no-show of A002 undone
                    """),
            Story.of("a counter that the doors closed a moment after its last visit opens again too", """
                    16:59     open-counter 1 li-min     -> ok
                    16:59     take bill-payment         -> A001
                    16:59     call 1                    -> A001
                    16:59     start 1                   -> ok
                    16:59:59  finish 1                  -> ok
                    17:00     due                       -> doors shut, counter 1 closed
                    17:00     undo 1                    -> finish of A001 undone
                    17:00     counter 1                 -> serving A001
                    17:00     finish 1                  -> A001 finished done, A001 served, counter 1 closed
                    """),
            Story.in(
                    HallPlans.with(
                            HallPlans.small(), draft -> draft.calls = new CallTerms(10, 0, Optional.of(1), 1, 600)),
                    "a no-show that waits again is called as if nothing had been",
                    """
                    09:00  open-counter 1 li-min     -> ok
                    09:00  take bill-payment         -> A001
                    09:01  take bill-payment         -> A002
                    09:02  call 1                    -> A001
                    09:03  no-show 1                 -> A001 not shown, waits again
                    09:03  undo 1                    -> no-show of A001 undone
                    09:03  no-show 1                 -> A001 not shown, waits again
                    09:03  call 1                    -> A002
                    """),
            Story.in(
                    HallPlans.impatient(),
                    "a no-show that came by itself is taken back, and the time to come begins anew",
                    """
                    09:00     open-counter 1 li-min  -> ok
                    09:00     take bill-payment      -> A001
                    09:01     call 1                 -> A001
                    09:04     due                    -> A001 not shown, A001 no-show
                    09:04:30  undo 1                 -> no-show of A001 undone
                    09:04:30  deadline               -> 2027-02-01 09:07:30
                    09:05     start 1                -> A001 started
                    """),
            Story.of(
                    "a finish is taken back although its visit had ended, and the visit is forgotten in its time", """
                    09:00     open-counter 1 li-min  -> ok
                    09:00     take bill-payment      -> A001
                    09:00     take bill-payment      -> A002
                    09:00     call 1                 -> A001
                    09:00     start 1                -> ok
                    09:01     finish 1               -> ok
                    09:01     leave A002             -> ok
                    09:02     undo 1                 -> ok
                    09:05     finish 1               -> ok
                    09:12     take bill-payment      -> A003
                    09:12     visit A002             -> forgotten
                    09:12     visit A001             -> ended served
                    09:15:01  take bill-payment      -> A004
                    09:15:01  visit A001             -> forgotten
                    """),
            Story.of("a clerk who served without a ticket takes back the start, and then lets go", """
                    09:00  open-counter 1 li-min  -> ok
                    09:00  serve 1 bill-payment   -> ok
                    09:00  undo 1                 -> start of A001 undone
                    09:00  counter 1              -> calling A001
                    09:00  no-show 1              -> ok
                    """),
            Story.in(HallPlans.roundTheClock(), "a number that was given out anew is not taken back by an undo", """
                    22:00     take bill-payment         -> A001
                    2027-02-02
                    00:00     due                       -> ok
                    00:01     open-counter 1 li-min     -> ok
                    00:01     call 1                    -> A001
                    00:01     start 1                   -> ok
                    00:02     finish 1                  -> ok
                    00:02:10  take bill-payment         -> A001
                    00:02:20  undo 1                    -> TICKET_IS_IN_USE
                    """),
            Story.in(HallPlans.roundTheClock(), "a new day takes nothing of the old one back", """
                    23:59:50  open-counter 1 li-min     -> ok
                    23:59:50  take bill-payment         -> A001
                    23:59:50  call 1                    -> A001
                    2027-02-02
                    00:00     due                       -> ok
                    00:00:01  undo 1                    -> NOTHING_TO_UNDO
                    """),
            Story.in(
                    HallPlans.with(
                            HallPlans.small(),
                            draft -> draft.closing =
                                    new ClosingTerms(ClosingTerms.Waiting.SERVE, ClosingTerms.Parked.END)),
                    "where those who wait are served after closing, a call is taken back then too",
                    """
                    16:59:50  open-counter 1 li-min     -> ok
                    16:59:50  take bill-payment         -> A001
                    16:59:50  call 1                    -> A001
                    17:00     due                       -> ok
                    17:00:10  undo 1                    -> call of A001 undone
                    """));

    @TestFactory
    Stream<DynamicTest> stories() {
        return Story.tests(STORIES);
    }

    @Test
    void aFinishThatOpenedACaseStays() {
        Tale tale = Tale.opened(HallPlans.small()).tell("""
                09:00  open-counter 1 li-min  -> ok
                09:00  take bill-payment      -> A001
                09:00  call 1                 -> A001
                09:00  start 1                -> ok
                09:01  finish 1               -> ok
                """);
        tale.hall().apply(new HallEvent.CaseOpened("c1", "v1", "bill-payment", "the meter is read again"), tale.now());
        tale.tell("""
                09:01  undo 1                 -> ACTION_HAS_CONSEQUENCES
                "Expected nothing to have come of the finish of ticket A001, but it opened a case that its customer \
                follows."
                """);
    }

    @Test
    void aTransferIsTakenBack() {
        Tale tale = Tale.opened(HallPlans.small()).tell("""
                09:00  open-counter 1 li-min  -> ok
                09:00  take bill-payment      -> A001
                09:00  call 1                 -> A001
                09:00  start 1                -> ok
                """);
        Visit served = tale.hall().visit("v1").orElseThrow();
        LinePlace elsewhere =
                new LinePlace(new Wish(List.of("bill-payment"), Optional.of("2"), Optional.empty()), tale.now());
        HallEvent transferred =
                new HallEvent.VisitTransferred("v1", "1", served.errands(), elsewhere, Optional.empty());
        tale.hall().apply(transferred, tale.now());
        tale.auditor().on(transferred, tale.now(), tale.hall());
        tale.tell("09:01  undo 1 -> transfer of A001 undone");
        assertThat(tale.hall().visit("v1")).contains(served);
        assertThat(tale.hall().waiting()).isZero();
    }

    @Test
    void aCounterTakenBackIsAbleToDoWhatItIsAbleToDoNow() {
        Tale tale = Tale.opened(HallPlans.small()).tell("""
                09:00  open-counter 1 li-min  -> ok
                09:00  take bill-payment      -> A001
                09:00  call 1                 -> A001
                """);
        List<String> all = tale.hall().counter("1").orElseThrow().abilities();
        tale.hall().apply(new HallEvent.AbilitiesChanged("1", List.of("invoice")), tale.now());
        tale.tell("09:00  undo 1 -> call of A001 undone");
        assertThat(tale.hall().counter("1").orElseThrow().abilities())
                .as("as plan, equipment and clerk say")
                .isEqualTo(all);
    }
}
