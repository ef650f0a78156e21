package io.yitaiqing.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.simulator.Experiment.HallRun;
import io.yitaiqing.simulator.change.Crossing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a study ends, and what it then holds. */
class StudyTest {

    private static final long SEED = 20270112;

    private static List<Experiment> experiments(int threads) {
        return new Crossing(
                        List.of(Shipped.scenario("normal-day")),
                        List.of(),
                        List.of("counter=3", "一台清"),
                        Optional.of("H001"))
                .combinations().stream()
                        .map(one -> new Experiment(one.file().scenario(), one.plans(), SEED, threads))
                        .toList();
    }

    private static List<List<String>> digests(List<Results> results) {
        return results.stream()
                .map(one -> one.runs().stream()
                        .map(Map::values)
                        .flatMap(halls -> halls.stream().map(HallRun::digest))
                        .toList())
                .toList();
    }

    @Test
    void theNumberOfThreadsChangesNothing() {
        List<List<String>> one = digests(new Study(experiments(1), 1).run(4));
        assertThat(one)
                .hasSize(3)
                .allSatisfy(runs -> assertThat(runs).hasSize(4).doesNotHaveDuplicates());
        assertThat(digests(new Study(experiments(5), 5).run(4))).isEqualTo(one);
    }

    @Test
    void whoStopsItKeepsWhatIsComplete() {
        List<List<String>> whole = digests(new Study(experiments(2), 2).run(6));
        List<Study> study = new ArrayList<>();
        study.add(new Study(experiments(2), 2, complete -> {
            if (complete == 3) {
                study.getFirst().stop();
            }
        }));
        List<List<String>> kept = digests(study.getFirst().run(1_000));
        assertThat(study.getFirst().stopped()).isTrue();
        assertThat(kept)
                .isEqualTo(whole.stream().map(runs -> runs.subList(0, 3)).toList());
    }

    @Test
    void anAskedPrecisionEndsItAtTheFirstSizeThatIsEnoughAndNeverBeforeTen() {
        List<Experiment> lone = experiments(2).subList(0, 1);
        assertThat(new Study(lone, 2)
                        .run(new Precision(true, 1), 0.95, 1, 1_000)
                        .getFirst()
                        .count())
                .as("a loose one")
                .isEqualTo(10);
        Precision half = new Precision(false, 0.25);
        Results exact = new Study(lone, 2).run(half, 0.95, 1, 1_000).getFirst();
        assertThat(exact.exact(half, 0.95)).isTrue();
        assertThat(exact.count()).isIn(10, 15, 23, 35, 53, 80, 120, 180, 270);
        Results less = new Study(lone, 2).run(exact.count() * 2 / 3).getFirst();
        assertThat(exact.count() == 10 || !less.exact(half, 0.95))
                .as("one size less is not enough, seed %d", SEED)
                .isTrue();
    }

    @Test
    void beyondTheMostItEndsWithoutThePrecision() {
        Precision never = new Precision(false, 1e-6);
        Results results = new Study(experiments(2).subList(0, 1), 2)
                .run(never, 0.95, 10, 12)
                .getFirst();
        assertThat(results.count()).isEqualTo(12);
        assertThat(results.exact(never, 0.95)).isFalse();
    }

    @Test
    void aRelativeErrorOfTheUnknownMeanAsksForLessThanThatOfTheEstimate() {
        Precision fifth = new Precision(true, 0.2);
        assertThat(fifth.reached(new Estimate(6, 1)))
                .as("1/6 of the estimate is 1/5 of what may be 5")
                .isTrue();
        assertThat(fifth.reached(new Estimate(6, 1.01))).isFalse();
        assertThat(fifth.reached(new Estimate(6, Double.NaN)))
                .as("one replication knows nothing")
                .isFalse();
    }
}
