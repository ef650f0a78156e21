package io.yitaiqing.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Tale;
import io.yitaiqing.measure.ServiceLevel;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A delta carries every row that an event changed, also those of what a visit no longer asks. */
class TouchedRowsTest {

    private final Tale tale = Tale.opened(HallPlans.small()).tell("""
            09:00  open-counter 1 li-min        -> ok
            09:00  take invoice+bill-payment    -> C001
            """);
    private final HallDocument document = new HallDocument(tale.hall(), new ServiceLevel());

    /** Fails unless a follower who takes the delta in sees what a new follower sees. */
    private void follow(String lines) {
        Map<String, Map<String, Map<String, Object>>> shown = new LinkedHashMap<>();
        document.all().forEach((collection, rows) -> shown.put(collection, new LinkedHashMap<>(rows)));
        Touched touched = new Touched();
        tale.hall().observe(touched);
        tale.tell(lines);
        document.patch(touched)
                .forEach((collection, rows) -> shown.get(collection).putAll(rows));
        assertThat(shown).isEqualTo(document.all());
    }

    @Test
    void aServiceThatIsNoLongerAskedHasAnotherLine() {
        follow("09:01  change-need C001 invoice -> ok");
    }

    @Test
    void aCounterShowsWhatIsLeftOfItsVisit() {
        tale.tell("09:01  call 1 -> C001");
        follow("09:02  drop-errand C001 invoice -> ok");
    }
}
