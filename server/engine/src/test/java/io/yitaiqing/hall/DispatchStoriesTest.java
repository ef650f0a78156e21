package io.yitaiqing.hall;

import io.yitaiqing.dispatch.Preset;
import io.yitaiqing.hall.HallPlan.Clerk;
import io.yitaiqing.hall.plan.Borrowing;
import io.yitaiqing.hall.plan.DispatchTerms;
import io.yitaiqing.hall.plan.DispatchTerms.Weight;
import io.yitaiqing.hall.plan.ExpectedTimes;
import io.yitaiqing.hall.plan.FairnessTerms;
import io.yitaiqing.hall.plan.OfferTerms;
import io.yitaiqing.hall.plan.Ring;
import io.yitaiqing.hall.plan.Segment;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Story;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Who is called next under each policy, what stands above every policy, and what a call says about it. */
class DispatchStoriesTest {

    private static final Map<String, Weight> CONTRACTS_FIRST = Map.of("new-connection", new Weight(3, 0));

    private static HallPlan under(Preset preset, DispatchTerms terms) {
        return HallPlans.under(preset.policy(), HallPlans.with(HallPlans.small(), draft -> {
            draft.dispatch = terms;
            draft.segments = List.of(new Segment("elderly", "老年人", "Elderly", 600));
        }));
    }

    private static HallPlan under(Preset preset) {
        return under(preset, DispatchTerms.USUAL);
    }

    private static HallPlan weighing(Preset preset) {
        return under(preset, DispatchTerms.USUAL.weighing(180, CONTRACTS_FIRST));
    }

    private static HallPlan fair(Preset preset, Integer cap, Long limit, Integer inARow) {
        return under(
                preset,
                DispatchTerms.USUAL.with(new FairnessTerms(
                        Optional.ofNullable(cap), Optional.ofNullable(limit), Optional.ofNullable(inARow))));
    }

    private static HallPlan lending() {
        DispatchTerms usual = DispatchTerms.USUAL;
        return under(
                Preset.FIRST_COME_FIRST_SERVED,
                new DispatchTerms(
                        usual.offsetSeconds(),
                        usual.weights(),
                        ExpectedTimes.USUAL,
                        usual.fairness(),
                        List.of(),
                        new Borrowing(Map.of("wang-fang", List.of("invoice")), 0.5),
                        OfferTerms.PULL,
                        Optional.empty()));
    }

    /** Wang Fang speaks English; the hall waits one minute for a language and two for a clerk. */
    private static HallPlan preferring() {
        HallPlan plan = under(
                Preset.FIRST_COME_FIRST_SERVED,
                DispatchTerms.USUAL.with(List.of(
                        new Ring(60, Set.of(Ring.Preference.LANGUAGE)), new Ring(120, Set.of(Ring.Preference.CLERK)))));
        List<Clerk> clerks = plan.clerks().stream()
                .map(c -> c.id().equals("wang-fang")
                        ? new Clerk(c.id(), c.name(), c.skills(), Set.of(), List.of("en"), List.of())
                        : c)
                .toList();
        return HallPlans.with(plan, plan.services(), plan.counters(), clerks);
    }

    /** One counter for everything; a contract, a bill and an invoice wait, in this order. */
    private static final String THREE_WAIT = """
            09:00  open-counter 1 li-min  -> ok
            09:00  take new-connection    -> B001
            09:03  take bill-payment      -> A001
            09:05  take invoice           -> C001
            """;

