package io.yitaiqing.simulator.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.node.config.ConfigException;
import io.yitaiqing.node.config.YamlTree;
import io.yitaiqing.simulator.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScenarioFileTest {

    @TempDir
    private Path folder;

    static Stream<Path> shipped() throws IOException {
        try (Stream<Path> files = Files.list(Shipped.config().resolve("scenarios"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @BeforeEach
    void aCopyOfTheConfiguration() throws IOException {
        for (String part : new String[] {"halls", "calendars", "scenarios"}) {
            Files.createDirectories(folder.resolve(part));
            try (Stream<Path> files = Files.list(Shipped.config().resolve(part))) {
                for (Path file : files.toList()) {
                    Files.copy(file, folder.resolve(part).resolve(file.getFileName()));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void everyShippedScenarioSatisfiesTheSchemaAndTheReader(Path file) throws IOException {
        JsonObject schema = new JsonObject(Files.readString(Shipped.config().resolve("schema/scenario.schema.json")));
        OutputUnit result = Validator.create(
                        JsonSchema.of(schema),
                        new JsonSchemaOptions().setDraft(Draft.DRAFT202012).setBaseUri("https://yitaiqing.io/"))
                .validate(new JsonObject(YamlTree.read(file).root().toString()));
        assertThat(result.getValid()).as(() -> file + ": " + result.getErrors()).isTrue();
        assertThat(ScenarioFile.read(file).assumptions()).isNotEmpty();
    }

    @Test
    void theReformChangesOnlyWhatCountersAndClerksServe() {
        ScenarioFile reform = Shipped.scenario("laoyue-25-yitaiqing");
        HallPlan before = reform.parent().orElseThrow().plans().get("H001");
        HallPlan after = reform.plans().get("H001");
        assertThat(after.counters()).hasSameSizeAs(before.counters());
        assertThat(after.counters())
                .allSatisfy(counter -> assertThat(counter.services()).hasSize(5));
        assertThat(after.clerks())
                .extracting(HallPlan.Clerk::id)
                .containsExactlyElementsOf(
                        before.clerks().stream().map(HallPlan.Clerk::id).toList());
        assertThat(after.services()).isEqualTo(before.services());
        assertThat(reform.scenario().crowds())
                .isEqualTo(reform.parent().orElseThrow().scenario().crowds());
        assertThat(reform.comparable()).isTrue();
        assertThat(Shipped.scenario("laoyue-25").comparable())
                .as("other days than its parent")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            days: 1 | weeks: 1 | weeks: expected one of the keys assumptions,
            days: 1 | days: 61 | days: expected a number from 1 to 60, but got 61.
            shape: 60, correlation: 1 | shape: calm, correlation: 1 | busyness.shape: expected a number, but got 'calm'.
            mean: 15, scv: 0.3 | mean: -15, scv: 0.3 | waySeconds.mean: expected a number from 0 to 100000, but got -15.
            silentShare: 0.3 | silentShare: 1.3 | leaving.silentShare: expected a number from 0 to 1, but got 1.3.
            perHour: 14 | perHour: many | arrivals[0].perHour: expected a number, but got 'many'.
            "11:30", perHour: 8 | "07:00", perHour: 8 | bill-payment.arrivals: expected times in ascending order.
            li-min: {counter: "3" | li-ming: {counter: "3" | clerks.li-ming: expected a clerk of hall H001
            li-min: {counter: "3" | li-min: {counter: "1" | clerks.li-min.counter: expected a counter for a service
            kind: mean-wait-below | kind: wait-below | checks[0].kind: expected one of mean-wait-below,
            service: bill-payment | service: cash | checks[0].service: expected a service of hall H001
            crowds.H003: | crowds.H009: | assumptions.crowds.H009: expected the path of a value
            H003: | H009: | H009.yaml: expected a file, but there is none.
            """)
    void whatIsWrongIsToldWithFileLineAndKey(String right, String wrong, String sentence) throws IOException {
        assertThatThrownBy(() -> ScenarioFile.read(changed("normal-day.yaml", right, wrong)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void aNumberWithoutALabelIsRefused() throws IOException {
        Path file = changed("normal-day.yaml", "  crowds.H001.waySeconds:", "  crowds.H001.leaving.silentShare:");
        assertThatThrownBy(() -> ScenarioFile.read(file))
                .hasMessageContaining(
                        "crowds.H001.waySeconds.mean: expected a line in assumptions that says why it is 15");
    }

    @Test
    void aVariantIsReadWithTheLinesOfItsOwnFile() throws IOException {
        Path file = changed("laoyue-25.yaml", "dayFactors: [1,", "dayFactors: [");
        assertThatThrownBy(() -> ScenarioFile.read(file))
                .hasMessageContaining("laoyue-25.yaml, line")
                .hasMessageContaining("dayFactors: expected a number for each of the 3 days, but got 2.");
    }

    @Test
    void aScenarioThatExtendsItselfIsRefused() throws IOException {
        Path file = changed("laoyue-25.yaml", "extends: normal-day.yaml", "extends: laoyue-25.yaml");
        assertThatThrownBy(() -> ScenarioFile.read(file)).hasMessageContaining("at most 5 scenarios in a chain");
    }

    @Test
    void theReportIsToldWhatEachDayIsAndWhatIsAssumedWhereNothingIsSaid() {
        List<ScenarioFile.Assumption> province = Shipped.scenario("province").assumptions();
        assertThat(province)
                .anySatisfy(row -> {
                    assertThat(row.key()).isEqualTo("2027-02-01");
                    assertThat(row.value())
                            .startsWith("Monday, 腊月二十五; H001: bill-payment consulting")
                            .endsWith("×2.53");
                })
                .anySatisfy(row -> {
                    assertThat(row.key()).isEqualTo("halls.generated.counters");
                    assertThat(row.value()).isEqualTo("{from:4, to:40}");
                    assertThat(row.why()).startsWith("default; assumption: many halls are small");
                });
        assertThat(Shipped.scenario("normal-day").assumptions())
                .extracting(ScenarioFile.Assumption::key)
                .contains("calendar")
                .doesNotContain("2027-01-12", "halls.generated.counters", "crowds.H001.busyness.shape");
    }

    private Path changed(String name, String right, String wrong) throws IOException {
        Path file = folder.resolve("scenarios").resolve(name);
        String text = Files.readString(file);
        assertThat(text).contains(right);
        return Files.writeString(
                file,
                text.replaceFirst(
                        java.util.regex.Pattern.quote(right), java.util.regex.Matcher.quoteReplacement(wrong)));
    }
}
