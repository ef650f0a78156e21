package io.yitaiqing.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.plan.Borrowing;
import io.yitaiqing.hall.plan.DispatchTerms;
import io.yitaiqing.hall.plan.FairnessTerms;
import io.yitaiqing.hall.plan.Ring;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Tale;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Those who still come, rings and helpers in the expected wait, against numbers worked out by hand. */
class FirstWaitTest {

    private static HallPlan first(DispatchTerms terms) {
        return HallPlans.dispatched("first-come-first-served", terms, HallPlans.small());
    }

    private static HallPlan ring(long seconds) {
        return first(DispatchTerms.USUAL.with(List.of(new Ring(seconds, Set.of(Ring.Preference.CLERK)))));
    }

    /** Wang Fang's own service is the invoice. */
    private static HallPlan lending() {
        DispatchTerms usual = DispatchTerms.USUAL;
        return first(new DispatchTerms(
                usual.offsetSeconds(),
                usual.weights(),
                usual.times(),
                FairnessTerms.NONE,
                List.of(),
                new Borrowing(Map.of("wang-fang", List.of("invoice")), 0.5),
                usual.offers(),
                Optional.empty()));
    }

    /** Invoices go first, ten were asked, and none waits. */
    private static Tale urgent(Integer cap, Long limit) {
        DispatchTerms terms = DispatchTerms.USUAL
                .weighing(180, Map.of("invoice", new DispatchTerms.Weight(3, 0)))
                .with(new FairnessTerms(Optional.ofNullable(cap), Optional.ofNullable(limit), Optional.empty()));
        Tale tale = Tale.opened(HallPlans.dispatched("static-priority", terms, HallPlans.small()))
                .tell("""
                        09:00  open-counter 1 li-min  -> ok
                        09:00  take new-connection    -> B001
                        09:00  call 1                 -> B001
                        09:01  take invoice x10       -> ok
                        """);
        for (int i = 1; i <= 10; i++) {
            tale.tell(String.format("09:02  leave C%03d -> ok", i));
        }
        return tale.tell("09:03  take new-connection  -> B002");
    }

    private static PlaceInLine place(String visit, Tale tale) {
        return PlaceInLine.of(tale.hall().visit(visit).orElseThrow(), tale.hall());
    }

    private static double seconds(String visit, Tale tale) {
        return place(visit, tale).expectedWait().orElseThrow().meanSeconds();
    }

    @Test
    void whoComesLaterAndGoesFirstMakesTheWaitLonger() {
        // 900 s for the one that runs; ten invoices an hour of 54 s take .15 of each second: 900 / (1 - .15)
        assertThat(seconds("v12", urgent(null, null))).isCloseTo(1_059, withinPercentage(1));
    }

    @Test
    void theCapAndTheWaitLimitEndTheOvertaking() {
        assertThat(seconds("v12", urgent(1, null))).as("one invoice at most").isCloseTo(954, withinPercentage(1));
        assertThat(seconds("v12", urgent(null, 600L)))
                .as("those of the next 600 s")
                .isCloseTo(990, withinPercentage(1));
    }

    @Test
    void whoComesLaterIsNotAheadYet() {
        assertThat(place("v12", urgent(null, null)).peopleAhead()).isZero();
    }

    private static Tale preferring(long ringSeconds) {
        return Tale.opened(ring(ringSeconds)).tell("""
                09:00  open-counter 1 li-min           -> ok
                09:00  open-counter 2 wang-fang        -> ok
                09:00  take bill-payment x2            -> ok
                09:00  call 1                          -> A001
                09:00  call 2                          -> A002
                09:01  take invoice clerk=wang-fang    -> C001
                09:01  take new-connection             -> B001
                """);
    }

    @Test
    void aCounterCountsFromWhenTheRingDrops() {
        assertThat(seconds("v3", preferring(600))).as("counter 2 alone").isEqualTo(108);
        // Counter 1 may call after 30 s: t = 1 / (1/108 + (1 - 30/t)/96) for t = 66.7
        assertThat(seconds("v3", preferring(30))).isCloseTo(66.7, withinPercentage(2));
    }

    @Test
    void whoWaitsForAnotherClerkIsNotAhead() {
        assertThat(place("v4", preferring(600)).peopleAhead()).isZero();
        Tale dropped = preferring(30).tell("09:02  take bill-payment  -> A003");
        assertThat(place("v4", dropped).peopleAhead()).isEqualTo(1);
    }

    @Test
    void aHelperCountsByTheTimeItsOwnServicesLeave() {
        Tale behind = Tale.opened(lending()).tell("""
                09:00  open-counter 2 wang-fang  -> ok
                09:00  take invoice              -> C001
                09:00  call 2                    -> C001
                09:01  take bill-payment         -> A001
                09:02  take invoice x3           -> ok
                """);
        // 48 s for the one that runs and 144 s for those behind; four an hour take .053 of each second.
        assertThat(seconds("v2", behind)).isCloseTo(192 / (1 - 4 * 48 / 3_600.0), withinPercentage(2));

        Tale before = Tale.opened(lending()).tell("""
                09:00  open-counter 2 wang-fang  -> ok
                09:00  take invoice              -> C001
                09:00  call 2                    -> C001
                09:01  take invoice x3           -> ok
                09:02  take bill-payment         -> A001
                """);
        assertThat(seconds("v5", before)).isCloseTo(192 / (1 - 4 * 48 / 3_600.0), withinPercentage(2));
    }
}