    static final List<Story> STORIES = List.of(
            Story.in(
                    under(Preset.FIRST_COME_FIRST_SERVED),
                    "first come first served calls the longest wait",
                    THREE_WAIT + """
                    09:06  call 1  -> B001
                    09:06  why     -> first-come-first-served
                    """),
            Story.in(under(Preset.GENERALIZED_C_MU), "the default calls the short and urgent first", THREE_WAIT + """
                    09:06  call 1  -> C001
                    09:06  why     -> generalized-c-mu; B001 lower-index; A001 lower-index
                    """),
            Story.in(weighing(Preset.STATIC_PRIORITY), "static priority calls the important first", """
                    09:00  open-counter 1 li-min  -> ok
                    09:00  take bill-payment      -> A001
                    09:05  take new-connection    -> B001
                    09:06  call 1                 -> B001
                    09:06  why                    -> static-priority; A001 lower-index
                    """),
            Story.in(weighing(Preset.ACCUMULATING_PRIORITY), "accumulating priority lets a long wait win", """
                    09:00  open-counter 1 li-min  -> ok
                    09:00  take bill-payment x2   -> ok
                    09:10  take new-connection    -> B001
                    09:14  call 1                 -> A001
                    09:14  no-show 1              -> ok
                    09:16  call 1                 -> B001
                    """),
            Story.in(under(Preset.WAIT_OVER_TARGET), "wait over target calls the larger share of its target", """
                    09:00  open-counter 1 li-min  -> ok
                    09:00  take new-connection    -> B001
                    09:04  take invoice           -> C001
                    09:07  call 1                 -> C001
                    """),
            Story.in(under(Preset.EARLIEST_DUE), "earliest due calls whose target ends first", """
                    09:00  open-counter 1 li-min  -> ok
                    09:00  take bill-payment      -> A001
                    09:04  take invoice           -> C001
                    09:06  call 1                 -> C001
                    """),
            Story.in(under(Preset.LONGEST_QUEUE), "longest queue calls what most wait for", """
                    09:00  open-counter 1 li-min  -> ok
                    09:00  take bill-payment      -> A001
                    09:01  take invoice x2        -> ok
                    09:02  call 1                 -> C001
                    """),
            Story.in(weighing(Preset.C_MU), "c-mu calls the importance per second of service", THREE_WAIT + """
                    09:06  call 1  -> C001
                    """),
            Story.in(
                    under(
                            Preset.TUNED_WEIGHTS,
                            DispatchTerms.USUAL.weighing(0, Map.of("bill-payment", new Weight(1, 400)))),
                    "tuned weights begin with an offset",
                    THREE_WAIT + """
                    09:06  call 1  -> A001
                    """),
            Story.in(fair(Preset.GENERALIZED_C_MU, 2, null, null), "nobody is overtaken more often than the cap", """
                    09:00  open-counter 1 li-min  -> ok
                    09:00  take new-connection    -> B001
                    09:01  take invoice x3        -> ok
                    09:02  call 1                 -> C001
                    09:02  overtaken B001         -> 1
                    09:02  no-show 1              -> ok
                    09:03  call 1                 -> C002
                    09:03  overtaken B001         -> 2
                    09:03  no-show 1              -> ok
                    09:04  call 1                 -> B001
                    09:04  why                    -> overtake-cap
                    """),
            Story.in(
                    fair(Preset.GENERALIZED_C_MU, 1, null, null),
                    "a counter that cannot serve a visit overtakes nobody, and a person's choice counts",
                    """
                    09:00  open-counter 2 wang-fang      -> ok
                    09:00  take new-connection           -> B001
                    09:01  take invoice x3               -> ok
                    09:02  call 2                        -> C001
                    09:02  overtaken B001                -> 0
                    09:02  why                           -> generalized-c-mu; B001 counter-may-not-serve
                    09:03  open-counter 1 li-min         -> ok
                    09:03  call-visit 1 C002 she~is~ill  -> C002
                    09:03  overtaken B001                -> 1
                    09:03  why                           -> out-of-order; B001 out-of-order
                    09:04  no-show 1                     -> ok
                    09:04  call 1                        -> B001
                    """),
            Story.in(
                    fair(Preset.GENERALIZED_C_MU, null, 600L, null),
                    "beyond the wait limit the order is absolute",
                    """
                    09:00     open-counter 1 li-min  -> ok
                    09:00     take new-connection    -> B001
                    09:05     take invoice x2        -> ok
                    09:09:59  call 1                 -> C001
                    09:09:59  no-show 1              -> ok
                    09:10     call 1                 -> B001
                    09:10     why                    -> wait-limit
                    """),
            Story.in(
                    fair(Preset.FIRST_COME_FIRST_SERVED, null, null, 1),
                    "after enough head starts in a row it is an ordinary visit's turn",
                    """
                    09:00  open-counter 1 li-min         -> ok
                    09:00  take invoice x2               -> ok
                    09:01  take invoice segment=elderly  -> C003
                    09:01  take invoice segment=elderly  -> C004
                    09:02  call 1                        -> C003
                    09:02  why                           -> first-come-first-served; C001 head-start
                    09:02  no-show 1                     -> ok
                    09:03  call 1                        -> C001
                    09:03  why                           -> ordinary-turn
                    09:03  no-show 1                     -> ok
                    09:04  call 1                        -> C004
                    """),
            Story.in(
                    lending(),
                    "a clerk helps only while their own services keep inside their share of the target",
                    """
                    09:00     open-counter 2 wang-fang  -> ok
                    09:00     take bill-payment x2      -> ok
                    09:01     take invoice x2           -> ok
                    09:05:59  call 2                    -> A001
                    09:05:59  no-show 2                 -> ok
                    09:06     call 2                    -> C001
                    09:06     why                       -> first-come-first-served; A002 own-services-first
                    09:06     overtaken A002            -> 0
                    """),
            Story.in(preferring(), "who prefers a clerk or a language waits for them until the rings drop it", """
                    09:00     open-counter 1 li-min          -> ok
                    09:00     open-counter 2 wang-fang       -> ok
                    09:00     take invoice clerk=wang-fang   -> C001
                    09:00     take invoice language=en-GB    -> C002
                    09:00:30  take invoice                   -> C003
                    09:00:59  call 1                         -> C003
                    09:00:59  why                            -> first-come-first-served; C001 prefers-another-clerk; \
                    C002 prefers-another-language
                    09:00:59  overtaken C001                 -> 0
                    09:00:59  no-show 1                      -> ok
                    09:00:59  call 1                         -> QUEUE_IS_EMPTY
                    09:01     call 1                         -> C002
                    09:01     no-show 1                      -> ok
                    09:02     call 1                         -> C001
                    """),
            Story.in(preferring(), "nobody waits for whom nobody at work can be", """
                    09:00  open-counter 1 li-min           -> ok
                    09:00  take invoice clerk=wang-fang    -> C001
                    09:00  take invoice language=fr        -> C002
                    09:00  call 1                          -> C001
                    09:00  no-show 1                       -> ok
                    09:00  call 1                          -> C002
                    09:01  take invoice clerk=nobody       -> UNKNOWN_CLERK
                    """),
            Story.of("counters that become free together are given what they alone can do", """
                    09:00  take bill-payment         -> A001
                    09:01  take new-connection       -> B001
                    09:02  open-counter 1 li-min     -> ok
                    09:02  open-counter 2 wang-fang  -> ok
                    09:02  call 1                    -> B001
                    09:02  why                       -> batch-assignment; A001 left-to-another-counter
                    09:02  call 2                    -> A001
                    """),
            Story.of("nobody is left to a counter that has been free for long", """
                    09:00  open-counter 2 wang-fang  -> ok
                    09:00  take bill-payment         -> A001
                    09:01  take new-connection       -> B001
                    09:02  open-counter 1 li-min     -> ok
                    09:02  call 1                    -> A001
                    """),
            Story.of("where all are equally able the longest wait is called first", """
                    09:00  take invoice              -> C001
                    09:01  take bill-payment         -> A001
                    09:02  open-counter 1 li-min     -> ok
                    09:02  open-counter 2 wang-fang  -> ok
                    09:02  call 2                    -> C001
                    09:02  call 1                    -> A001
                    """));

    @TestFactory
    Stream<DynamicTest> stories() {
        return Story.tests(STORIES);
    }
}
