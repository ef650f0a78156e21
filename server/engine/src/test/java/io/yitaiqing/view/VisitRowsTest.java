package io.yitaiqing.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Tale;
import io.yitaiqing.measure.ServiceLevel;
import org.junit.jupiter.api.Test;

/** A visit's row says what its customer would like, for it explains whom they wait for. */
class VisitRowsTest {

    private final Tale tale = Tale.opened(HallPlans.small()).tell("""
            09:00  take bill-payment clerk=li-min language=en  -> A001
            09:00  take bill-payment                           -> A002
            """);
    private final HallDocument document = new HallDocument(tale.hall(), new ServiceLevel());

    @Test
    void aVisitSaysWhichClerkAndLanguageItsCustomerPrefers() {
        assertThat(document.all().get("visits").get("v1"))
                .containsEntry("preferredClerk", "li-min")
                .containsEntry("language", "en");
        assertThat(document.all().get("visits").get("v2")).doesNotContainKeys("preferredClerk", "language");
    }
}
