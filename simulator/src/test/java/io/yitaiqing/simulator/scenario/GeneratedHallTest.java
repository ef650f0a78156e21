package io.yitaiqing.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.Shipped;
import io.yitaiqing.simulator.Variant;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedHallTest {

    @TempDir
    private Path folder;

    private static List<String> generated(ScenarioFile file) {
        return file.plans().keySet().stream().filter(id -> id.startsWith("G")).toList();
    }

    @Test
    void aProvinceHasItsHallsAndItsCustomers() {
        ScenarioFile province = Shipped.scenario("province");
        assertThat(generated(province)).hasSize(3_000).contains("G00001", "G03000");
        double people = generated(province).stream()
                .mapToDouble(id -> people(province.scenario().crowds().get(id)))
                .sum();
        assertThat(people).as("1.2 million on one day").isCloseTo(1_200_000, within(30_000.0));
    }

    private static double people(CrowdPlan crowd) {
        return crowd.services().values().stream()
                .mapToDouble(demand -> demand.dayFactor(0) * expected(demand.arrivals()))
                .sum();
    }

    private static double expected(List<Rate> rates) {
        return IntStream.range(0, rates.size())
                .mapToDouble(i -> rates.get(i).perHour() * (hour(rates, i + 1) - hour(rates, i)))
                .sum();
    }

    private static double hour(List<Rate> rates, int i) {
        return i < rates.size() ? rates.get(i).from().toSecondOfDay() / 3_600.0 : 24;
    }

    @Test
    void aHallIsTheSameAmongFewAndAmongManyAndOtherFromAnotherSeed() throws IOException {
        ScenarioFile many = Shipped.scenario("province");
        ScenarioFile few = ScenarioFile.read(Variant.of(folder, "province", "count: 3000", "count: 5"));
        assertThat(generated(few)).hasSize(5);
        for (String id : generated(few)) {
            assertThat(few.plans().get(id)).isEqualTo(many.plans().get(id));
            assertThat(few.scenario().crowds().get(id))
                    .isEqualTo(many.scenario().crowds().get(id));
        }
        ScenarioFile other = ScenarioFile.read(
                Variant.of(folder, "province", "count: 3000", "count: 5", "seed: 2027,", "seed: 2028,"));
        assertThat(other.plans().get("G00001")).isNotEqualTo(many.plans().get("G00001"));
    }

    @Test
    void hallsAreAsSmallAndAsLargeAsToldAndEachServiceIsServed() {
        Map<String, HallPlan> plans = Shipped.scenario("province").plans();
        int fewest = Integer.MAX_VALUE;
        int most = 0;
        for (String id : generated(Shipped.scenario("province"))) {
            HallPlan plan = plans.get(id);
            assertThat(plan.counters()).hasSizeBetween(4, 40);
            assertThat(plan.services()).hasSizeBetween(3, 15);
            assertThat(plan.services().getFirst().id()).isEqualTo("bill-payment");
            assertThat(plan.services())
                    .allSatisfy(service -> assertThat(plan.clerks()).anyMatch(clerk -> clerk.masters(service.id())));
            fewest = Math.min(fewest, plan.counters().size());
            most = Math.max(most, plan.counters().size());
        }
        assertThat(fewest).isEqualTo(4);
        assertThat(most).isGreaterThan(30);
    }

    @Test
    void theyHaveTheHabitsOfTheCrowdTheyAreLike() {
        ScenarioFile province = Shipped.scenario("province");
        CrowdPlan like = province.scenario().crowds().get("H001");
        CrowdPlan hall = province.scenario().crowds().get("G00042");
        assertThat(hall.leaving()).isEqualTo(like.leaving());
        assertThat(hall.busyness()).isEqualTo(like.busyness());
        assertThat(hall.services().get("bill-payment").dayFactor(0))
                .as("a Monday, five days before the festival")
                .isCloseTo(1.15 * 2.2, within(1e-9));
        assertThat(hall.clerks().values())
                .allSatisfy(duty -> assertThat(duty.from()).isEqualTo(LocalTime.of(8, 30)));
    }
}
