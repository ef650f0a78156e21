package io.yitaiqing.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.Alert;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Playbook;
import io.yitaiqing.hall.plan.Norm;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.NormDraft;
import io.yitaiqing.hall.tale.Tale;
import io.yitaiqing.measure.ServiceLevel;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An alert's row says what to do, whatever its cause. */
class AlertRowsTest {

    private static final HallPlan PLAN = NormDraft.keeping(HallPlans.small(), NormDraft.of(Norm.Measure.LINE, 1, 2));

    static Set<String> causes() {
        return Alert.Cause.ALL;
    }

    @Test
    void aPanicAndANormBothSayWhatToDo() {
        Tale tale = Tale.opened(PLAN).tell("""
                09:00  open-counter 1 li-min  -> ok
                09:00  panic 1                -> ok
                09:00  take invoice           -> C001
                09:00  due                    -> a2 line warning
                """);
        Map<String, Map<String, Object>> rows =
                new HallDocument(tale.hall(), new ServiceLevel()).all().get("alerts");
        assertThat(rows.get("a1")).containsKeys("cause", "limit", "raisedAt", "remedy", "remedyEn");
        assertThat(rows.get("a2")).containsEntry("remedyEn", "Open one more counter");
    }

    @ParameterizedTest
    @MethodSource("causes")
    void eachCauseHasItsRemedy(String cause) {
        Alert alert =
                Alert.raised("a1", cause, Optional.of("1"), Alert.Band.WARNING, 1, 1, Instant.EPOCH, Optional.empty());
        assertThat(Playbook.remedy(alert, PLAN)).hasValueSatisfying(remedy -> {
            assertThat(remedy.text()).isNotBlank();
            assertThat(remedy.textEn()).isNotBlank();
        });
    }
}
