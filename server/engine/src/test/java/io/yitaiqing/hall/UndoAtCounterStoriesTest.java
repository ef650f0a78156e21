package io.yitaiqing.hall;

import io.yitaiqing.hall.plan.ClosingTerms;
import io.yitaiqing.hall.plan.ClosingTerms.Parked;
import io.yitaiqing.hall.plan.ClosingTerms.Waiting;
import io.yitaiqing.hall.tale.EquippedHalls;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Story;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A clerk takes back what they did with the counter itself: a pause and its end, but not opening, closing, recalls. */
class UndoAtCounterStoriesTest {

    private static final HallPlan SERVING_ON =
            HallPlans.with(HallPlans.small(), draft -> draft.closing = new ClosingTerms(Waiting.SERVE, Parked.END));

    static final List<Story> STORIES = List.of(
            Story.of("a pause is taken back, and the counter has been idle since it was", """
                    09:00     open-counter 1 li-min     -> ok
                    09:10     pause 1 tea 09:30         -> ok
                    09:10:40  undo 1                    -> pause of counter 1 undone
                    09:10:40  counter 1                 -> idle
                    09:10:40  since 1                   -> 2027-02-01 09:00:00
                    09:10:40  deadline                  -> 2027-02-01 17:00:00
                    09:10:40  take bill-payment         -> A001
                    09:10:40  call 1                    -> A001
                    """),
            Story.of("the end of a pause is taken back, and the pause is as long as it was", """
                    09:00     open-counter 1 li-min     -> ok
                    09:10     pause 1 tea 09:30         -> ok
                    09:15     resume 1                  -> ok
                    09:15:30  undo 1                    -> resume of counter 1 undone
                    09:15:30  counter 1                 -> paused
                    09:15:30  since 1                   -> 2027-02-01 09:10:00
                    09:15:30  undo 1                    -> TOO_LATE_TO_UNDO
                    "Expected to take back the pause of counter 1 within 60 seconds, but it was at \
                    2027-02-01T01:10:00Z."
                    09:30     due                       -> counter 1 resumed
                    """),
            Story.of("a pause is taken back within a minute", """
                    09:00     open-counter 1 li-min     -> ok
                    09:10     pause 1 tea               -> ok
                    09:11:01  undo 1                    -> TOO_LATE_TO_UNDO
                    09:12     resume 1                  -> ok
                    09:13:01  undo 1                    -> TOO_LATE_TO_UNDO
                    """),
            Story.of("a pause that is over is not taken up again", """
                    09:00     open-counter 1 li-min     -> ok
                    09:10     pause 1 tea 09:20         -> ok
                    09:19:50  resume 1                  -> ok
                    09:20     undo 1                    -> TOO_LATE_TO_UNDO
                    "Expected to take back the resume of counter 1 before its pause would be over, but that was at \
                    2027-02-01T01:20:00Z."
                    09:21     pause 1 tea 09:22         -> ok
                    09:22     due                       -> counter 1 resumed
                    09:22     undo 1                    -> TOO_LATE_TO_UNDO
                    """),
            Story.of("what was done before a pause may be taken back after it, one by one", """
                    09:00     open-counter 1 li-min     -> ok
                    09:00     take bill-payment         -> A001
                    09:00     call 1                    -> A001
                    09:00     start 1                   -> ok
                    09:00     finish 1                  -> ok
                    09:00:01  pause 1 tea               -> ok
                    09:00:02  resume 1                  -> ok
                    09:00:03  undo 1                    -> resume of counter 1 undone
                    09:00:04  undo 1                    -> pause of counter 1 undone
                    09:00:05  undo 1                    -> finish of A001 undone
                    09:00:06  counter 1                 -> serving A001
                    09:00:06  undo 1                    -> NOTHING_TO_UNDO
                    """),
            Story.of("a pause is out of reach once its counter has called", """
                    09:00     open-counter 1 li-min     -> ok
                    09:00     take bill-payment         -> A001
                    09:00     pause 1 tea               -> ok
                    09:00     resume 1                  -> ok
                    09:00     call 1                    -> A001
                    09:00     undo 1                    -> call of A001 undone
                    09:00     undo 1                    -> NOTHING_TO_UNDO
                    """),
            Story.of("a finish laid under a pause is not taken back once its visit has moved on", """
                    09:00     open-counter 1 li-min     -> ok
                    09:00     take bill-payment         -> A001
                    09:00     call 1                    -> A001
                    09:00     no-show 1                 -> ok
                    09:00     pause 1 tea               -> ok
                    09:00     reactivate A001           -> ok
                    09:00     undo 1                    -> pause of counter 1 undone
                    09:00     undo 1                    -> ACTION_HAS_CONSEQUENCES
                    """),
            Story.of("a pause in which the doors shut stays", """
                    16:59:50  open-counter 1 li-min     -> ok
                    16:59:50  pause 1 tea               -> ok
                    17:00     due                       -> doors shut, counter 1 closed
                    17:00:10  undo 1                    -> ACTION_IS_FINAL
                    """),
            Story.in(SERVING_ON, "where those who wait are served after closing, a pause is taken back then too", """
                    16:59:40  open-counter 1 li-min     -> ok
                    16:59:40  take bill-payment         -> A001
                    16:59:50  pause 1 tea               -> ok
                    17:00     due                       -> doors shut
                    17:00:10  undo 1                    -> pause of counter 1 undone
                    17:00:10  call 1                    -> A001
                    """),
            Story.in(HallPlans.roundTheClock(), "a pause of the day before stays", """
                    23:59:50  open-counter 1 li-min     -> ok
                    23:59:50  pause 1 tea               -> ok
                    2027-02-02
                    00:00     due                       -> ok
                    00:00:01  undo 1                    -> NOTHING_TO_UNDO
                    """),
            Story.in(breakAtTen(), "a break of the rota that is taken back does not begin again", """
                    09:00     place-of li-min           -> 1
                    10:00     due                       -> counter 1 paused
                    10:00:20  undo 1                    -> pause of counter 1 undone
                    10:00:20  due                       -> nothing
                    """),
            Story.of("opening and closing stay: a sign-in is attendance, and its opposite puts it right", """
                    09:00  open-counter 1 li-min     -> ok
                    09:00  undo 1                    -> ACTION_IS_FINAL
                    "Expected counter 1 to have done last what can be taken back, but it opened, and a sign-in stays \
                    in the attendance: close it instead."
                    09:00  close-counter 1           -> ok
                    09:00  undo 1                    -> ACTION_IS_FINAL
                    "Expected counter 1 to have done last what can be taken back, but it closed, and a sign-out stays \
                    in the attendance: open it instead."
                    09:01  open-counter 1 li-min     -> ok
                    """),
            Story.of("what was done before closing stays done", """
                    09:00  open-counter 1 li-min     -> ok
                    09:00  take bill-payment         -> A001
                    09:00  call 1                    -> A001
                    09:00  no-show 1                 -> ok
                    09:00  close-counter 1           -> ok
                    09:00  undo 1                    -> ACTION_IS_FINAL
                    """),
            Story.of("a recall was heard and stays, but it goes with its call", """
                    09:00  open-counter 1 li-min     -> ok
                    09:00  take bill-payment         -> A001
                    09:00  call 1                    -> A001
                    09:00  start 1                   -> ok
                    09:00  undo 1                    -> start of A001 undone
                    09:00  recall 1                  -> ok
                    09:00  undo 1                    -> ACTION_IS_FINAL
                    "Expected counter 1 to have done last what can be taken back, but it called a visit again, which \
                    was heard in the hall."
                    """));

    private static HallPlan breakAtTen() {
        return EquippedHalls.rostered(
                HallPlans.small(),
                Map.of(
                        "li-min",
                        List.of(
                                EquippedHalls.post("09:00", "10:00", "1"),
                                EquippedHalls.rest("10:00", "10:20"),
                                EquippedHalls.post("10:20", "16:00", "1"))));
    }

    @TestFactory
    Stream<DynamicTest> stories() {
        return Story.tests(STORIES);
    }
}
