package io.yitaiqing.hall;

import io.yitaiqing.hall.plan.FairnessTerms;
import io.yitaiqing.hall.plan.Norm;
import io.yitaiqing.hall.plan.Ring;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.NormDraft;
import io.yitaiqing.hall.tale.PushHalls;
import io.yitaiqing.hall.tale.Story;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Offers: made, accepted, refused, timed out and rescinded, each without losing anybody's place. */
class OfferStoriesTest {

    private static HallPlan preferring() {
        return PushHalls.with(
                HallPlans.small(),
                draft -> draft.dispatch = PushHalls.PUSH.with(List.of(new Ring(120, Set.of(Ring.Preference.CLERK)))));
    }

    private static HallPlan waiting() {
        return PushHalls.with(
                HallPlans.small(),
                draft -> draft.norms =
                        List.of(NormDraft.of(Norm.Measure.WAIT, 20, 600).norm()));
    }

    static final List<Story> STORIES = List.of(
            Story.in(PushHalls.small(), "a waiting visit is offered to an idle counter and called once accepted", """
                    09:00  open-counter 1 li-min  -> ok
                    09:00  take bill-payment      -> A001
                    09:00  due                    -> A001 offered to 1
                    09:00  due                    -> nothing
                    09:00  counter 1              -> offered A001
                    09:00  visit A001             -> held
                    09:00  waiting                -> 0
                    09:00  deadline               -> 2027-02-01 09:00:30
                    09:00:20  accept 1            -> A001
                    09:00:20  why                 -> first-come-first-served
                    09:00:20  counter 1           -> calling A001
                    09:00:20  announced           -> A001 to 1
                    """),
            Story.in(PushHalls.small(), "who presses call takes what is offered", """
                    09:00  open-counter 1 li-min  -> ok
                    09:00  take bill-payment      -> A001
                    09:00  due                    -> A001 offered to 1
                    09:00  call 1                 -> A001
                    """),
            Story.in(PushHalls.small(), "only what is offered can be accepted, refused or rescinded", """
                    09:00  open-counter 1 li-min  -> ok
                    09:00  accept 1               -> NOTHING_IS_OFFERED
                    "Expected counter 1 to be offered a visit, but it is idle since 09:00."
                    09:00  refuse 1 busy          -> NOTHING_IS_OFFERED
                    09:00  rescind 1 busy         -> NOTHING_IS_OFFERED
                    09:00  accept 9               -> UNKNOWN_COUNTER
                    09:00  take bill-payment      -> A001
                    09:00  due                    -> A001 offered to 1
                    09:00  start 1                -> NOBODY_IS_CALLED
                    "Expected counter 1 to have called a visit, but it is offered ticket A001 since 09:00."
                    09:00  refuse 1 ''            -> VALUE_IS_WRONG
                    09:00  counter 1              -> offered A001
                    """),
            Story.in(PushHalls.small(), "an offer nobody answers times out, and the counter rests", """
                    09:00  open-counter 1 li-min   -> ok
                    09:00  open-counter 2 wang-fang  -> ok
                    09:00  take bill-payment       -> A001
                    09:00  due                     -> A001 offered to 2
                    09:00:29  due                  -> nothing
                    09:00:30  due                  -> A001 timed-out at 2, counter 2 paused, A001 offered to 1
                    09:00:30  counter 2            -> paused
                    09:00:40  accept 1             -> A001
                    09:00:40  waits-from A001      -> 2027-02-01 09:00:00
                    09:00:50  resume 2             -> ok
                    09:00:50  counter 2            -> idle
                    """),
            Story.in(PushHalls.small(), "a refused visit waits where it stood and goes to another counter", """
                    09:00  open-counter 2 wang-fang  -> ok
                    09:00  take bill-payment         -> A001
                    09:00  take bill-payment         -> A002
                    09:00  due                       -> A001 offered to 2
                    09:00  open-counter 1 li-min     -> ok
                    09:00:10  refuse 2 my~neighbour  -> A001 refused at 2
                    09:00:10  line                   -> A001 A002
                    09:00:10  visit A001             -> waiting
                    09:00:10  due                    -> A001 offered to 1, A002 offered to 2
                    09:00:20  accept 1               -> A001
                    09:00:20  accept 2               -> A002
                    """),
            Story.in(PushHalls.small(), "a refused visit comes back to the counter after a minute", """
                    09:00  open-counter 2 wang-fang  -> ok
                    09:00  open-counter 1 li-min     -> ok
                    09:00  take new-connection       -> B001
                    09:00  due                       -> B001 offered to 1
                    09:00  accept 1                  -> B001
                    09:01  take bill-payment         -> A001
                    09:01  due                       -> A001 offered to 2
                    09:01  refuse 2 my~neighbour     -> A001 refused at 2
                    09:01  due                       -> nothing
                    09:01  call 2                    -> QUEUE_IS_EMPTY
                    09:01  deadline                  -> 2027-02-01 09:02:00
                    09:02  due                       -> A001 offered to 2
                    """),
            Story.in(PushHalls.small(), "a refused visit stays with the only counter at work that may serve it", """
                    09:00  open-counter 2 wang-fang  -> ok
                    09:00  take bill-payment         -> A001
                    09:00  due                       -> A001 offered to 2
                    09:00  refuse 2 lunch            -> A001 refused at 2
                    09:00  due                       -> A001 offered to 2
                    """),
            Story.in(PushHalls.small(), "a manager takes an offer back, and the visit is left to others", """
                    09:00  open-counter 1 li-min     -> ok
                    09:00  open-counter 2 wang-fang  -> ok
                    09:00  take bill-payment         -> A001
                    09:00  due                       -> A001 offered to 2
                    09:00  rescind 2 training        -> A001 rescinded at 2
                    09:00  due                       -> A001 offered to 1
                    """),
            Story.in(PushHalls.small(), "several counters are offered several visits, one after the other", """
                    09:00  take new-connection+invoice  -> B001
                    09:00  take bill-payment            -> A001
                    09:00  take new-connection          -> B002
                    09:01  open-counter 1 li-min        -> ok
                    09:01  open-counter 2 wang-fang     -> ok
                    09:01  open-counter 3 zhao-lei      -> ok
                    09:01  due                          -> B001 offered to 1, A001 offered to 2, B002 offered to 3
                    """),
            Story.in(PushHalls.small(), "an accepted call can be undone, and the visit is offered again", """
                    09:00  open-counter 1 li-min  -> ok
                    09:00  take bill-payment      -> A001
                    09:00  due                    -> A001 offered to 1
                    09:00  accept 1               -> A001
                    09:00  undo 1                 -> call of A001 undone
                    09:00  counter 1              -> idle
                    09:00  line                   -> A001
                    09:00  due                    -> A001 offered to 1
                    """),
            Story.in(
                    PushHalls.small(),
                    "what a counter did before an offer can be undone, and the offer makes way",
                    """
                    09:00  open-counter 1 li-min  -> ok
                    09:00  take bill-payment      -> A001
                    09:00  due                    -> A001 offered to 1
                    09:00  accept 1               -> A001
                    09:00  start 1                -> ok
                    09:00  take bill-payment      -> A002
                    09:01  finish 1               -> ok
                    09:01  due                    -> A002 offered to 1
                    09:01  undo 1                 -> A002 rescinded at 1, finish of A001 undone
                    09:01  counter 1              -> serving A001
                    09:01  line                   -> A002
                    """),
            Story.in(
                    PushHalls.with(
                            HallPlans.small(),
                            draft -> draft.dispatch = PushHalls.PUSH.with(
                                    new FairnessTerms(Optional.of(1), Optional.empty(), Optional.empty()))),
                    "a visit pending elsewhere is not overtaken beyond its cap",
                    """
                    09:00  open-counter 1 li-min     -> ok
                    09:00  take bill-payment         -> A001
                    09:00  due                       -> A001 offered to 1
                    09:00:01  take bill-payment      -> A002
                    09:00:01  take bill-payment      -> A003
                    09:00:02  open-counter 2 wang-fang  -> ok
                    09:00:02  due                    -> A002 offered to 2
                    09:00:02  overtaken A001         -> 1
                    09:00:03  accept 2               -> A002
                    09:00:04  no-show 2              -> ok
                    09:00:04  due                    -> nothing
                    09:00:05  call 2                 -> A001 rescinded at 1, A001 to 2
                    09:00:05  due                    -> A003 offered to 1
                    """),
            Story.in(preferring(), "a ring that drops a preference wakes the hall while a counter is idle", """
                    09:00  open-counter 1 li-min          -> ok
                    09:00  open-counter 2 wang-fang       -> ok
                    09:00  take invoice                   -> C001
                    09:00  due                            -> C001 offered to 2
                    09:00  accept 2                       -> C001
                    09:00  take invoice clerk=wang-fang   -> C002
                    09:00  due                            -> nothing
                    09:00  deadline                       -> 2027-02-01 09:02:00
                    09:02  due                            -> C002 offered to 1
                    """),
            Story.in(waiting(), "who is offered to a counter still waits by the norms", """
                    09:00     open-counter 1 li-min   -> ok
                    09:00     take bill-payment       -> A001
                    09:00     due                     -> A001 offered to 1
                    09:00:20  due                     -> a1 wait warning
                    09:00:20  accept 1                -> A001
                    09:00:20  due                     -> a1 resolved
                    """),
            Story.in(PushHalls.small(), "who an offer would overtake is not overtaken if no call comes of it", """
                    09:00  open-counter 1 li-min     -> ok
                    09:00  take bill-payment         -> A001
                    09:00:01  due                    -> A001 offered to 1
                    09:00:02  open-counter 2 wang-fang  -> ok
                    09:00:02  take bill-payment      -> A002
                    09:00:02  due                    -> A002 offered to 2
                    09:00:02  overtaken A001         -> 1
                    09:00:03  leave A002             -> A002 rescinded at 2, A002 left
                    09:00:03  overtaken A001         -> 0
                    """));

    @TestFactory
    Stream<DynamicTest> stories() {
        return Story.tests(STORIES);
    }
}
