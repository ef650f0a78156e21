package io.yitaiqing.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.RatingBook;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Tale;
import io.yitaiqing.measure.ServiceLevel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What customers thought of their visits stands in the document: the last ratings, and how many gave each score. */
class RatingRowsTest {

    private final Tale tale = Tale.opened(HallPlans.small()).tell("09:00  open-counter 1 li-min  -> ok");
    private final HallDocument document = new HallDocument(tale.hall(), new ServiceLevel());

    /** Serves one customer and lets them rate it. */
    private void rated(int number, String words) {
        tale.tell("""
                09:05  take bill-payment  -> ok
                09:05  call 1             -> ok
                09:05  start 1            -> ok
                09:06  finish 1 done      -> ok
                09:06  rate A%03d %s      -> ok
                """.formatted(number, words));
    }

    private Map<String, Map<String, Object>> ratings() {
        return document.all().get("ratings");
    }

    @Test
    void aRowTellsOfWhichVisitAndHowItWas() {
        rated(1, "4 very~quick");
        assertThat(ratings())
                .isEqualTo(Map.of(
                        "1",
                        Map.of(
                                "visit", "v1",
                                "ticket", "A001",
                                "service", "bill-payment",
                                "counter", "1",
                                "score", 4,
                                "comment", "very quick",
                                "at", "2027-02-01T01:06:00Z")));
        assertThat(document.all().get("hall").get("H001")).containsEntry("ratings", List.of(0, 0, 0, 1, 0));
    }

    @Test
    void onlyTheLastOnesStayAndAPatchTakesTheOldestAway() {
        for (int number = 1; number <= RatingBook.KEPT; number++) {
            rated(number, "5");
        }
        Touched touched = new Touched();
        tale.hall().observe(touched);
        rated(RatingBook.KEPT + 1, "1");

        assertThat(ratings()).hasSize(RatingBook.KEPT).doesNotContainKey("1").containsKey("21");
        Map<String, Map<String, Map<String, Object>>> patch = document.patch(touched);
        assertThat(patch.get("ratings")).containsOnlyKeys("1", "21").containsEntry("1", null);
        assertThat(patch.get("hall").get("H001")).containsEntry("ratings", List.of(1, 0, 0, 0, 20));
    }

    @Test
    void aNewDayBeginsWithNone() {
        rated(1, "5");
        tale.tell("17:00  due -> ok").tell("2027-02-02").tell("09:00  due -> ok");
        assertThat(ratings()).isEmpty();
        assertThat(document.all().get("hall").get("H001")).containsEntry("ratings", List.of(0, 0, 0, 0, 0));
    }
}
