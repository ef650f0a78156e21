package io.yitaiqing.hall;

import io.yitaiqing.hall.tale.EquippedHalls;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Story;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What counters work with, terminals without a clerk, and where calls are announced. */
class EquipmentStoriesTest {

    private static final HallPlan EQUIPPED = EquippedHalls.equipped();

    static final List<Story> STORIES = List.of(
            Story.in(EQUIPPED, "a counter can do what it has equipment for and its clerk masters", """
                    09:00  open-counter 1 li-min    -> ok
                    09:00  able 1                   -> bill-payment+new-connection+invoice
                    09:00  open-counter 2 sun-yi    -> ok
                    09:00  able 2                   -> bill-payment
                    09:00  open-counter T           -> counter T opened
                    09:00  able T                   -> invoice
                    """),
            Story.in(EQUIPPED, "a fault takes abilities at once and its repair gives them back", """
                    09:00  open-counter 1 li-min    -> ok
                    09:00  take invoice             -> C001
                    09:01  fault printer-1 jam      -> printer-1 failed, counter 1 able bill-payment+new-connection
                    09:02  call 1                   -> QUEUE_IS_EMPTY
                    09:03  call-visit 1 C001 asks   -> COUNTER_MAY_NOT_SERVE
                    09:04  repair printer-1         -> printer-1 repaired, \
                    counter 1 able bill-payment+new-connection+invoice
                    09:05  call 1                   -> C001
                    """),
            Story.in(EQUIPPED, "a fault of shared equipment reaches every counter that has no other", """
                    09:00  open-counter 1 li-min    -> ok
                    09:00  open-counter 2 wang-fang -> ok
                    09:00  open-counter 3 zhao-lei  -> ok
                    09:01  fault printer-1 jam      -> printer-1 failed, counter 1 able bill-payment+new-connection
                    09:02  fault printer-2 jam      -> printer-2 failed, counter 2 able bill-payment
                    09:03  fault billing down       -> billing failed, \
                    counter 1 able bill-payment, counter 3 able nothing
                    """),
            Story.in(EQUIPPED, "a counter that can do nothing stays open and calls nobody", """
                    09:00  open-counter 3 zhao-lei  -> ok
                    09:00  take new-connection      -> B001
                    09:01  fault billing down       -> ok
                    09:01  counter 3                -> idle
                    09:02  call 3                   -> QUEUE_IS_EMPTY
                    "Expected a visit that counter 3 may serve, but it can do nothing now."
                    09:02  call-visit 3 B001 asks   -> COUNTER_MAY_NOT_SERVE
                    "Expected a visit for nothing, but v1 waits for new-connection."
                    09:30  repair billing           -> billing repaired, counter 3 able new-connection
                    09:30  call 3                   -> B001
                    """),
            Story.in(EQUIPPED, "a visit that was called or is served when something fails is not lost", """
                    09:00  open-counter 1 li-min    -> ok
                    09:00  open-counter 3 zhao-lei  -> ok
                    09:00  take new-connection x2   -> ok
                    09:01  call 1                   -> B001
                    09:02  start 1                  -> ok
                    09:02  call 3                   -> B002
                    09:03  fault billing down       -> billing failed, counter 1 able bill-payment+invoice, \
                    counter 3 able nothing
                    09:03  visit B001               -> serving
                    09:04  start 3                  -> ok
                    09:05  finish 1                 -> ok
                    09:06  finish 3                 -> ok
                    09:06  visit B002               -> ended served
                    """),
            Story.in(EQUIPPED, "what is taken back does not bring back what failed meanwhile", """
                    09:00  open-counter 1 li-min    -> ok
                    09:00  take invoice             -> C001
                    09:01  call 1                   -> C001
                    09:01  fault billing down       -> ok
                    09:01  undo 1                   -> ok
                    09:01  able 1                   -> bill-payment+invoice
                    """),
            Story.in(EQUIPPED, "whoever opens a counter during a fault waits there for the repair", """
                    09:00  fault billing down       -> billing failed
                    09:01  open-counter 3 zhao-lei  -> counter 3 opened
                    09:01  able 3                   -> nothing
                    09:01  open-counter 1 zhao-lei  -> CLERK_IS_SIGNED_IN
                    09:02  open-counter 1 li-min    -> ok
                    09:02  able 1                   -> bill-payment+invoice
                    09:10  repair billing           -> billing repaired, \
                    counter 1 able bill-payment+new-connection+invoice, counter 3 able new-connection
                    """),
            Story.in(EQUIPPED, "paused counters hear of faults, closed ones need not", """
                    09:00  open-counter 1 li-min    -> ok
                    09:00  pause 1 tea              -> ok
                    09:01  fault detector-1 broken  -> detector-1 failed, counter 1 able new-connection+invoice
                    09:01  counter 1                -> paused
                    09:02  fault detector-2 broken  -> detector-2 failed
                    """),
            Story.in(EQUIPPED, "only what works fails and only what failed is repaired", """
                    09:00  fault fax broken         -> UNKNOWN_EQUIPMENT
                    "Expected equipment of hall H001 (detector-1, detector-2, printer-1, printer-2, billing), \
                    but got 'fax'."
                    09:00  repair fax               -> UNKNOWN_EQUIPMENT
                    09:00  repair billing           -> EQUIPMENT_WORKS
                    "Expected billing to have failed, but it works."
                    09:01  fault billing ''         -> VALUE_IS_WRONG
                    "Expected a note of 1 to 200 characters without control characters, but got none."
                    09:01  fault billing down       -> ok
                    09:02  fault billing again      -> EQUIPMENT_HAS_FAILED
                    "Expected billing to work, but its fault is known already."
                    """),
            Story.of("a hall without equipment knows none", """
                    09:00  fault printer jam        -> UNKNOWN_EQUIPMENT
                    "Expected equipment of hall H001 (it has none), but got 'printer'."
                    """),
            Story.in(EQUIPPED, "a fault is still there on the next day", """
                    16:50  fault billing down       -> ok
                    17:00  due                      -> doors shut
                    17:01  fault printer-1 jam      -> printer-1 failed
                    2027-02-02
                    09:00  due                      -> ok
                    09:01  open-counter 1 li-min    -> ok
                    09:01  able 1                   -> bill-payment
                    09:02  repair printer-1         -> printer-1 repaired, counter 1 able bill-payment+invoice
                    """),
            Story.in(
                    EquippedHalls.equipped(HallPlans.roundTheClock()),
                    "a counter that a fault keeps from everything stays open over midnight",
                    """
                    22:00  open-counter 3 zhao-lei  -> ok
                    22:01  fault billing down       -> ok
                    2027-02-02
                    00:00  due  -> chapter 2027-02-02, day 2027-02-02 opened with counter 3 idle
                    00:01  repair billing           -> billing repaired, counter 3 able new-connection
                    """),
            Story.in(EQUIPPED, "a terminal opens without a clerk, calls and serves as any counter", """
                    09:00  open-counter T li-min    -> VALUE_IS_WRONG
                    "Expected no clerk at terminal T, but got 'li-min'."
                    09:00  open-counter T           -> counter T opened
                    09:00  open-counter T           -> COUNTER_IS_OPEN
                    "Expected counter T to be closed, but it is open."
                    09:00  take bill-payment        -> A001
                    09:01  call T                   -> QUEUE_IS_EMPTY
                    09:01  take invoice             -> C001
                    09:02  call T                   -> C001
                    09:03  recall T                 -> ok
                    09:03  start T                  -> ok
                    09:04  finish T                 -> ok
                    09:05  pause T paper            -> ok
                    09:06  resume T                 -> ok
                    09:07  close-counter T          -> counter T closed
                    """),
            Story.in(EQUIPPED, "a staffed counter does not open without a clerk", """
                    09:00  open-counter 1           -> VALUE_IS_WRONG
                    "Expected a clerk at counter 1, but got none."
                    09:00  open-counter 1 ''        -> UNKNOWN_CLERK
                    """),
            Story.in(EQUIPPED, "a terminal that has a fault stays open", """
                    09:00  open-counter T           -> ok
                    09:01  fault printer-2 jam      -> printer-2 failed, counter T able nothing
                    09:01  close-counter T          -> ok
                    09:02  open-counter T           -> counter T opened
                    09:03  repair printer-2         -> printer-2 repaired, counter T able invoice
                    """),
            Story.in(EQUIPPED, "a call is announced in the zone of its counter, and each recall again", """
                    09:00  open-counter 1 li-min    -> ok
                    09:00  open-counter 3 zhao-lei  -> ok
                    09:00  take new-connection x2   -> ok
                    09:01  call 1                   -> B001
                    09:01  announced                -> B001 to 1 in east
                    09:02  call 3                   -> B002
                    09:02  announced                -> B002 to 3 in west
                    09:03  recall 1                 -> ok
                    09:03  announced                -> B001 to 1 in east again
                    """),
            Story.of("in a hall without zones a call is announced everywhere", """
                    09:00  open-counter 1 li-min    -> ok
                    09:00  take invoice             -> C001
                    09:01  call 1                   -> C001
                    09:01  announced                -> C001 to 1
                    """));

    @TestFactory
    Stream<DynamicTest> stories() {
        return Story.tests(STORIES);
    }
}
