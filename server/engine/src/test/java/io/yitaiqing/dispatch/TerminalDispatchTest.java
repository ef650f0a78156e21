package io.yitaiqing.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.tale.EquippedHalls;
import io.yitaiqing.hall.tale.Tale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Terminals and counters with faults are dispatched by what they can do now, as any other. */
class TerminalDispatchTest {

    private final IndexRule policy = new IndexRule(Preset.FIRST_COME_FIRST_SERVED);
    private final Tale tale = Tale.opened(EquippedHalls.equipped()).tell("""
            09:00  open-counter 2 wang-fang     -> ok
            09:01  open-counter T               -> ok
            """);

    @Test
    void anArrivalGoesToTheTerminalThatCanDoNothingElse() {
        tale.tell("09:02  take invoice -> C001");
        assertThat(counterFor("v1")).contains("T");
        tale.tell("09:03  fault printer-2 jam -> ok");
        assertThat(counterFor("v1")).contains("2");
    }

    @Test
    void aTerminalIsNobodysClerkAndDoesOnlyItsPart() {
        tale.tell("09:02  take bill-payment -> A001");
        assertThat(counterFor("v1")).contains("2");
    }

    @Test
    void whoWantsEverythingAtOnceDoesNotGoToATerminal() {
        tale.tell("""
                09:02  take invoice+bill-payment  -> C001
                09:03  call T                     -> QUEUE_IS_EMPTY
                09:03  close-counter 2            -> ok
                09:04  call T                     -> C001
                """);
    }

    @Test
    void aFaultOfTheOnlyCounterForEverythingLetsOthersDoTheirPart() {
        tale.tell("""
                09:02  take invoice+bill-payment  -> C001
                09:03  fault detector-2 broken    -> ok
                09:04  call T                     -> C001
                """);
    }

    private Optional<String> counterFor(String visit) {
        Hall hall = tale.hall();
        return policy.counterFor(hall.visit(visit).orElseThrow(), hall).map(Counter::id);
    }
}
