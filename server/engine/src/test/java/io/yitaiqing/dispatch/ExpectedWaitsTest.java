package io.yitaiqing.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.dispatch.PlaceInLine.Range;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Tale;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a display tells of the waits is what a ticket taken at that moment promises. */
class ExpectedWaitsTest {

    private static final String MORNING = """
            09:00  open-counter 1 li-min     -> ok
            09:00  open-counter 2 wang-fang  -> ok
            09:00  take bill-payment x9      -> ok
            09:00  take invoice              -> ok
            09:01  call 1                    -> A001
            09:01  call 2                    -> A002
            """;

    private final Tale tale = Tale.opened(HallPlans.small());

    private Map<String, PlaceInLine> waits() {
        return ExpectedWaits.of(tale.hall(), tale.hall().at());
    }

    @Test
    void aTicketTakenNowIsPromisedWhatWasTold() {
        tale.tell(MORNING);
        Map<String, PlaceInLine> told = waits();
        for (String service : List.of("bill-payment", "new-connection", "invoice")) {
            Tale next = Tale.opened(HallPlans.small()).tell(MORNING).tell("09:01  take " + service + " -> ok");
            assertThat(told.get(service))
                    .as(service)
                    .isEqualTo(PlaceInLine.of(next.hall().visit("v11").orElseThrow(), next.hall()));
        }
        assertThat(told.get("invoice").peopleAhead()).isPositive();
    }

    @Test
    void toAskLeavesTheHallAsItIs() {
        tale.tell("09:00  take bill-payment x3 -> ok");
        List<Object> before = tale.hall().state();
        waits();
        assertThat(tale.hall().state()).isEqualTo(before);
    }

    @Test
    void whatNobodyServesPromisesNothingAndAnIdleCounterNoWait() {
        tale.tell("09:00  open-counter 2 wang-fang -> ok");
        assertThat(waits())
                .containsEntry("new-connection", new PlaceInLine(0, Optional.empty()))
                .containsEntry("invoice", new PlaceInLine(0, Optional.of(Range.NONE)))
                .containsOnlyKeys("bill-payment", "new-connection", "invoice");
    }
}
