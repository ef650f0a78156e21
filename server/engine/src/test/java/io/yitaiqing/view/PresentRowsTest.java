package io.yitaiqing.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.plan.GhostTerms;
import io.yitaiqing.hall.plan.Norm.Measure;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.NormDraft;
import io.yitaiqing.hall.tale.Tale;
import io.yitaiqing.measure.ServiceLevel;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** An open alert's row tells how it stands now, and is sent again only where an event changed that. */
class PresentRowsTest {

    private static final HallPlan PLAN = HallPlans.with(HallPlans.small(), draft -> {
        draft.norms = Stream.of(NormDraft.of(Measure.LINE, 2, 9), NormDraft.of(Measure.WAIT, 600, 6_000))
                .map(NormDraft::norm)
                .toList();
        draft.ghosts = Optional.of(GhostTerms.USUAL);
    });

    private final Tale tale = Tale.opened(PLAN).tell("""
            09:00  open-counter 1 li-min  -> ok
            09:00  take bill-payment      -> A001
            09:01  take bill-payment      -> A002
            09:01  due                    -> a1 line warning
            """);
    private final HallDocument document = new HallDocument(tale.hall(), new ServiceLevel());
    private final Touched touched = new Touched();

    private Map<String, Map<String, Object>> alertsAfter(String line) {
        touched.clear();
        tale.tell(line);
        return document.patch(touched).getOrDefault("alerts", Map.of());
    }

    @Test
    void aCountIsToldWithTheEventThatChangesIt() {
        tale.hall().observe(touched);
        assertThat(alertsAfter("09:02  take invoice -> C001").get("a1"))
                .containsEntry("value", 2.0)
                .containsEntry("presentValue", 3.0)
                .doesNotContainKey("presentFrom");
        assertThat(alertsAfter("09:03  call 1 -> A001").get("a1")).containsEntry("presentValue", 2.0);
        assertThat(alertsAfter("09:03  start 1 -> ok"))
                .as("nobody joined or left the line")
                .isEmpty();
    }

    @Test
    void aTimeIsToldByTheMomentItBeganAndOnlyWhenAnotherTakesItsPlace() {
        tale.hall().observe(touched);
        assertThat(alertsAfter("09:10  due -> a2 wait warning").get("a2"))
                .containsEntry("value", 600.0)
                .containsEntry("presentFrom", "2027-02-01T01:00:00Z")
                .doesNotContainKey("presentValue");
        assertThat(alertsAfter("09:15  take bill-payment -> A003")).doesNotContainKey("a2");
        assertThat(alertsAfter("09:15  call 1 -> A001").get("a2"))
                .containsEntry("value", 600.0)
                .containsEntry("presentFrom", "2027-02-01T01:01:00Z");
    }

    @Test
    void aServiceFarTooLongIsToldByItsBeginning() {
        tale.tell("""
                09:02  call 1   -> A001
                09:03  start 1  -> ok
                """);
        for (int hour = 10; hour < 13; hour++) {
            tale.tell(hour + ":00  time-passes -> ok");
        }
        assertThat(document.all().get("alerts").values())
                .filteredOn(row -> row.get("cause").equals("service-far-above-norm"))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("presentFrom", "2027-02-01T01:03:00Z"));
    }
}
