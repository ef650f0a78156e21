package io.yitaiqing.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.CareRing;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.plan.CareAction;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Tale;
import io.yitaiqing.measure.ServiceLevel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was done for those who wait stands in the document: what, by whom and when, the last of the day. */
class CareRowsTest {

    private static final HallPlan PLAN = HallPlans.with(
            HallPlans.small(), draft -> draft.careActions = List.of(new CareAction("water", "送水", "Water")));

    private final Tale tale = Tale.opened(PLAN).tell("""
            09:00  open-counter 1 li-min       -> ok
            09:00  panic 1                     -> ok
            09:05  care water sun-li a1 calmed -> ok
            09:06  care water zhao-lei         -> ok
            """);
    private final HallDocument document = new HallDocument(tale.hall(), new ServiceLevel());

    private Map<String, Map<String, Object>> care() {
        return document.all().get("care");
    }

    @Test
    void aRowTellsWhatByWhomWhenAndWhy() {
        assertThat(care())
                .isEqualTo(Map.of(
                        "1",
                        Map.of(
                                "action", "water",
                                "by", "sun-li",
                                "at", "2027-02-01T01:05:00Z",
                                "alert", "a1",
                                "note", "calmed"),
                        "2",
                        Map.of("action", "water", "by", "zhao-lei", "at", "2027-02-01T01:06:00Z")));
    }

    @Test
    void onlyTheLastOnesStayAndAPatchTakesTheOldestAway() {
        for (int i = 3; i <= CareRing.KEPT; i++) {
            tale.tell("09:10  care water sun-li -> ok");
        }
        Touched touched = new Touched();
        tale.hall().observe(touched);
        tale.tell("09:11  care water sun-li -> ok");

        assertThat(care()).hasSize(CareRing.KEPT).doesNotContainKey("1").containsKey("21");
        assertThat(document.patch(touched).get("care"))
                .containsOnlyKeys("1", "21")
                .containsEntry("1", null);
        assertThat(document.all().get("hall").get(PLAN.id())).containsEntry("careToday", 21);
    }

    @Test
    void aNewDayBeginsWithNone() {
        tale.tell("17:00  due -> ok").tell("2027-02-02").tell("09:00  due -> ok");
        assertThat(care()).isEmpty();
    }
}
