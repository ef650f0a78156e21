package io.yitaiqing.hall;

import io.yitaiqing.hall.plan.ClosingTerms;
import io.yitaiqing.hall.plan.Limits;
import io.yitaiqing.hall.plan.ServiceTerms;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Story;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** How a service ends: its outcome, what was delivered, its steps, papers with other clerks, and followed cases. */
class FinishStoriesTest {

    private static final HallPlan SAYING = HallPlans.asking(
            HallPlans.small(),
            "new-connection",
            new ServiceTerms(List.of(), List.of(), List.of(), true, Optional.empty(), List.of()));

    private static final HallPlan CARRYING = HallPlans.with(
            HallPlans.small(),
            draft -> draft.closing = new ClosingTerms(ClosingTerms.Waiting.CARRY, ClosingTerms.Parked.CARRY));

    private static final HallPlan ONE_CASE =
            HallPlans.with(HallPlans.small(), draft -> draft.limits = new Limits(100, 100, 10, 99, 10, 1));

    static final List<Story> STORIES = List.of(
            Story.of("an outcome is done, refused or continued, the latter two for a reason", """
                    09:00  open-counter 1 li-min                    -> ok
                    09:00  take bill-payment                        -> A001
                    09:00  take invoice                             -> C001
                    09:01  call 1                                   -> A001
                    09:01  start 1                                  -> ok
                    09:02  finish 1 paid                            -> VALUE_IS_WRONG
                    "Expected an outcome (done, refused, continued), but got 'paid'."
                    09:02  finish 1 refused                         -> VALUE_IS_WRONG
                    "Expected a reason of 1 to 200 characters without control characters, but got none."
                    09:02  finish 1 continued why:                  -> VALUE_IS_WRONG
                    09:02  finish 1 done why:                       -> VALUE_IS_WRONG
                    09:02  finish 1 refused why:account~is~closed   -> A001 finished refused, A001 served
                    09:03  call 1                                   -> C001
                    09:03  start 1                                  -> ok
                    09:04  finish 1 done why:paid~in~advance        -> C001 finished done, C001 served
                    """),
            Story.of("what was not delivered stays open", """
                    09:00  open-counter 1 li-min            -> ok
                    09:00  take bill-payment+invoice        -> A001
                    09:01  call 1                           -> A001
                    09:01  start 1                          -> ok
                    09:03  finish 1 done invoice invoice    -> VALUE_IS_WRONG
                    "Expected each delivered service once, but got 'invoice' twice."
                    09:03  finish 1 done roof-repair        -> UNKNOWN_SERVICE
                    09:03  finish 1 done invoice            -> A001 finished done, A001 goes on to bill-payment
                    09:04  call 1                           -> A001
                    """),
            Story.of("what is refused is refused for this leg; what others can do stays open", """
                    09:00  open-counter 2 wang-fang                  -> ok
                    09:00  take bill-payment+new-connection+invoice  -> A001
                    09:01  call 2                                    -> A001
                    09:01  start 2                                   -> ok
                    09:03  finish 2 refused invoice why:no~such~account -> A001 finished refused, \
                    A001 goes on to new-connection
                    """),
            Story.of("a clerk may deliver what was not asked, if the counter may serve it", """
                    09:00  open-counter 2 wang-fang                   -> ok
                    09:00  take bill-payment                          -> A001
                    09:01  call 2                                     -> A001
                    09:01  start 2                                    -> ok
                    09:03  finish 2 done bill-payment new-connection  -> COUNTER_MAY_NOT_SERVE
                    "Expected counter 2 to have delivered what it may serve (bill-payment, invoice), but got \
                    'new-connection'."
                    09:03  finish 2 done bill-payment invoice         -> A001 finished done, A001 served
                    """),
            Story.in(SAYING, "some services must say what was delivered", """
                    09:00  open-counter 1 li-min                     -> ok
                    09:00  take bill-payment+new-connection          -> A001
                    09:01  call 1                                    -> A001
                    09:01  start 1                                   -> ok
                    09:20  finish 1                                  -> VALUE_IS_WRONG
                    "Expected the services that were delivered, for new-connection must say so, but got none."
                    09:20  finish 1 done bill-payment                -> A001 finished done, A001 goes on to \
                    new-connection
                    09:21  call 1                                    -> A001
                    09:21  start 1                                   -> ok
                    09:22  finish 1 refused why:no~cable~there       -> A001 finished refused, A001 served
                    """),
            Story.of("after the doors were shut, what is left of a visit ends with the day", """
                    16:55  open-counter 2 wang-fang           -> ok
                    16:55  take bill-payment+new-connection   -> A001
                    16:56  call 2                             -> A001
                    16:57  start 2                            -> ok
                    17:00  due                                -> doors shut
                    17:03  finish 2                           -> A001 finished done, A001 goes on to new-connection, \
                    A001 day-closed, counter 2 closed
                    17:03  visit A001                         -> ended day-closed
                    17:03  transfer 2 service:invoice last    -> NOBODY_IS_SERVED
                    """),
            Story.in(CARRYING, "a hall may keep what is left of a visit for the next day", """
                    16:55  open-counter 2 wang-fang           -> ok
                    16:55  take bill-payment+new-connection   -> A001
                    16:56  call 2                             -> A001
                    16:57  start 2                            -> ok
                    17:00  close-day                          -> ok
                    17:03  finish 2                           -> A001 finished done, A001 goes on to new-connection, \
                    counter 2 closed
                    17:03  visit A001                         -> waiting
                    """),
            Story.of("a clerk marks the steps of a service", """
                    09:00  open-counter 1 li-min  -> ok
                    09:00  take bill-payment      -> A001
                    09:00  step 1 identify        -> NOBODY_IS_SERVED
                    09:01  call 1                 -> A001
                    09:01  start 1                -> ok
                    09:01  step 1 identify        -> A001 at identify
                    09:02  step 1 identify        -> STEP_IS_MARKED
                    "Expected another step than identify, but the service is at it already."
                    09:02  step 1 review          -> A001 at review
                    09:02  step 1 tea             -> VALUE_IS_WRONG
                    "Expected a step (identify, review, carry-out, explain), but got 'tea'."
                    09:03  step 1 carry-out       -> A001 at carry-out
                    09:04  step 1 explain         -> A001 at explain
                    09:05  step 1 carry-out       -> A001 at carry-out
                    09:06  finish 1               -> ok
                    """),
            Story.of("fifty steps of one service are marked and no more", """
                    09:00  open-counter 1 li-min  -> ok
                    09:00  take bill-payment      -> A001
                    09:01  call 1                 -> A001
                    09:01  start 1                -> ok
                    %s
                    09:03  step 1 explain         -> TOO_MANY_STEPS
                    "Expected at most 50 steps of one service, but all of them are marked."
                    """.formatted("""
                    09:02  step 1 identify        -> ok
                    09:02  step 1 review          -> ok
                    """.repeat(25))),
            Story.of("a paper goes to another clerk while the customer stays, and comes back", """
                    09:00  open-counter 1 li-min                                 -> ok
                    09:00  take new-connection+invoice                           -> B001
                    09:01  call 1                                                -> B001
                    09:01  hand-over 1 new-connection zhao-lei drawing           -> NOBODY_IS_SERVED
                    09:01  start 1                                               -> ok
                    09:02  give-back B001 new-connection approved                -> PAPER_IS_NOT_OUT
                    "Expected another clerk to have the paper of v1 for new-connection, but nobody has."
                    09:02  hand-over 1 new-connection zhao-lei drawing           -> \
                    paper of B001 to zhao-lei for new-connection
                    09:02  counter 1                                             -> serving B001
                    09:03  hand-over 1 new-connection zhao-lei drawing           -> PAPER_IS_OUT
                    "Expected the paper of v1 for new-connection to be with its customer, but clerk zhao-lei has it."
                    09:03  finish 1                                              -> PAPER_IS_OUT
                    09:03  finish 1 refused why:no~cable                         -> PAPER_IS_OUT
                    09:03  transfer 1 counter:1 first                            -> PAPER_IS_OUT
                    09:03  drop-errand B001 new-connection                       -> PAPER_IS_OUT
                    09:04  give-back B001 new-connection ''                      -> VALUE_IS_WRONG
                    09:04  give-back B001 bill-payment approved                  -> ERRAND_IS_NOT_OPEN
                    09:04  give-back v9 new-connection approved                  -> UNKNOWN_VISIT
                    09:04  give-back B001 new-connection approved                -> paper of B001 back from zhao-lei
                    09:05  finish 1                                              -> B001 finished done, B001 served
                    09:05  give-back B001 new-connection approved                -> VISIT_IS_OVER
                    """),
            Story.of("a paper goes to a known and skilled clerk elsewhere, for an errand of this leg", """
                    09:00  open-counter 2 wang-fang                      -> ok
                    09:00  take bill-payment+new-connection              -> A001
                    09:01  call 2                                        -> A001
                    09:01  start 2                                       -> ok
                    09:02  hand-over 2 bill-payment nobody look          -> UNKNOWN_CLERK
                    "Expected a clerk of hall H001 (li-min, wang-fang, zhao-lei, sun-yi), but got 'nobody'."
                    09:02  hand-over 2 bill-payment zhao-lei look        -> CLERK_LACKS_SKILL
                    "Expected clerk zhao-lei to be skilled in bill-payment, but they are not."
                    09:02  hand-over 2 bill-payment wang-fang look       -> VALUE_IS_WRONG
                    "Expected another clerk than the one at counter 2, but got 'wang-fang'."
                    09:02  hand-over 2 new-connection zhao-lei look      -> COUNTER_MAY_NOT_SERVE
                    "Expected a service for which v1 is at counter 2 (bill-payment), but got 'new-connection'."
                    09:02  hand-over 2 invoice li-min look               -> ERRAND_IS_NOT_OPEN
                    09:02  hand-over 2 bill-payment li-min ''            -> VALUE_IS_WRONG
                    09:02  hand-over 2 bill-payment li-min look          -> ok
                    """),
            Story.of("with a paper out, a service may still be continued as a case", """
                    09:00  open-counter 1 li-min                                -> ok
                    09:00  take new-connection                                  -> B001
                    09:01  call 1                                               -> B001
                    09:01  start 1                                              -> ok
                    09:02  hand-over 1 new-connection zhao-lei drawing          -> ok
                    09:03  finish 1 continued new-connection why:on~site        -> PAPER_IS_OUT
                    09:03  finish 1 continued why:on~site                       -> B001 finished continued, case c1 \
                    opened, \
                    B001 served
                    """),
            Story.of("what goes on after a visit is followed as a case until it is closed", """
                    09:00  open-counter 1 li-min                     -> ok
                    09:00  take new-connection                       -> B001
                    09:01  call 1                                    -> B001
                    09:01  start 1                                   -> ok
                    09:20  finish 1 continued why:crew~comes         -> ok
                    09:20  visit B001                                -> ended served
                    10:00  tell c1 ''                                -> VALUE_IS_WRONG
                    "Expected a note of 1 to 200 characters without control characters, but got none."
                    10:00  tell c9 crew~is~out                       -> UNKNOWN_CASE
                    "Expected a case that hall H001 follows, but got 'c9'."
                    10:00  tell c1 crew~is~out                       -> case c1 progressed
                    15:00  tell c1 meter~runs closes                 -> case c1 closed
                    15:01  tell c1 thanks                            -> CASE_IS_CLOSED
                    "Expected case c1 to be open, but it is closed."
                    """),
            Story.of("a case is told of fifty times, and then only its end", """
                    09:00  open-counter 1 li-min           -> ok
                    09:00  take new-connection             -> B001
                    09:01  call 1                          -> B001
                    09:01  start 1                         -> ok
                    09:02  finish 1 continued why:fault    -> ok
                    10:00  tell c1 patience x49            -> case c1 progressed
                    10:01  tell c1 patience                -> TOO_MUCH_NEWS
                    "Expected news that close case c1, but it was told of 50 times and these do not."
                    10:02  tell c1 repaired closes         -> case c1 closed
                    """),
            Story.in(ONE_CASE, "a hall follows so many cases and no more", """
                    09:00  open-counter 1 li-min              -> ok
                    09:00  take new-connection x2             -> ok
                    09:01  call 1                             -> B001
                    09:01  start 1                            -> ok
                    09:02  finish 1 continued why:fault       -> ok
                    09:03  call 1                             -> B002
                    09:03  start 1                            -> ok
                    09:04  finish 1 continued why:fault       -> TOO_MANY_CASES
                    "Expected fewer than 1 open cases, but 1 are followed."
                    09:05  tell c1 repaired closes            -> ok
                    09:05  finish 1 continued why:fault       -> B002 finished continued, case c2 opened, B002 served
                    """));

    @TestFactory
    Stream<DynamicTest> stories() {
        return Story.tests(STORIES);
    }
}
