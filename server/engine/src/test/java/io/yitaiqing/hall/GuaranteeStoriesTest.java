package io.yitaiqing.hall;

import io.yitaiqing.dispatch.Preset;
import io.yitaiqing.hall.plan.Borrowing;
import io.yitaiqing.hall.plan.DispatchTerms;
import io.yitaiqing.hall.plan.DispatchTerms.Weight;
import io.yitaiqing.hall.plan.FairnessTerms;
import io.yitaiqing.hall.plan.Ring;
import io.yitaiqing.hall.plan.Segment;
import io.yitaiqing.hall.tale.EquippedHalls;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Story;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Where the guarantees of dispatch meet returns, helpers, rings and head starts: nobody falls through between them. */
class GuaranteeStoriesTest {

    private static final List<Ring> HALF_AN_HOUR = List.of(new Ring(1_800, Set.of(Ring.Preference.CLERK)));

    private static HallPlan plan(Preset preset, DispatchTerms terms) {
        return HallPlans.under(preset.policy(), HallPlans.with(HallPlans.small(), draft -> {
            draft.dispatch = terms;
            draft.segments = List.of(new Segment("elderly", "老年人", "Elderly", 600));
        }));
    }

    private static HallPlan fair(Preset preset, Integer cap, Long limit, Integer inARow) {
        return plan(
                preset,
                DispatchTerms.USUAL.with(new FairnessTerms(
                        Optional.ofNullable(cap), Optional.ofNullable(limit), Optional.ofNullable(inARow))));
    }

    /** Wang Fang's own service is the invoice, and she leaves half of its target to it. */
    private static HallPlan lending(Long limit, List<Ring> rings) {
        DispatchTerms usual = DispatchTerms.USUAL;
        return plan(
                Preset.FIRST_COME_FIRST_SERVED,
                new DispatchTerms(
                        usual.offsetSeconds(),
                        usual.weights(),
                        usual.times(),
                        new FairnessTerms(Optional.empty(), Optional.ofNullable(limit), Optional.empty()),
                        rings,
                        new Borrowing(Map.of("wang-fang", List.of("invoice")), 0.5),
                        usual.offers(),
                        Optional.empty()));
    }

    private static HallPlan preferring(List<Ring> rings) {
        return plan(Preset.FIRST_COME_FIRST_SERVED, DispatchTerms.USUAL.with(rings));
    }

