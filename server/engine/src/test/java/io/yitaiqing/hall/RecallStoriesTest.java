package io.yitaiqing.hall;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.plan.CallTerms;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Story;
import io.yitaiqing.hall.tale.Tale;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** How often a visit is called, and where it waits again when it does not come. */
class RecallStoriesTest {

    private static HallPlan calling(HallPlan plan, CallTerms terms) {
        return HallPlans.with(plan, draft -> draft.calls = terms);
    }

    private static final HallPlan PATIENT = calling(HallPlans.small(), new CallTerms(3, 30, Optional.empty(), 0, 600));
    private static final CallTerms BEHIND_TWO = new CallTerms(10, 0, Optional.of(2), 1, 600);

    static final List<Story> STORIES = List.of(
            Story.in(PATIENT, "a visit is called three times to one counter, half a minute apart", """
                    09:00     open-counter 1 li-min  -> ok
                    09:00     take bill-payment      -> A001
                    09:01     call 1                 -> A001
                    09:01:10  recall 1               -> CALLED_A_MOMENT_AGO
                    "Expected 30 seconds between two calls of ticket A001, but 20 of them are left."
                    09:01:29  recall 1               -> CALLED_A_MOMENT_AGO
                    "Expected 30 seconds between two calls of ticket A001, but 1 of them are left."
                    09:01:30  recall 1               -> A001 again to 1
                    09:01:59  recall 1               -> CALLED_A_MOMENT_AGO
                    09:02     recall 1               -> A001 again to 1
                    09:03     recall 1               -> CALLED_TOO_OFTEN
                    "Expected ticket A001 to be called at most 3 times to counter 1, but it was called 3 times."
                    09:03     no-show 1              -> A001 not shown, A001 no-show
                    """),
            Story.in(PATIENT, "at another counter the calls count anew", """
                    09:00     open-counter 1 li-min     -> ok
                    09:00     open-counter 2 wang-fang  -> ok
                    09:00     take bill-payment         -> A001
                    09:01     call 1                    -> A001
                    09:02     recall 1                  -> ok
                    09:03     recall 1                  -> ok
                    09:04     no-show 1                 -> ok
                    09:05     reactivate A001           -> ok
                    09:06     call 2                    -> A001
                    09:07     recall 2                  -> A001 again to 2
                    """),
            Story.in(
                    calling(HallPlans.small(), BEHIND_TWO),
                    "who does not come waits again right behind two others, once",
                    """
                    09:00  open-counter 1 li-min   -> ok
                    09:00  take bill-payment       -> A001
                    09:01  take bill-payment       -> A002
                    09:02  take bill-payment       -> A003
                    09:03  take bill-payment       -> A004
                    09:04  call 1                  -> A001
                    09:05  no-show 1               -> A001 not shown, waits again
                    09:05  visit A001              -> waiting
                    09:06  call 1                  -> A002
                    09:06  start 1                 -> ok
                    09:07  finish 1                -> ok
                    09:07  call 1                  -> A003
                    09:07  start 1                 -> ok
                    09:08  finish 1                -> ok
                    09:08  call 1                  -> A001
                    09:09  no-show 1               -> A001 not shown, A001 no-show
                    09:09  call 1                  -> A004
                    """),
            Story.in(
                    calling(HallPlans.small(), BEHIND_TWO),
                    "where fewer wait it waits behind the last, and alone where it stood",
                    """
                    09:00  open-counter 1 li-min   -> ok
                    09:00  take bill-payment       -> A001
                    09:01  take bill-payment       -> A002
                    09:02  call 1                  -> A001
                    09:03  no-show 1               -> A001 not shown, waits again
                    09:04  call 1                  -> A002
                    09:04  start 1                 -> ok
                    09:05  finish 1                -> ok
                    09:05  take bill-payment       -> A003
                    09:05  call 1                  -> A001
                    09:05  no-show 1               -> A001 not shown, A001 no-show
                    09:06  call 1                  -> A003
                    09:06  no-show 1               -> A003 not shown, waits again
                    09:06  call 1                  -> A003
                    """),
            Story.in(
                    calling(HallPlans.small(), BEHIND_TWO),
                    "others are those whom the counter would call, whatever they came for",
                    """
                    09:00  open-counter 1 li-min    -> ok
                    09:00  open-counter 3 zhao-lei  -> ok
                    09:00  take invoice             -> C001
                    09:01  take bill-payment        -> A001
                    09:02  take new-connection      -> B001
                    09:03  take bill-payment        -> A002
                    09:04  call 1                   -> C001
                    09:05  no-show 1                -> C001 not shown, waits again
                    09:05  call 1                   -> A001
                    09:05  start 1                  -> ok
                    09:06  finish 1                 -> ok
                    09:06  call 1                   -> B001
                    09:06  start 1                  -> ok
                    09:07  finish 1                 -> ok
                    09:07  call 1                   -> C001
                    """),
            Story.in(
                    calling(HallPlans.small(), BEHIND_TWO),
                    "who was called out of order does not come nearer by not coming",
                    """
                    09:00  open-counter 1 li-min         -> ok
                    09:00  take bill-payment             -> A001
                    09:01  take bill-payment             -> A002
                    09:02  take bill-payment             -> A003
                    09:03  take bill-payment             -> A004
                    09:04  call-visit 1 A004 with~a~baby -> ok
                    09:05  no-show 1                     -> A004 not shown, waits again
                    09:05  call 1                        -> A001
                    09:05  start 1                       -> ok
                    09:05  finish 1                      -> ok
                    09:06  call 1                        -> A002
                    09:06  start 1                       -> ok
                    09:06  finish 1                      -> ok
                    09:06  call 1                        -> A003
                    """),
            Story.in(
                    calling(HallPlans.impatient(), BEHIND_TWO),
                    "a call that nobody follows lets the visit wait again by itself, measured from the last call",
                    """
                    09:00     open-counter 1 li-min  -> ok
                    09:00     take bill-payment      -> A001
                    09:01     take bill-payment      -> A002
                    09:02     call 1                 -> A001
                    09:04     recall 1               -> ok
                    09:06:59  due                    -> nothing
                    09:07     due                    -> A001 not shown, waits again
                    09:07     call 1                 -> A002
                    """),
            Story.in(calling(HallPlans.small(), BEHIND_TWO), "behind shut doors nobody waits again", """
                    16:58  open-counter 1 li-min  -> ok
                    16:58  take bill-payment      -> A001
                    16:59  call 1                 -> A001
                    17:00  due                    -> doors shut
                    17:01  no-show 1              -> A001 not shown, A001 no-show, counter 1 closed
                    """));

    @TestFactory
    Stream<DynamicTest> stories() {
        return Story.tests(STORIES);
    }

    @Test
    void aMovedPlaceDoesNotAlterTheRecordOfTheWait() {
        Tale tale = Tale.opened(calling(HallPlans.small(), BEHIND_TWO)).tell("""
                09:00  open-counter 1 li-min   -> ok
                09:00  take bill-payment       -> A001
                09:01  take bill-payment       -> A002
                09:02  take bill-payment       -> A003
                09:02  call 1                  -> A001
                09:03  no-show 1               -> ok
                """);
        Visit visit = tale.hall().visit("v1").orElseThrow();
        Visit third = tale.hall().visit("v3").orElseThrow();
        assertThat(visit.place().orderAt()).isEqualTo(third.place().orderAt().plusNanos(1));
        assertThat(visit.takenAt()).isEqualTo("2027-02-01T01:00:00Z");
        assertThat(visit.waitsFrom()).as("its second wait").isEqualTo("2027-02-01T01:03:00Z");
        assertThat(visit.leg().orElseThrow().waitedFrom()).as("its first wait").isEqualTo("2027-02-01T01:00:00Z");
    }
}
