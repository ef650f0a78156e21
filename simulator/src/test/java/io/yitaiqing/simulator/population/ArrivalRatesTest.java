package io.yitaiqing.simulator.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.yitaiqing.simulator.Variant;
import io.yitaiqing.simulator.draw.Draws;
import io.yitaiqing.simulator.population.Arrivals.Arrival;
import io.yitaiqing.simulator.scenario.CrowdPlan;
import io.yitaiqing.simulator.scenario.Rate;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts of arrivals against the rates a scenario tells, with confidence bounds. */
class ArrivalRatesTest {

    private static final long SEED = 3;
    private static final int DAYS = 3_000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate MONDAY = LocalDate.of(2027, 2, 1);

    @TempDir
    private Path folder;

    private ScenarioFile scenario(String name, String... changes) throws IOException {
        return ScenarioFile.read(Variant.of(folder, name, changes));
    }

    private static List<Instant> times(ScenarioFile file, String service, int index, int replication) {
        CrowdPlan crowd = file.scenario().crowds().get("H001");
        return new Arrivals(
                        crowd,
                        file.plans().get("H001"),
                        Draws.of(SEED, replication).at("H001"))
                .of(MONDAY.plusDays(index), index).stream()
                        .filter(arrival -> arrival.service().equals(service))
                        .map(Arrival::at)
                        .toList();
    }

    private static double count(ScenarioFile file, String service, int index, String from, String to) {
        Instant begin = at(index, from);
        Instant end = at(index, to);
        return IntStream.range(0, DAYS)
                .mapToLong(i -> times(file, service, index, i).stream()
                        .filter(time -> !time.isBefore(begin) && time.isBefore(end))
                        .count())
                .average()
                .orElseThrow();
    }

    private static Instant at(int index, String time) {
        return MONDAY.plusDays(index).atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    /** Four standard errors of a mean of Poisson counts whose rate is disturbed by a gamma factor. */
    private static double bound(double mean, double shape) {
        return 4 * Math.sqrt((mean + mean * mean / shape) / DAYS);
    }

    @Test
    void eachHourHasThePeopleItsRatesTell() throws IOException {
        ScenarioFile normal = scenario("normal-day");
        List<Rate> rates = normal.scenario()
                .crowds()
                .get("H001")
                .services()
                .get("bill-payment")
                .arrivals();
        for (int hour = 8; hour < 18; hour++) {
            double expected = expected(rates, hour);
            double seen = count(normal, "bill-payment", 0, clock(hour), clock(hour + 1));
            assertThat(seen).as("seed %d, %d:00", SEED, hour).isCloseTo(expected, within(bound(expected, 60) + 1e-9));
        }
    }

    private static String clock(int hour) {
        return LocalTime.of(hour, 0).toString();
    }

    private static double expected(List<Rate> rates, int hour) {
        double people = 0;
        for (int i = 0; i < rates.size(); i++) {
            double from = rates.get(i).from().toSecondOfDay() / 3600.0;
            double to = i + 1 < rates.size() ? rates.get(i + 1).from().toSecondOfDay() / 3600.0 : 24;
            people += rates.get(i).perHour() * Math.max(0, Math.min(to, hour + 1) - Math.max(from, hour));
        }
        return people;
    }

    @Test
    void aDayFactorMultipliesTheRatesAndTheUsualCrowdAtTheDoor() throws IOException {
        String crowd = "openingCrowd: {usual: 20, withinMinutes: 10}";
        ScenarioFile busy = scenario(
                "normal-day",
                "firstDay: 2027-01-12",
                "firstDay: 2027-02-01",
                "busyness: {shape: 60, correlation: 1}",
                "busyness: {shape: 60, correlation: 1}\n    dayFactors:\n      springFestival:\n"
                        + "        - {spans: [{from: -7, to: -2, factor: 2.2}]}",
                "serviceMinutes: {mean: 2, scv: 0.5}",
                crowd + "\n        serviceMinutes: {mean: 2, scv: 0.5}",
                "assumptions:",
                "assumptions:\n  crowds.H001.dayFactors: test\n  crowds.H001.services.bill-payment.openingCrowd: test");
        double expected = 2.2 * (20 + 14);
        assertThat(count(busy, "bill-payment", 0, "08:30", "09:30"))
                .as("seed %d", SEED)
                .isCloseTo(expected, within(bound(expected, 60)));
    }

    @Test
    void anOutageBringsItsShareOfUsersAndChangesNobodyElse() throws IOException {
        ScenarioFile down = scenario("bank-outage");
        ScenarioFile up = scenario("bank-outage", "share: 0.9", "share: 0", "share: 0.3", "share: 0");
        for (int i = 0; i < 200; i++) {
            for (int day = 0; day < 3; day++) {
                List<Instant> usual = times(up, "bill-payment", day, i);
                List<Instant> more = times(down, "bill-payment", day, i);
                assertThat(more.subList(0, usual.size())).isEqualTo(usual);
                assertThat(times(down, "consulting", day, i)).isEqualTo(times(up, "consulting", day, i));
                if (day == 2) {
                    assertThat(more).as("the bank collects again").isEqualTo(usual);
                }
            }
        }
        double expected = 14 + 0.9 * 90;
        assertThat(count(down, "bill-payment", 0, "08:30", "09:30"))
                .as("seed %d", SEED)
                .isCloseTo(expected, within(bound(expected, 60)));
    }

    @Test
    void anOutageBringsNobodyBeforeItBeginsOrAfterItEnds() throws IOException {
        ScenarioFile morning = scenario("bank-outage", "to: \"2027-02-02T00:00\"", "to: \"2027-02-01T09:00\"");
        double before = 14 / 2.0 + 0.9 * 90 / 2;
        assertThat(count(morning, "bill-payment", 0, "08:30", "09:00")).isCloseTo(before, within(bound(before, 60)));
        assertThat(count(morning, "bill-payment", 0, "09:00", "10:00")).isCloseTo(14, within(bound(14, 60)));
    }
}
