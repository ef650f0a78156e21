package io.yitaiqing.simulator.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.Shipped;
import io.yitaiqing.simulator.draw.Draws;
import io.yitaiqing.simulator.population.Arrivals.Arrival;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private static final long SEED = 1;
    private static final int DAYS = 2_000;
    private static final LocalDate DAY = LocalDate.of(2027, 2, 1);

    private final ScenarioFile laoyue = Shipped.scenario("laoyue-25");
    private final HallPlan hall = laoyue.plans().get("H001");

    private List<Arrival> payers(int replication) {
        Arrivals arrivals = new Arrivals(laoyue.scenario().crowds().get("H001"), hall, Draws.of(SEED, replication));
        return arrivals.of(DAY, 0).stream()
                .filter(a -> a.service().equals("bill-payment"))
                .toList();
    }

    private double meanBetween(String from, String to) {
        Instant begin = Instant.parse(from);
        Instant end = Instant.parse(to);
        return IntStream.range(0, DAYS)
                .mapToLong(i -> payers(i).stream()
                        .filter(a -> !a.at().isBefore(begin) && a.at().isBefore(end))
                        .count())
                .average()
                .orElseThrow();
    }

    @Test
    void theCrowdAtTheDoorAndTheRatesOfTheDayAreMetOnAverage() {
        // 100 at the door and 60 an hour from 08:30, in Shanghai; then 32 an hour from 10:00.
        assertThat(meanBetween("2027-02-01T00:30:00Z", "2027-02-01T01:00:00Z"))
                .as("seed %d", SEED)
                .isCloseTo(130, within(1.5));
        assertThat(meanBetween("2027-02-01T02:00:00Z", "2027-02-01T03:00:00Z"))
                .as("seed %d", SEED)
                .isCloseTo(32, within(0.6));
    }

    @Test
    void aDaysTotalVariesMoreThanChanceAlone() {
        double[] totals =
                IntStream.range(0, DAYS).mapToDouble(i -> payers(i).size()).toArray();
        double mean =
                IntStream.range(0, DAYS).mapToDouble(i -> totals[i]).average().orElseThrow();
        double variance = IntStream.range(0, DAYS)
                .mapToDouble(i -> (totals[i] - mean) * (totals[i] - mean))
                .average()
                .orElseThrow();
        double busyness = (variance - mean) / mean / mean;
        assertThat(busyness).as("seed %d", SEED).isCloseTo(1 / 60.0, within(0.003));
    }
}
