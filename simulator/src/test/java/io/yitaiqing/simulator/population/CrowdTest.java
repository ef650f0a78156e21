package io.yitaiqing.simulator.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.plan.DispatchTerms;
import io.yitaiqing.hall.plan.OfferTerms;
import io.yitaiqing.simulator.Experiment;
import io.yitaiqing.simulator.Measure;
import io.yitaiqing.simulator.Results;
import io.yitaiqing.simulator.Shipped;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Habits of people, each made extreme so that it can be seen. */
class CrowdTest {

    private static final long SEED = 5;

    @TempDir
    private Path folder;

    private Path variant;

    @BeforeEach
    void aVariantOfTheCase() throws IOException {
        for (String file : new String[] {
            "halls/H001.yaml",
            "halls/H002.yaml",
            "halls/H003.yaml",
            "scenarios/normal-day.yaml",
            "scenarios/laoyue-25.yaml"
        }) {
            Path copy = folder.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.copy(Shipped.config().resolve(file), copy);
        }
        variant = folder.resolve("scenarios/variant.yaml");
    }

    private Results with(String change) throws IOException {
        Files.writeString(variant, "extends: laoyue-25.yaml\nchecks: []\ncrowds:\n  H001:\n    " + change + "\n");
        ScenarioFile file = ScenarioFile.read(variant);
        return new Experiment(file.scenario(), Map.of("H001", file.plans().get("H001")), SEED, 2).run(4);
    }

    private static double paying(Results results, Measure measure) {
        return results.estimate("H001", "bill-payment", measure).mean();
    }

    @Test
    void whoComesToTheCounterTooLateTakesAnotherTicket() throws IOException {
        Results results = with("waySeconds: {mean: 200, scv: 0}");
        assertThat(paying(results, Measure.PEOPLE_SERVED))
                .as("the hall gives up after 180 s")
                .isZero();
        assertThat(paying(results, Measure.NO_SHOW)).isGreaterThan(100);
        assertThat(paying(results, Measure.VISITS)).isGreaterThan(paying(results, Measure.PEOPLE));
    }

    @Test
    void whoLeavesSilentlyIsCalledInVain() throws IOException {
        Results silent = with("leaving: {silentShare: 1}");
        Results polite = with("leaving: {silentShare: 0}");
        assertThat(paying(polite, Measure.NO_SHOW)).isZero();
        assertThat(paying(silent, Measure.NO_SHOW)).isGreaterThan(20);
    }

    @Test
    void nobodyQueuesAgainWhoNeitherCooksNorComesBack() throws IOException {
        Results results = with("{lunch: {share: 0}, leaving: {comeBackShare: 0}}");
        assertThat(paying(results, Measure.QUEUED_AGAIN)).isZero();
        assertThat(paying(results, Measure.VISITS)).isEqualTo(paying(results, Measure.PEOPLE));
        assertThat(paying(results, Measure.PEOPLE_SERVED)).isLessThan(100);
    }

    @Test
    void clerksWhoAreOfferedVisitsServeAsManyAsClerksWhoCall() throws IOException {
        Files.writeString(variant, "extends: normal-day.yaml\nchecks: []\n");
        ScenarioFile file = ScenarioFile.read(variant);
        HallPlan pull = file.plans().get("H001");
        DispatchTerms push = pull.settings().dispatch().with(new OfferTerms(OfferTerms.Mode.PUSH, 30));

        Results called = new Experiment(file.scenario(), Map.of("H001", pull), SEED, 2).run(4);
        Results offered =
                new Experiment(file.scenario(), Map.of("H001", pull.with(pull.policy(), push)), SEED, 2).run(4);

        assertThat(paying(called, Measure.PEOPLE_SERVED)).isGreaterThan(50);
        assertThat(paying(offered, Measure.PEOPLE_SERVED))
                .isCloseTo(paying(called, Measure.PEOPLE_SERVED), withinPercentage(2));
        assertThat(paying(offered, Measure.MEAN_WAIT)).isCloseTo(paying(called, Measure.MEAN_WAIT), within(0.5));
    }

    @Test
    void aHallWithoutClerksServesNobodyAndSendsEverybodyHomeAtClosing() throws IOException {
        Results results = with("clerks: {li-min: null}");
        assertThat(paying(results, Measure.PEOPLE_SERVED)).isZero();
        assertThat(paying(results, Measure.LEFT)).isEqualTo(paying(results, Measure.VISITS));
        assertThat(results.estimate("H001", "consulting", Measure.PEOPLE_SERVED).mean())
                .isGreaterThan(90);
    }
}
