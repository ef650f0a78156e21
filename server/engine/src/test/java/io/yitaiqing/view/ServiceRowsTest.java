package io.yitaiqing.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Tale;
import io.yitaiqing.measure.ServiceLevel;
import org.junit.jupiter.api.Test;

/** A patch brings what is counted of a service that a visit no longer asks. */
class ServiceRowsTest {

    private final Tale tale = Tale.opened(HallPlans.small()).tell("""
            09:00  open-counter 1 li-min      -> ok
            09:00  take bill-payment+invoice  -> A001
            """);
    private final HallDocument document = new HallDocument(tale.hall(), new ServiceLevel());
    private final Touched touched = new Touched();

    @Test
    void aServiceThatIsNoLongerNeededHasOneLessWaiting() {
        assertThat(document.all().get("services").get("bill-payment")).containsEntry("waiting", 1);
        tale.hall().observe(touched);
        tale.tell("09:01  change-need A001 invoice -> ok");
        assertThat(document.patch(touched).get("services").get("bill-payment")).containsEntry("waiting", 0);
    }

    @Test
    void anUndoneTransferLeavesNobodyWaitingWhereItWent() {
        tale.tell("""
                09:01  call 1                                      -> A001
                09:02  start 1                                     -> ok
                09:03  transfer 1 service:new-connection by-wait   -> ok
                """);
        assertThat(document.all().get("services").get("new-connection")).containsEntry("waiting", 1);
        tale.hall().observe(touched);
        tale.tell("09:03  undo 1 -> ok");
        assertThat(document.patch(touched).get("services").get("new-connection"))
                .containsEntry("waiting", 0);
    }
}
