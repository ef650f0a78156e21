package io.yitaiqing.simulator.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scenario's time, the server's and the machine's, each told in the others. */
class ClocksTest {

    private static final Instant NINE = Instant.parse("2027-02-01T09:00:00Z");
    private static final Instant REAL = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void aScenarioHourAtSixtyTimesRealSpeedIsAMinute() {
        ScenarioClock clock = new ScenarioClock(NINE, 60, 1_000);
        long nanos = clock.nanosAt(NINE.plus(Duration.ofHours(1)));
        assertThat(nanos).isEqualTo(1_000 + 60_000_000_000L);
        assertThat(clock.at(nanos)).isEqualTo(NINE.plus(Duration.ofHours(1)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 1, 7, 60, 333})
    void whoWaitsForAMomentWakesWhenItHasCome(double speed) {
        ScenarioClock clock = new ScenarioClock(NINE, speed, 987_654_321);
        for (long nanos = 1; nanos < Duration.ofHours(9).toNanos(); nanos = nanos * 3 + 7) {
            Instant moment = NINE.plusNanos(nanos);
            assertThat(clock.at(clock.nanosAt(moment))).isAfterOrEqualTo(moment);
        }
    }

    @Test
    void aTimeThatHasPassedLiesBeforeTheStart() {
        assertThat(new ScenarioClock(NINE, 60, 0).nanosAt(NINE.minusSeconds(60)))
                .isEqualTo(-1_000_000_000L);
    }

    @Test
    void tenScenarioMinutesAreTenServerSecondsWhereItsClockIsSixtyTimesSlower() {
        long now = System.nanoTime();
        ScenarioClock scenario = new ScenarioClock(NINE, 60, now);
        ServerClock server = new ServerClock(REAL, 1, REAL, now);
        Instant until = server.toServer(NINE.plus(Duration.ofMinutes(10)), scenario);
        assertThat(until).isBetween(REAL.plusMillis(9_990), REAL.plusMillis(10_010));
        assertThat(server.toScenario(until, scenario)).isBetween(NINE.plusSeconds(590), NINE.plusSeconds(610));
    }

    @Test
    void aChangeIsAsOldAsTheHallClockSaysByItsSpeed() {
        ServerClock server = new ServerClock(NINE, 60, REAL, 0);
        assertThat(server.age(NINE.plusSeconds(60), REAL.plusMillis(1_250))).isEqualTo(Duration.ofMillis(250));
    }
}
