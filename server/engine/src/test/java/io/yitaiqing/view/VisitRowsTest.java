package io.yitaiqing.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Tale;
import io.yitaiqing.measure.ServiceLevel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    @Test
    void aVisitThatWasSentOnSaysWhoAloneMayCallIt() {
        tale.tell("""
                09:01  open-counter 1 li-min               -> ok
                09:01  open-counter 2 wang-fang            -> ok
                09:01  call 1                              -> A001
                09:02  start 1                             -> ok
                """);
        assertThat(row()).doesNotContainKey("wish");
        tale.tell("09:03  transfer 1 clerk:wang-fang first -> ok");
        assertThat(row()).containsEntry("wish", Map.of("services", List.of("bill-payment"), "clerk", "wang-fang"));
        tale.tell("09:04  call 2 -> A001");
        assertThat(row()).doesNotContainKey("wish");
    }

    @Test
    void aVisitThatIsOrderedOtherwiseThanByItsWaitSaysByWhat() {
        assertThat(row()).doesNotContainKey("orderedFrom");
        tale.tell("""
                09:01  open-counter 1 li-min               -> ok
                09:01  open-counter 2 wang-fang            -> ok
                09:01  call 1                              -> A001
                09:02  start 1                             -> ok
                09:03  transfer 1 clerk:wang-fang first    -> ok
                """);
        assertThat(document.all().get("visits").get("v2")).doesNotContainKey("orderedFrom");
        Instant waitsFrom = Instant.parse((String) row().get("waitsFrom"));
        assertThat(Instant.parse((String) row().get("orderedFrom"))).isBefore(waitsFrom);
        tale.tell("09:04  call 2 -> A001");
        assertThat(row()).doesNotContainKey("orderedFrom");
    }

    @Test
    void aVisitThatIsAwaySaysWhatBecomesOfItInTheEnd() {
        tale.tell("""
                09:01  open-counter 1 li-min         -> ok
                09:01  call 1                        -> A001
                09:02  start 1                       -> ok
                09:03  park 1 filling-form 300       -> ok
                """);
        assertThat(row()).containsEntry("thenWaits", true).containsKey("dueAt");
    }

    private Map<String, Object> row() {
        return document.all().get("visits").get("v1");
    }
}
