package io.yitaiqing.simulator.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search on servers whose limit is known. */
class LimitSearchTest {

    private static final Objective OBJECTIVE = Objective.parse("p99<100ms");

    @ParameterizedTest
    @ValueSource(doubles = {0.7, 10, 11, 90, 640, 4_000})
    void theLimitIsFoundWithinATenth(double limit) throws Exception {
        LimitSearch search =
                new LimitSearch(OBJECTIVE, speed -> report(speed, speed <= limit), step -> {}, () -> false);
        double found = search.from(10).orElseThrow().speed();
        assertThat(found).isBetween(limit / 1.1, limit);
        assertThat(search.steps()).hasSizeLessThan(20);
    }

    @Test
    void aServerThatKeepsNothingEndsTheSearch() throws Exception {
        LimitSearch search = new LimitSearch(OBJECTIVE, speed -> report(speed, false), step -> {}, () -> false);
        assertThat(search.from(10)).isEmpty();
        assertThat(search.steps()).hasSize(6);
    }

    @Test
    void aServerThatAnswersLessThanIsAskedHasNotKeptUp() throws Exception {
        LimitSearch search = new LimitSearch(OBJECTIVE, LimitSearchTest::fallingBehind, step -> {}, () -> false);
        assertThat(search.from(10)).isEmpty();
        assertThat(search.steps().getFirst().broken()).contains("answered less than 95 % of what was asked");
    }

    @Test
    void whoIsToldToStopBeginsNoStep() throws Exception {
        LimitSearch search = new LimitSearch(OBJECTIVE, speed -> report(speed, true), step -> {}, () -> true);
        assertThat(search.from(10)).isEmpty();
        assertThat(search.steps()).isEmpty();
    }

    private static LoadReport fallingBehind(double speed) {
        return report(speed, 1_000, 100, 900);
    }

    private static LoadReport report(double speed, boolean kept) {
        return report(speed, kept ? 1_000 : 200_000, 100, 100);
    }

    private static LoadReport report(double speed, long p99Micros, long answered, long intended) {
        Counts counts = new Counts();
        counts.add(intended, answered, 0);
        Quantiles all = new Quantiles(answered, p99Micros / 2, p99Micros, p99Micros, p99Micros, p99Micros);
        Quantiles none = new Quantiles(0, 0, 0, 0, 0, 0);
        return new LoadReport(
                Instant.EPOCH,
                "test",
                1,
                speed,
                Duration.ofSeconds(1),
                counts,
                new TreeMap<>(),
                all,
                none,
                none,
                new LoadReport.Generator(none, none, 0, 0, 0, 0),
                Optional.empty(),
                List.of());
    }
}
