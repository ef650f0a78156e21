package io.yitaiqing.simulator.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.yitaiqing.simulator.replay.Presence;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A hall whose numbers are known is found in its log. */
class HallFitTest {

    private static final HallFit FIT = HallFit.of(SyntheticLog.of(11));

    @Test
    void arrivalsByWeekday() {
        double mondays = expected(DayOfWeek.MONDAY);
        double others = expected(DayOfWeek.TUESDAY);

        // Four days a weekday of 384 or 538 people: three standard errors are 8 %.
        assertThat(others).isCloseTo(8 * SyntheticLog.PER_HOUR, withinPercentage(8));
        assertThat(mondays).isCloseTo(8 * SyntheticLog.PER_HOUR * SyntheticLog.MONDAY_FACTOR, withinPercentage(8));
        assertThat(FIT.services().get("pay").profile().rates(DayOfWeek.MONDAY))
                .first()
                .satisfies(rate -> assertThat(rate.perHour()).isZero());
    }

    private static double expected(DayOfWeek weekday) {
        return FIT.services().values().stream()
                .mapToDouble(service -> service.profile().expected(weekday))
                .sum();
    }

    @Test
    void daysOfChanceHaveHardlyAnyBusyness() {
        assertThat(FIT.busyness().shape()).isGreaterThan(150);
    }

    @Test
    void serviceTimesAndWhoseAreLonger() {
        ClerkFactors pay = FIT.services().get("pay").clerks();
        double mean = pay.meanSeconds();

        assertThat(mean).isCloseTo(SyntheticLog.PAY_SECONDS, withinPercentage(7));
        assertThat(pay.scv()).isEqualTo(SyntheticLog.SCV, within(0.1));
        for (int i = 0; i < SyntheticLog.CLERKS.size(); i++) {
            double seconds = pay.factors().get(SyntheticLog.CLERKS.get(i)) * mean;
            assertThat(seconds).isCloseTo(SyntheticLog.PAY_SECONDS * SyntheticLog.FACTORS.get(i), withinPercentage(6));
        }
        assertThat(FIT.services().get("pay").serviceDistance()).isLessThan(0.03);
    }

    @Test
    void howLongPeopleWaitBeforeTheyLeave() {
        ServiceFit pay = FIT.services().get("pay");

        assertThat(pay.patienceSeen().ended()).isGreaterThan(100);
        assertThat(Math.exp(pay.patience().mu()))
                .isCloseTo(
                        SyntheticLog.PATIENCE_SECONDS / Math.sqrt(1 + SyntheticLog.PATIENCE_SCV), withinPercentage(20));
        assertThat(FIT.silentShare()).isEqualTo(SyntheticLog.SILENT_SHARE, within(0.06));
    }

    @Test
    void howLongClerksWorkOnThoughSomebodyWaits() {
        assertThat(FIT.wrapUp().mean()).isCloseTo(SyntheticLog.WRAP_UP_SECONDS, withinPercentage(8));
        assertThat(FIT.wrapUpSeen().ended()).isLessThan(FIT.wrapUpSeen().seen());
    }

    @Test
    void whoDoesWhatAndWorksWhen() {
        assertThat(FIT.skills().keySet()).containsExactlyInAnyOrderElementsOf(SyntheticLog.CLERKS);
        assertThat(FIT.skills().values()).allMatch(Set.of("ask", "pay")::equals);
        List<Presence> monday = FIT.roster().duties(DayOfWeek.MONDAY);
        assertThat(monday).hasSizeBetween(4, 6);
        assertThat(monday.getFirst().from().atZone(SyntheticLog.ZONE).toLocalTime())
                .isBetween(LocalTime.of(9, 0), LocalTime.of(9, 20));
    }
}
