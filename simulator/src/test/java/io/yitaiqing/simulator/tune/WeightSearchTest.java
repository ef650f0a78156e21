package io.yitaiqing.simulator.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.plan.DispatchTerms.Weight;
import io.yitaiqing.simulator.Estimate;
import io.yitaiqing.simulator.Shipped;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the search finds, and that only the seed decides on it. */
class WeightSearchTest {

    private static final long SEED = 20270201;
    private static final int THREADS = 2;

    @TempDir
    private Path folder;

    private ScenarioFile file;
    private HallPlan plan;

    @BeforeEach
    void hall() throws IOException {
        file = PlantedHall.read(folder);
        plan = file.plans().get(PlantedHall.HALL);
    }

    private Tuning tuning(int trials, int replications) {
        return new Tuning(file.scenario(), plan, Objective.MEAN_WAIT, replications, trials, SEED);
    }

    private static TunedWeights planted() {
        LinkedHashMap<String, Weight> weights = new LinkedHashMap<>();
        weights.put("short", new Weight(4, 0));
        weights.put("long", new Weight(0.25, 0));
        return new TunedWeights(180, weights);
    }

    @Test
    void aPlantedWeightIsFoundWithinTheTrials() {
        Tuning tuning = tuning(40, 24);
        TunedWeights found = new WeightSearch(tuning, THREADS, done -> {}).run();
        assertThat(found.services().get("short").importance())
                .as("seed %d", SEED)
                .isGreaterThan(found.services().get("long").importance());
        HeldOut againstPlan = HeldOut.of(tuning, found, plan, 60, 0.99, THREADS, done -> {}, stop -> {});
        assertThat(againstPlan.difference(againstPlan.against()).high())
                .as("it beats first come first served, seed %d", SEED)
                .isNegative();
        HeldOut againstPlanted =
                HeldOut.of(tuning, found, planted().on(plan), 60, 0.99, THREADS, done -> {}, stop -> {});
        Estimate gained = againstPlan.difference(againstPlan.against());
        Estimate missing = againstPlanted.difference(againstPlanted.against());
        assertThat(missing.mean())
                .as("it has most of what the planted weights gain, seed %d", SEED)
                .isLessThan(0.25 * (missing.mean() - gained.mean()));
    }

    @Test
    void theNumberOfThreadsChangesNothingAndAnotherSeedDoes() {
        Tuning tuning = tuning(14, 8);
        TunedWeights one = new WeightSearch(tuning, 1, done -> {}).run();
        assertThat(new WeightSearch(tuning, 3, done -> {}).run()).isEqualTo(one);
        Tuning other = new Tuning(file.scenario(), plan, Objective.MEAN_WAIT, 8, 14, SEED + 1);
        assertThat(new WeightSearch(other, 1, done -> {}).run()).isNotEqualTo(one);
    }

    @Test
    void itTriesAsManyAsAskedForAndTellsHowFarItIs() {
        for (int trials : new int[] {1, 2, 5, 9}) {
            List<Integer> done = new ArrayList<>();
            new WeightSearch(tuning(trials, 1), THREADS, done::add).run();
            assertThat(done).isSorted().last().isEqualTo(trials);
        }
    }

    @Test
    void aSingleTrialIsTheGeneralizedCMuRuleItself() {
        ScenarioFile shipped = Shipped.scenario("normal-day");
        HallPlan hall = shipped.plans().get("H002");
        TunedWeights first = Point.generalizedCMu(hall).weights();
        assertThat(first.offsetSeconds()).isEqualTo(180);
        double bills = first.services().get("bill-payment").importance();
        double business = first.services().get("business").importance();
        assertThat(bills / business)
                .as("T of 600 and 1200 s, m of 120 and 900 s")
                .isCloseTo(4 * 7.5, within(0.02));
        assertThat(first.services().values())
                .allSatisfy(weight -> assertThat(weight.offsetSeconds()).isZero());
    }

    @Test
    void whoIsHeldAgainstItselfIsNoBetter() {
        Tuning tuning = tuning(1, 1);
        HeldOut held = HeldOut.of(tuning, planted(), planted().on(plan), 5, 0.95, THREADS, done -> {}, stop -> {});
        assertThat(held.difference(held.against())).isEqualTo(new Estimate(0, 0));
        assertThat(new TuneText("planted", planted(), held, "itself").found())
                .contains("No better than itself beyond noise: +0.00 ± 0.00 contains 0.");
    }

    @Test
    void trainingAndHeldOutPeopleDiffer() {
        Tuning tuning = tuning(1, 1);
        HeldOut held = HeldOut.of(tuning, planted(), plan, 2, 0.95, THREADS, done -> {}, stop -> {});
        Trial trial = new Trial(0, Point.equal(plan));
        Training training = new Training(tuning(1, 16), THREADS);
        training.next(List.of(trial));
        training.next(List.of(trial));
        double[] unseen = Objective.MEAN_WAIT.of(held.against(), PlantedHall.HALL);
        assertThat(trial.values()).hasSize(4).doesNotHaveDuplicates().doesNotContain(unseen);
        assertThat(Map.of("held out", held.seed()))
                .as("the search's own seed is not used again")
                .doesNotContainValue(SEED);
    }

    @Test
    void aSearchThatIsStoppedHasTheBestSoFar() {
        AtomicReference<WeightSearch> running = new AtomicReference<>();
        List<Integer> told = new ArrayList<>();
        WeightSearch search = new WeightSearch(tuning(60, 8), THREADS, done -> {
            told.add(done);
            if (told.size() == 2) {
                running.get().stop();
            }
        });
        running.set(search);
        TunedWeights found = search.run();
        assertThat(search.judged()).isTrue();
        assertThat(search.tried()).isLessThan(60);
        assertThat(found.services()).containsOnlyKeys("short", "long");
    }

    @Test
    void aSearchThatIsStoppedAtOnceHasNothingToShow() {
        WeightSearch search = new WeightSearch(tuning(60, 8), THREADS, done -> {});
        search.stop();
        search.run();
        assertThat(search.judged()).isFalse();
    }
}
