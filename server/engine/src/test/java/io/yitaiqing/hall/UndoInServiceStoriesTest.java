package io.yitaiqing.hall;

import io.yitaiqing.hall.plan.ServiceTerms;
import io.yitaiqing.hall.plan.ServiceTerms.Material;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Story;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A clerk takes back what they did with the visit before them: steps, papers, materials and errands. */
class UndoInServiceStoriesTest {

    /** Asks two papers of a new connection, of which one may be asked a day. */
    private static final HallPlan STRICT = HallPlans.asking(
            HallPlans.roundTheClock(),
            "new-connection",
            new ServiceTerms(
                    List.of(),
                    List.of(),
                    List.of(new Material("id-card", "身份证", "Identity card"), new Material("deed", "房产证", "Deed")),
                    false,
                    Optional.of(1),
                    List.of()));

    private static final String SERVED = """
            09:00  open-counter 1 li-min                 -> ok
            09:00  take bill-payment+invoice             -> A001
            09:00  call 1                                -> A001
            09:00  start 1                               -> ok
            """;

    private static final String CONNECTED = """
            09:00  open-counter 1 li-min                 -> ok
            09:00  take new-connection                   -> B001
            09:00  call 1                                -> B001
            09:00  start 1                               -> ok
            """;

    static final List<Story> STORIES = List.of(
            Story.of("a step is taken back alone, then its start", SERVED + """
                    09:00:10  step 1 identify                    -> ok
                    09:00:20  step 1 review                      -> ok
                    09:00:30  undo 1                             -> step of A001 undone
                    09:00:30  step 1 identify                    -> STEP_IS_MARKED
                    09:00:40  undo 1                             -> step of A001 undone
                    09:00:50  undo 1                             -> start of A001 undone
                    09:00:50  counter 1                          -> calling A001
                    09:00:50  undo 1                             -> NOTHING_TO_UNDO
                    """),
            Story.of("each is taken back within its own minute", SERVED + """
                    09:00:50  step 1 identify                    -> ok
                    09:01:50  undo 1                             -> step of A001 undone
                    09:01:50  undo 1                             -> TOO_LATE_TO_UNDO
                    09:02     step 1 identify                    -> ok
                    09:03:01  undo 1                             -> TOO_LATE_TO_UNDO
                    """),
            Story.of(
                    "a paper that went to another clerk is with its customer again, and can be sent again",
                    SERVED + """
                    09:01     hand-over 1 invoice wang-fang seal -> ok
                    09:01:10  finish 1                           -> PAPER_IS_OUT
                    09:01:20  undo 1                             -> hand-over of A001 undone
                    09:01:20  give-back A001 invoice done        -> PAPER_IS_NOT_OUT
                    09:01:30  hand-over 1 invoice wang-fang seal -> ok
                    09:02:31  undo 1                             -> TOO_LATE_TO_UNDO
                    """),
            Story.of("a paper whose return is taken back is with the other clerk", SERVED + """
                    09:01     hand-over 1 invoice wang-fang seal -> ok
                    09:01:10  give-back A001 invoice sealed      -> ok
                    09:01:20  undo 1                             -> return-paper of A001 undone
                    09:01:20  finish 1                           -> PAPER_IS_OUT
                    09:01:30  undo 1                             -> hand-over of A001 undone
                    09:01:30  finish 1                           -> ok
                    """),
            Story.of(
                    "a paper that came back to a parked visit is no action of the counter that parked it",
                    SERVED + """
                    09:01     hand-over 1 invoice wang-fang seal -> ok
                    09:01     park 1 back-office                 -> ok
                    09:01     give-back A001 invoice sealed      -> ok
                    09:01     undo 1                             -> ACTION_HAS_CONSEQUENCES
                    """),
            Story.in(STRICT, "a check of papers is taken back to the check before", CONNECTED + """
                    09:00:10  check B001 new-connection deed     -> B001 lacks deed
                    09:00:10  lacks B001                         -> deed
                    09:00:20  check B001 new-connection -        -> B001 complete
                    09:00:30  undo 1                             -> check-materials of B001 undone
                    09:00:30  lacks B001                         -> deed
                    09:00:40  undo 1                             -> check-materials of B001 undone
                    09:00:40  lacks B001                         -> unchecked
                    09:01     check B001 new-connection deed     -> ok
                    09:02:01  undo 1                             -> TOO_LATE_TO_UNDO
                    """),
            Story.in(STRICT, "a check that parked or ended its visit is taken back with that", CONNECTED + """
                    09:01     check B001 new-connection deed park -> B001 lacks deed, B001 parked papers-missing
                    09:01:20  undo 1                             -> park of B001 undone
                    09:01:20  lacks B001                         -> unchecked
                    09:01:20  counter 1                          -> serving B001
                    09:02     check B001 new-connection deed end -> ok
                    09:02     visit B001                         -> ended papers-missing
                    09:02:30  undo 1                             -> finish of B001 undone
                    09:02:30  lacks B001                         -> unchecked
                    09:02:30  asks B001                          -> new-connection
                    """),
            Story.in(STRICT, "a check that only came before a park stays", CONNECTED + """
                    09:01     check B001 new-connection deed     -> ok
                    09:01     park 1 filling-form                -> ok
                    09:01:20  undo 1                             -> park of B001 undone
                    09:01:20  lacks B001                         -> deed
                    09:01:20  undo 1                             -> NOTHING_TO_UNDO
                    """),
            Story.in(STRICT, "an errand that was added is not asked, and its quota is free again", SERVED + """
                    09:01     add-errand A001 new-connection     -> ok
                    09:01     asks A001                          -> bill-payment+invoice+new-connection
                    09:01     take new-connection                -> QUOTA_IS_USED_UP
                    09:01:30  undo 1                             -> add-errand of A001 undone
                    09:01:30  asks A001                          -> bill-payment+invoice
                    09:01:30  take new-connection                -> B001
                    09:02     finish 1                           -> A001 finished done, A001 served
                    """),
            Story.in(STRICT, "the quota is free again for a visit of the day before too", """
                    23:59     open-counter 1 li-min              -> ok
                    23:59     take bill-payment                  -> A001
                    23:59     call 1                             -> A001
                    23:59     start 1                            -> ok
                    2027-02-02
                    00:00     due                                -> ok
                    00:01     add-errand A001 new-connection     -> ok
                    00:01     asked new-connection               -> 1
                    00:01     undo 1                             -> add-errand of A001 undone
                    00:01     asked new-connection               -> 0
                    00:02     finish 1 done bill-payment invoice -> ok
                    00:02     asked invoice                      -> 1
                    00:02     undo 1                             -> finish of A001 undone
                    00:02     asked invoice                      -> 0
                    """),
            Story.of("an errand that was dropped is asked again", SERVED + """
                    09:01     drop-errand A001 invoice           -> ok
                    09:01     asks A001                          -> bill-payment
                    09:01:30  undo 1                             -> drop-errand of A001 undone
                    09:01:30  asks A001                          -> bill-payment+invoice
                    09:02     drop-errand A001 invoice           -> ok
                    09:03:01  undo 1                             -> TOO_LATE_TO_UNDO
                    """),
            Story.of("an errand added on the way to the counter is taken back, and then the call", """
                    09:00     open-counter 1 li-min              -> ok
                    09:00     take bill-payment                  -> A001
                    09:00     call 1                             -> A001
                    09:00     add-errand A001 invoice            -> ok
                    09:00     undo 1                             -> add-errand of A001 undone
                    09:00     undo 1                             -> call of A001 undone
                    09:00     add-errand A001 invoice            -> ok
                    09:00     undo 1                             -> NOTHING_TO_UNDO
                    """),
            Story.of("an errand added before a recall does not go with the call", """
                    09:00     open-counter 1 li-min              -> ok
                    09:00     take bill-payment                  -> A001
                    09:00     call 1                             -> A001
                    09:00     add-errand A001 invoice            -> ok
                    09:00     recall 1                           -> ok
                    09:00     undo 1                             -> ACTION_IS_FINAL
                    09:00     asks A001                          -> bill-payment+invoice
                    """),
            Story.of("what was done in a service that was passed on is out of reach", SERVED + """
                    09:00     step 1 identify                    -> ok
                    09:00     transfer 1 service:new-connection last -> ok
                    09:00     undo 1                             -> transfer of A001 undone
                    09:00     undo 1                             -> NOTHING_TO_UNDO
                    """),
            Story.of("behind shut doors a service goes on, and so do its undos", """
                    16:59:50  open-counter 1 li-min              -> ok
                    16:59:50  take bill-payment+invoice          -> A001
                    16:59:50  call 1                             -> A001
                    16:59:50  start 1                            -> ok
                    16:59:55  drop-errand A001 invoice           -> ok
                    17:00     due                                -> doors shut
                    17:00:10  step 1 review                      -> ok
                    17:00:20  undo 1                             -> step of A001 undone
                    17:00:30  undo 1                             -> drop-errand of A001 undone
                    17:00:30  asks A001                          -> bill-payment+invoice
                    17:00:40  undo 1                             -> start of A001 undone
                    """),
            Story.in(HallPlans.roundTheClock(), "what was done before midnight stays", """
                    23:59:50  open-counter 1 li-min              -> ok
                    23:59:50  take bill-payment                  -> A001
                    23:59:50  call 1                             -> A001
                    23:59:50  start 1                            -> ok
                    23:59:55  step 1 identify                    -> ok
                    2027-02-02
                    00:00     due                                -> ok
                    00:00:10  undo 1                             -> NOTHING_TO_UNDO
                    """),
            Story.of("at most twenty are kept, the oldest goes first", SERVED + """
                    09:00:01  step 1 identify                    -> ok
                    09:00:01  hand-over 1 invoice wang-fang seal -> ok
                    09:00:02  give-back A001 invoice sealed      -> ok
                    09:00:02  hand-over 1 invoice wang-fang seal -> ok
                    09:00:03  give-back A001 invoice sealed      -> ok
                    09:00:03  step 1 review                      -> ok
                    09:00:04  step 1 identify                    -> ok
                    09:00:04  step 1 review                      -> ok
                    09:00:05  step 1 identify                    -> ok
                    09:00:05  step 1 review                      -> ok
                    09:00:06  step 1 identify                    -> ok
                    09:00:06  step 1 review                      -> ok
                    09:00:07  step 1 identify                    -> ok
                    09:00:07  step 1 review                      -> ok
                    09:00:08  step 1 identify                    -> ok
                    09:00:08  step 1 review                      -> ok
                    09:00:09  step 1 identify                    -> ok
                    09:00:09  step 1 review                      -> ok
                    09:00:10  step 1 identify                    -> ok
                    09:00:10  step 1 review                      -> ok
                    09:00:20  undo 1 x20                         -> ok
                    09:00:20  undo 1                             -> NOTHING_TO_UNDO
                    09:00:20  counter 1                          -> serving A001
                    """));

    @TestFactory
    Stream<DynamicTest> stories() {
        return Story.tests(STORIES);
    }
}
