package io.yitaiqing.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.yitaiqing.simulator.Experiment;
import io.yitaiqing.simulator.Experiment.HallRun;
import io.yitaiqing.simulator.Results;
import io.yitaiqing.simulator.Totals;
import io.yitaiqing.simulator.Variant;
import io.yitaiqing.simulator.Watch;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped province with a few of its halls. */
class ProvinceTest {

    @TempDir
    private Path folder;

    private Path province(int halls) throws IOException {
        return Variant.of(folder, "province", "count: 3000", "count: " + halls);
    }

    @Test
    void theNumberOfThreadsChangesNeitherALogNorASum() throws IOException {
        ScenarioFile file = ScenarioFile.read(province(12));
        Results one = run(file, 1);
        assertThat(one.plans()).hasSize(13);
        assertThat(digests(one)).hasSize(26).doesNotHaveDuplicates();
        for (int threads : new int[] {2, 5}) {
            Results many = run(file, threads);
            assertThat(digests(many)).isEqualTo(digests(one));
            assertThat(many.totals()).isEqualTo(one.totals());
        }
    }

    @Test
    void watchingAHallChangesNothingInIt() throws IOException {
        ScenarioFile file = ScenarioFile.read(province(40));
        Results sampled = sampled(file, true);
        Results every = run(file, 2);
        assertThat(sampled.totals().getFirst()).isEqualTo(every.totals().getFirst());
        Map<String, HallRun> runs = sampled.runs().getFirst();
        assertThat(runs.values().stream().filter(run -> !run.digest().isEmpty()))
                .as("one in twenty of 41")
                .hasSizeBetween(1, 4);
        runs.forEach((hall, run) -> assertThat(run.digest())
                .isIn("", every.runs().getFirst().get(hall).digest()));
        assertThat(sampled.sameAs(sampled, "G00001")).isEqualTo(Watch.ONE_IN_TWENTY.watches("G00001"));
        Results incomparable = sampled(file, false);
        assertThat(incomparable.totals()).isEqualTo(sampled.totals());
        assertThat(digests(incomparable)).containsOnly("");
    }

    private static Results sampled(ScenarioFile file, boolean digests) {
        long seed = file.scenario().seed();
        return new Experiment(file.scenario(), file.plans(), seed, 2, Watch.ONE_IN_TWENTY, digests).run(1);
    }

    @Test
    void manyHallsAreToldTogetherAndTheWorstByThemselves() throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Path file = province(25);
        int code = Hall.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "simulate",
                file.toString(),
                "--replications=1",
                "--out=" + folder.resolve("report"));
        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        try (Stream<Path> files = Files.list(folder.resolve("report"))) {
            assertThat(files.map(one -> one.getFileName().toString())).containsExactly("halls.csv");
        }
        List<String[]> halls = Files.readAllLines(folder.resolve("report/halls.csv")).stream()
                .map(line -> line.split(",", -1))
                .toList();
        assertThat(halls).hasSize(1 + 26).allSatisfy(hall -> assertThat(hall).hasSize(12));
        Totals all = run(ScenarioFile.read(file), 2).totals().getFirst();
        assertThat(halls.stream()
                        .skip(1)
                        .mapToLong(hall -> Long.parseLong(hall[6]))
                        .sum())
                .isEqualTo(all.people());
        List<String> lines = out.toString().lines().toList();
        assertThat(lines.indexOf("hall    counters  people  mean wait (min)  late or left (%)"))
                .as(out.toString())
                .isPositive();
        List<Double> worst = lines.stream()
                .filter(line -> line.matches("[GH]\\d+ .*"))
                .map(line -> Double.parseDouble(line.split(" +")[3]))
                .toList();
        assertThat(worst).hasSize(10).isSortedAccordingTo((one, other) -> Double.compare(other, one));
        double longest = halls.stream()
                .skip(1)
                .mapToDouble(hall -> Double.parseDouble(hall[8]))
                .max()
                .orElseThrow();
        assertThat(worst.getFirst()).isCloseTo(longest, within(0.051));
        assertThat(out.toString()).contains(String.format("%,d people in ", all.people()), " MB ", "audited in ");
    }

    private static Results run(ScenarioFile file, int threads) {
        return new Experiment(file.scenario(), file.plans(), file.scenario().seed(), threads).run(2);
    }

    private static List<String> digests(Results results) {
        return results.runs().stream()
                .flatMap(run -> run.values().stream())
                .map(HallRun::digest)
                .toList();
    }
}
