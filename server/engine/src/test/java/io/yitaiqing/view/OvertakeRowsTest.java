package io.yitaiqing.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.plan.DispatchTerms;
import io.yitaiqing.hall.plan.FairnessTerms;
import io.yitaiqing.hall.plan.Segment;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Tale;
import io.yitaiqing.measure.ServiceLevel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** "Overtaken 1 of at most 3", as a page that follows the hall sees it. */
class OvertakeRowsTest {

    private static HallPlan capped(Optional<Integer> cap) {
        return HallPlans.with(HallPlans.small(), draft -> {
            draft.segments = List.of(new Segment("elderly", "长者", "Elderly", 900));
            draft.dispatch = DispatchTerms.USUAL.with(new FairnessTerms(cap, Optional.empty(), Optional.empty()));
        });
    }

    private final Touched touched = new Touched();

    private Map<String, Map<String, Object>> delta(Tale tale, String lines) {
        touched.clear();
        tale.tell(lines);
        Map<String, Map<String, Object>> rows = document(tale).patch(touched).get("overtakes");
        return rows == null ? Map.of() : rows;
    }

    private static HallDocument document(Tale tale) {
        return new HallDocument(tale.hall(), new ServiceLevel());
    }

    private Tale twoWait(Optional<Integer> cap) {
        Tale tale = Tale.opened(capped(cap)).tell("""
                09:00  open-counter 1 li-min                 -> ok
                09:00  take bill-payment                     -> A001
                09:01  take bill-payment                     -> A002
                09:02  take bill-payment segment=elderly x2  -> ok
                """);
        tale.hall().observe(touched);
        return tale;
    }

    @Test
    void whoIsOvertakenIsShownAndNobodyElse() {
        Tale tale = twoWait(Optional.of(3));

        assertThat(delta(tale, "09:03  call 1 -> A003"))
                .isEqualTo(Map.of("v1", Map.of("times", 1, "atMost", 3), "v2", Map.of("times", 1, "atMost", 3)));
        assertThat(delta(tale, "09:04  no-show 1 -> ok")).isEmpty();
        delta(tale, "09:04  call 1 -> A004");
        assertThat(document(tale).all().get("overtakes"))
                .isEqualTo(Map.of("v1", Map.of("times", 2, "atMost", 3), "v2", Map.of("times", 2, "atMost", 3)));
    }

    @Test
    void theRowGoesWhenTheWaitIsOver() {
        Tale tale = twoWait(Optional.of(3));
        delta(tale, "09:03  call 1 -> A003\n09:03  no-show 1 -> ok\n09:03 cancel A004 -> ok");

        assertThat(delta(tale, "09:04  call 1 -> A001")).containsOnlyKeys("v1").containsEntry("v1", null);
        assertThat(delta(tale, "09:04  cancel A002 -> ok"))
                .containsOnlyKeys("v2")
                .containsEntry("v2", null);
        assertThat(document(tale).all().get("overtakes")).isEmpty();
    }

    @Test
    void aHallWithoutACapShowsAndSendsNothing() {
        Tale tale = twoWait(Optional.empty());

        assertThat(delta(tale, "09:03  call 1 -> A003")).isEmpty();
        assertThat(document(tale).all().get("overtakes")).isEmpty();
    }
}
