package io.yitaiqing.simulator.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The clock of a run goes at its speed through what there is to see, and leaps over the nights. */
class CourseTest {

    private static final Course TWO_DAYS = new Course(List.of(day(1), day(2)));

    private final AtomicLong nanos = new AtomicLong();
    private final Pace pace = new Pace(TWO_DAYS, 60, nanos::get);

    private static Span day(int day) {
        return new Span(LocalDate.of(2027, 2, day), at(day, "08:00"), at(day, "17:00"));
    }

    private static Instant at(int day, String time) {
        return Instant.parse("2027-02-0" + day + "T" + time + ":00Z");
    }

    private void pass(int seconds) {
        nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    }

    @Test
    void timeGoesOnWithinADayAndFromItsEndToTheNextMorning() {
        assertThat(TWO_DAYS.onward(at(1, "08:00"), Duration.ofHours(2))).isEqualTo(at(1, "10:00"));
        assertThat(TWO_DAYS.onward(at(1, "16:00"), Duration.ofHours(3))).isEqualTo(at(2, "10:00"));
        assertThat(TWO_DAYS.onward(at(2, "16:00"), Duration.ofHours(3))).isEqualTo(at(2, "17:00"));
    }

    @Test
    void aMomentOfTheNightIsTheNextMorning() {
        assertThat(TWO_DAYS.within(at(1, "12:00"))).isEqualTo(at(1, "12:00"));
        assertThat(TWO_DAYS.within(at(1, "23:00"))).isEqualTo(at(2, "08:00"));
        assertThat(TWO_DAYS.within(at(1, "03:00"))).isEqualTo(at(1, "08:00"));
        assertThat(TWO_DAYS.within(at(3, "03:00"))).isEqualTo(at(2, "17:00"));
    }

    @Test
    void theClockStandsUntilItRuns() {
        pass(10);
        assertThat(pace.now()).isEqualTo(at(1, "08:00"));
        pace.run(true);
        pass(10);
        assertThat(pace.now()).isEqualTo(at(1, "08:10"));
        pace.run(false);
        pass(10);
        assertThat(pace.now()).isEqualTo(at(1, "08:10"));
    }

    @Test
    void anotherSpeedHoldsFromNowOnAndALeapGoesOnAtTheSame() {
        pace.run(true);
        pass(60);
        pace.faster(600);
        assertThat(pace.now()).isEqualTo(at(1, "09:00"));
        pass(6);
        assertThat(pace.now()).isEqualTo(at(1, "10:00"));
        pace.jump(at(2, "12:00"));
        pass(6);
        assertThat(pace.now()).isEqualTo(at(2, "13:00"));
        pass(3_600);
        assertThat(pace.isAtEnd()).isTrue();
    }
}
