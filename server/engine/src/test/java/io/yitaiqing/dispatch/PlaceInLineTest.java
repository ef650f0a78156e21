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

        assertThat(of("v1")).isEqualTo(new PlaceInLine(0, Optional.of(new Range(0, 0))));
    }

    @Test
    void firstAtABusyCounterWaitsAboutOneService() {
        tale.tell("""
                09:00  open-counter 2 wang-fang  -> ok
                09:00  take invoice              -> C001
                09:00  call 2                    -> C001
                09:00  take bill-payment         -> A001
                """);
        // mean 120 s, deviation 120 s: from 120 - 1.2816 * 120, which is below 0, to 273.8
        assertThat(of("v2")).isEqualTo(new PlaceInLine(0, Optional.of(new Range(0, 274))));
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
        // mean 120 + 60 + 60 + 120 = 360 s, deviation 360 / sqrt(4) = 180 s, 80 % band 1.2816 * 180 = 230.7 s
        assertThat(of("v6")).isEqualTo(new PlaceInLine(3, Optional.of(new Range(129, 591))));
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
        // A002 to A004 before A005: mean 4 * 120 / 2 = 240 s, deviation 120 s, band 153.8 s
        assertThat(of("v5")).isEqualTo(new PlaceInLine(3, Optional.of(new Range(86, 394))));
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
}
