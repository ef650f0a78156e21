package io.yitaiqing.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.dispatch.PlaceInLine.Range;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Tale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** People ahead and the expected wait, against numbers worked out by hand. */
class PlaceInLineTest {

    private final Tale tale = Tale.opened(HallPlans.small());

    private PlaceInLine of(String visit) {
        return PlaceInLine.of(tale.hall().visit(visit).orElseThrow(), tale.hall());
    }

    @Test
    void whereNoCounterIsOpenNoWaitIsPromised() {
        tale.tell("09:00  take bill-payment x3 -> ok").tell("09:00  take invoice -> C001");

        assertThat(of("v3")).isEqualTo(new PlaceInLine(2, Optional.empty()));
        assertThat(of("v4")).as("nobody competes while nobody serves").isEqualTo(new PlaceInLine(0, Optional.empty()));
    }

    @Test
    void whoIsFirstAtAnIdleCounterDoesNotWait() {
        tale.tell("09:00  open-counter 2 wang-fang -> ok").tell("09:00  take invoice -> C001");

        assertThat(of("v1")).isEqualTo(new PlaceInLine(0, Optional.of(Range.NONE)));
    }

    @Test
    void firstAtABusyCounterWaitsAboutOneService() {
        tale.tell("""
                09:00  open-counter 2 wang-fang  -> ok
                09:00  take invoice              -> C001
                09:00  call 2                    -> C001
                09:00  take bill-payment         -> A001
                """);
        // Wang Fang needs 0.8 * 60 s for the invoice that runs: one exponential stage, from 0.105 to 2.303 times that.
        assertThat(of("v2")).isEqualTo(new PlaceInLine(0, Optional.of(new Range(5, 48, 109))));
    }

    @Test
    void linesThatShareACounterAreOneLineByAge() {
        tale.tell("""
                09:00  open-counter 2 wang-fang  -> ok
                09:00  open-counter 3 zhao-lei   -> ok
                09:00  take invoice              -> C001
                09:00  call 2                    -> C001
                09:01  take bill-payment         -> A001
                09:02  take new-connection       -> B001
                09:03  take invoice              -> C002
                09:04  take invoice              -> C003
                09:05  take bill-payment         -> A002
                """);
        // A001, C002 and C003 are before A002 at counter 2; B001 is not.
        // Wang Fang: 48 s for the one that runs, then 108 + 48 + 48 s; deviation sqrt(48^2 * 3 + 108^2) = 136 s
        assertThat(of("v6")).isEqualTo(new PlaceInLine(3, Optional.of(new Range(101, 252, 434))));
    }

    @Test
    void twoCountersHalveTheWaitAndAPausedOneCounts() {
        tale.tell("""
                09:00  open-counter 1 li-min     -> ok
                09:00  open-counter 2 wang-fang  -> ok
                09:00  pause 1 tea               -> ok
                09:01  take bill-payment x5      -> ok
                09:02  call 2                    -> A001
                """);
        // A002 to A004 before A005, of 96 s at counter 1 and 108 s at 2: first 1 / (1/96 + 1/108) = 50.8 s, then 3 *
        // 102 / 2
        assertThat(of("v5")).isEqualTo(new PlaceInLine(3, Optional.of(new Range(89, 204, 340))));
    }

    @Test
    void ofTicketsOfOneMomentTheFirstGivenOutIsAhead() {
        tale.tell("""
                09:00  open-counter 2 wang-fang  -> ok
                09:00  take bill-payment         -> A001
                09:00  take invoice              -> C001
                """);
        assertThat(of("v1").peopleAhead()).isZero();
        assertThat(of("v2").peopleAhead()).isEqualTo(1);
    }

    @Test
    void underAnotherPolicyOthersAreAhead() {
        Tale urgent = Tale.opened(HallPlans.under("generalized-c-mu", HallPlans.small()))
                .tell("""
                09:00  open-counter 2 wang-fang  -> ok
                09:00  take bill-payment x2      -> ok
                09:01  call 2                    -> A001
                09:02  take bill-payment         -> A003
                09:04  take invoice              -> C001
                """);
        // C001: (0 + 180) / (600^2 * 48) is 1.0e-5; A002: (240 + 180) / (900^2 * 108) is 0.5e-5, A003 less.
        assertThat(PlaceInLine.of(urgent.hall().visit("v4").orElseThrow(), urgent.hall()))
                .isEqualTo(new PlaceInLine(0, Optional.of(new Range(11, 108, 246))));
        assertThat(PlaceInLine.of(urgent.hall().visit("v2").orElseThrow(), urgent.hall())
                        .peopleAhead())
                .isEqualTo(1);
        assertThat(PlaceInLine.of(urgent.hall().visit("v3").orElseThrow(), urgent.hall())
                        .peopleAhead())
                .isEqualTo(2);
    }

    @Test
    void aCounterThatMayNotCallTheVisitHelpsWithThoseAheadOfIt() {
        tale.tell("""
                09:00  open-counter 1 li-min     -> ok
                09:00  open-counter 3 zhao-lei   -> ok
                09:00  take new-connection x2    -> ok
                09:00  call 1                    -> B001
                09:00  call 3                    -> B002
                09:01  take new-connection x2    -> ok
                09:02  take bill-payment         -> A001
                """);
        // Counter 1 may call A001, B003 and B004 (900 s each). Counter 3 helps with both of them, by its whole time.
        // First 1 / (1/900 + 1/720) = 400 s; then 2 * (900 + 720) / 2 / 2 = 810 s.
        assertThat(of("v5").peopleAhead()).isEqualTo(2);
        assertThat(of("v5").expectedWait().orElseThrow().meanSeconds()).isEqualTo(1_210);
    }
}