    static final List<Story> STORIES = List.of(
            Story.in(
                    fair(Preset.GENERALIZED_C_MU, 2, null, null),
                    "who left and is taken up again in the same wait cannot be overtaken anew",
                    """
                    09:00  open-counter 1 li-min  -> ok
                    09:00  take new-connection    -> B001
                    09:01  take invoice x4        -> ok
                    09:02  call 1                 -> C001
                    09:02  no-show 1              -> ok
                    09:03  call 1                 -> C002
                    09:03  no-show 1              -> ok
                    09:03  leave B001             -> ok
                    09:04  reactivate B001        -> ok
                    09:04  waits-from B001        -> 2027-02-01 09:00:00
                    09:04  overtaken B001         -> 2
                    09:05  call 1                 -> B001
                    09:05  why                    -> overtake-cap
                    """),
            Story.in(
                    fair(Preset.GENERALIZED_C_MU, 2, null, null),
                    "who was owed a call is owed it again where it is taken back",
                    """
                    09:00  open-counter 1 li-min  -> ok
                    09:00  take new-connection    -> B001
                    09:01  take invoice x4        -> ok
                    09:02  call 1                 -> C001
                    09:02  no-show 1              -> ok
                    09:03  call 1                 -> C002
                    09:03  no-show 1              -> ok
                    09:05  call 1                 -> B001
                    09:05  undo 1                 -> call of B001 undone
                    09:06  call 1                 -> B001
                    09:06  why                    -> overtake-cap
                    """),
            Story.in(
                    lending(null, HALF_AN_HOUR),
                    "an own visit that waits for another clerk does not keep a clerk from helping",
                    """
                    09:00  open-counter 1 li-min        -> ok
                    09:00  open-counter 2 wang-fang     -> ok
                    09:00  take invoice clerk=li-min    -> C001
                    09:01  take bill-payment            -> A001
                    09:06  call 2                       -> A001
                    """),
            Story.in(lending(600L, List.of()), "beyond the wait limit a clerk helps whatever waits for them", """
                    09:00     open-counter 2 wang-fang  -> ok
                    09:00     take bill-payment         -> A001
                    09:01     take invoice x3           -> ok
                    09:06     call 2                    -> C001
                    09:06     why                       -> first-come-first-served; A001 own-services-first
                    09:06     no-show 2                 -> ok
                    09:09:59  call 2                    -> C002
                    09:09:59  no-show 2                 -> ok
                    09:10     call 2                    -> A001
                    """),
            Story.in(
                    plan(
                            Preset.FIRST_COME_FIRST_SERVED,
                            DispatchTerms.USUAL
                                    .with(HALF_AN_HOUR)
                                    .with(new FairnessTerms(Optional.empty(), Optional.of(600L), Optional.empty()))),
                    "beyond the wait limit nobody waits for a clerk of choice",
                    """
                    09:00     open-counter 1 li-min          -> ok
                    09:00     open-counter 2 wang-fang       -> ok
                    09:00     take invoice clerk=wang-fang   -> C001
                    09:09:59  call 1                         -> QUEUE_IS_EMPTY
                    09:10     call 1                         -> C001
                    """),
            Story.in(
                    preferring(HALF_AN_HOUR),
                    "who waits for one counter does not wait for a clerk who cannot be it",
                    """
                    09:00  open-counter 1 li-min                         -> ok
                    09:00  open-counter 2 wang-fang                      -> ok
                    09:01  take invoice+new-connection clerk=wang-fang   -> C001
                    09:01  call 2                                        -> QUEUE_IS_EMPTY
                    09:01  call 1                                        -> C001
                    """),
            Story.in(
                    preferring(List.of(new Ring(120, Set.of(Ring.Preference.CLERK)))),
                    "whose ring has dropped is called though one with a head start before them still prefers",
                    """
                    09:00     open-counter 1 li-min                          -> ok
                    09:00     open-counter 2 wang-fang                       -> ok
                    09:00     take invoice clerk=wang-fang                   -> C001
                    09:03     take invoice clerk=wang-fang segment=elderly   -> C002
                    09:03:30  line                                           -> C002 C001
                    09:03:30  call 1                                         -> C001
                    09:03:30  why                                            -> first-come-first-served
                    """),
            Story.in(
                    fair(Preset.GENERALIZED_C_MU, null, null, null),
                    "who came at the same moment did not wait longer",
                    """
                    09:00  open-counter 1 li-min  -> ok
                    09:00  take new-connection    -> B001
                    09:00  take invoice           -> C001
                    09:06  call 1                 -> C001
                    09:06  why                    -> generalized-c-mu
                    """),
            Story.in(
                    fair(Preset.FIRST_COME_FIRST_SERVED, null, null, null),
                    "who waited longer for the same service is told of the head start too",
                    """
                    09:00  open-counter 1 li-min            -> ok
                    09:00  take invoice x2                  -> ok
                    09:01  take invoice segment=elderly x2  -> ok
                    09:02  call 1                           -> C003
                    09:02  why                              -> first-come-first-served; C001 head-start
                    """),
            Story.in(
                    fair(Preset.FIRST_COME_FIRST_SERVED, null, null, 1),
                    "a head start is counted while others wait, whoever of them came first",
                    """
                    09:00  open-counter 1 li-min            -> ok
                    09:00  take invoice segment=elderly x3  -> ok
                    09:01  take bill-payment                -> A001
                    09:02  call 1                           -> C001
                    09:02  no-show 1                        -> ok
                    09:03  call 1                           -> A001
                    09:03  why                              -> ordinary-turn; C002 ordinary-turn
                    """),
            Story.in(
                    plan(
                            Preset.STATIC_PRIORITY,
                            DispatchTerms.USUAL
                                    .weighing(
                                            0,
                                            Map.of(
                                                    "bill-payment", new Weight(0.001, 0),
                                                    "new-connection", new Weight(0.002, 0)))
                                    .with(FairnessTerms.NONE)),
                    "however little more important, static priority calls it first",
                    """
                    09:00  open-counter 1 li-min  -> ok
                    09:00  take bill-payment      -> A001
                    10:00  take new-connection    -> B001
                    10:01  call 1                 -> B001
                    """),
            Story.in(EquippedHalls.equipped(), "nobody is left to a terminal, which calls nobody by itself", """
                    09:00  take invoice             -> C001
                    09:01  take bill-payment        -> A001
                    09:02  open-counter 2 wang-fang -> ok
                    09:02  open-counter T           -> ok
                    09:02  call 2                   -> C001
                    """));

    @TestFactory
    Stream<DynamicTest> stories() {
        return Story.tests(STORIES);
    }
}
