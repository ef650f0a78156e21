package io.yitaiqing.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.simulator.Experiment.HallRun;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExperimentTest {

    private static final long SEED = 20270201;

    @Test
    void theSameSeedGivesTheSameEventLogOnAnyNumberOfThreads() {
        ScenarioFile normal = Shipped.scenario("normal-day");
        List<String> one = digests(run(normal, SEED, 1, 3));
        assertThat(one).doesNotHaveDuplicates().hasSize(9);
        assertThat(digests(run(normal, SEED, 1, 3))).isEqualTo(one);
        assertThat(digests(run(normal, SEED, 4, 3))).isEqualTo(one);
        assertThat(digests(run(normal, SEED + 1, 4, 3))).doesNotContainAnyElementsOf(one);
    }

    @Test
    void everyAlternativeMeetsTheSamePeople() {
        ScenarioFile reform = Shipped.scenario("laoyue-25-yitaiqing");
        Results after = run(reform, SEED, 2, 4);
        Results before = run(reform.parent().orElseThrow(), SEED, 2, 4);
        reform.plans()
                .get("H001")
                .services()
                .forEach(service -> assertThat(after.values("H001", service.id(), Measure.PEOPLE))
                        .isEqualTo(before.values("H001", service.id(), Measure.PEOPLE)));
    }

    @Test
    void theStoryOfTheTwentyFifthIsReproduced() {
        Results results = run(Shipped.scenario("laoyue-25"), SEED, 2, 25);
        assertThat(results.verdicts())
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(verdict -> assertThat(verdict.held())
                        .as("seed %d: %s", SEED, verdict)
                        .isGreaterThanOrEqualTo(22));
    }

    @Test
    void onANormalDayOneWindowIsEnough() {
        Results results = run(Shipped.scenario("normal-day"), SEED, 2, 10);
        assertThat(results.estimate("H001", "bill-payment", Measure.MEAN_WAIT).high())
                .isLessThan(5);
    }

    @Test
    void everyCounterServingEverythingShortensTheWaitToPayAndLengthensSomeOthers() {
        ScenarioFile reform = Shipped.scenario("laoyue-25-yitaiqing");
        Results after = run(reform, SEED, 2, 25);
        Results before = run(reform.parent().orElseThrow(), SEED, 2, 25);
        Estimate toPay = after.difference(before, "H001", "bill-payment", Measure.MEAN_WAIT);
        assertThat(toPay.high()).as("seed %d: %s", SEED, toPay).isLessThan(-30);
        Estimate other = after.difference(before, "H001", "other-fees", Measure.P90_WAIT);
        assertThat(other.low()).as("seed %d: %s", SEED, other).isPositive();
    }

    private static Results run(ScenarioFile file, long seed, int threads, int replications) {
        return new Experiment(file.scenario(), file.plans(), seed, threads).run(replications);
    }

    private static List<String> digests(Results results) {
        return results.runs().stream()
                .flatMap(run -> run.values().stream())
                .map(HallRun::digest)
                .toList();
    }
}
