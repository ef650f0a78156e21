package io.yitaiqing.hall;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.tale.EquippedHalls;
import io.yitaiqing.hall.tale.Tale;
import org.junit.jupiter.api.Test;

/** What a counter did last is remembered as long as it can be taken back. */
class LastActionsTest {

    private final Tale tale = Tale.opened(EquippedHalls.equipped()).tell("""
            09:00  open-counter 1 li-min  -> ok
            09:00  take invoice           -> C001
            09:01  call 1                 -> C001
            09:02  no-show 1              -> ok
            """);

    @Test
    void itKnowsTheCounterAsItWasBefore() {
        LastAction last = tale.hall().lastAction("1").orElseThrow();
        assertThat(last.action()).isEqualTo("no-show");
        assertThat(last.before().state()).isEqualTo(CounterState.CALLING);
    }

    @Test
    void aFaultSinceThenCountsWhenItIsTakenBack() {
        tale.tell("09:03  fault printer-1 jam -> ok");
        assertThat(tale.hall().lastAction("1").orElseThrow().before().abilities())
                .containsExactly("bill-payment", "new-connection");
    }

    @Test
    void closingKeepsItAndTheNextSignInForgetsIt() {
        tale.tell("09:03  close-counter 1 -> ok");
        assertThat(tale.hall().lastAction("1")).isPresent();
        tale.tell("09:04  open-counter 1 sun-yi -> ok");
        assertThat(tale.hall().lastAction("1")).isEmpty();
    }

    @Test
    void aClerkWhoSignedInElsewhereCannotBeBroughtBackByIt() {
        tale.tell("""
                09:03  close-counter 1        -> ok
                09:04  open-counter 2 li-min  -> ok
                """);
        assertThat(tale.hall().lastAction("1")).isEmpty();
    }

    @Test
    void itGoesWithItsCounter() {
        tale.tell("""
                09:03  set-up X invoice equipment=printer-1  -> ok
                09:03  open-counter X wang-fang              -> ok
                09:03  take invoice                          -> C002
                09:03  call X                                -> C002
                09:03  no-show X                             -> ok
                09:04  close-counter X                       -> ok
                09:04  take-down X                           -> ok
                """);
        assertThat(tale.hall().lastAction("X")).isEmpty();
    }
}
