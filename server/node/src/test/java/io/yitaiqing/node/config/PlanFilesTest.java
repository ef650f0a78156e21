package io.yitaiqing.node.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import io.yitaiqing.hall.HallPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PlanFilesTest {

    private static final Path CONFIG = Path.of(System.getProperty("maven.multiModuleProjectDirectory", "../.."))
            .resolve("config");

    @TempDir
    private Path folder;

    static Stream<Path> shippedHalls() throws IOException {
        try (Stream<Path> files = Files.list(CONFIG.resolve("halls"))) {
            return files.sorted().toList().stream();
        }
    }

    @Test
    void theDemoRegionHasASmallALargeAndANeverClosingHall() {
        var plans = PlanFiles.read(CONFIG.resolve("halls"));
        assertThat(plans.sequencedKeySet()).startsWith("H001", "H002", "H003");
        assertThat(plans.get("H001").counters()).extracting(HallPlan.Place::id).containsExactly("1", "2", "3", "4");
        assertThat(plans.get("H001").counters())
                .filteredOn(c -> c.services().contains("bill-payment"))
                .hasSize(1);
        assertThat(plans.get("H002").counters()).filteredOn(c -> !c.tidal()).hasSize(12);
        assertThat(plans.get("H003").hours().roundTheClock()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("shippedHalls")
    void everyShippedPlanSatisfiesTheSchema(Path file) throws IOException {
        JsonObject schema = new JsonObject(Files.readString(CONFIG.resolve("schema/hall.schema.json")));
        OutputUnit result = Validator.create(
                        JsonSchema.of(schema),
                        new JsonSchemaOptions().setDraft(Draft.DRAFT202012).setBaseUri("https://yitaiqing.io/"))
                .validate(new JsonObject(YamlTree.read(file).root().toString()));
        assertThat(result.getValid()).as(() -> file + ": " + result.getErrors()).isTrue();
        assertThat(PlanFiles.read(file)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            roomCapacity: 40 | roomCapacity: 0 | line 10, roomCapacity: expected a number from 1 to 10000, but got 0.
            roomCapacity: 40 | roomCapacity: forty | line 10, roomCapacity: expected a whole number, but got 'forty'.
            roomCapacity: 40 | roomCapacity: 4.5 | line 10, roomCapacity: expected a whole number, but got '4.5'.
            roomCapacity: 40 | roomSize: 40 | line 10, roomSize: expected one of the keys admission, alerts,
            region: chengdong | name: again | line 6, name: expected each key once
            region: chengdong | '' | expected the key 'region', but it is missing.
            zone: Asia/Shanghai | zone: Mars/Base | line 7, zone: expected a time zone such as
            opens: "08:30" | opens: "19:30" | line 8, hours.closes: expected a time after 19:30
            opens: "08:30", | '' | line 8, hours.opens: expected both opens and closes
            prefix: B | prefix: A | consulting.prefix: expected letters of its own
            prefix: B | prefix: bb | consulting.prefix: expected 1 to 3 letters A to Z, but got 'bb'.
            services: [consulting] | services: [gardening] | counters.1.services[0]: expected a service of this hall
            services: [consulting] | services: [] | counters.1.services: expected at least one service.
            {consulting: 5} | {consulting: 6} | wang-fang.skills.consulting: expected a number from 1 to 5
            {consulting: 5} | {gardening: 5} | wang-fang.skills.gardening: expected a service of this hall
            come-first-served | come | policy: expected one of accumulating-priority, c-mu, earliest-due
            id: H001 | id: H 001 | line 3, id: expected 1 to 40 letters, digits and hyphens
            id: H001 | 'id: [H001' | expected YAML, but
            """)
    void whatIsWrongIsToldWithFileLineAndKey(String right, String wrong, String sentence) throws IOException {
        String text = Files.readString(CONFIG.resolve("halls/H001.yaml"));
        assertThat(text).contains(right);
        Path file = Files.writeString(folder.resolve("hall.yaml"), text.replace(right, wrong));
        assertThatThrownBy(() -> PlanFiles.read(file))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith(file.toString())
                .hasMessageContaining(sentence.strip());
    }

    @Test
    void twoFilesMayNotDescribeTheSameHall() throws IOException {
        Path original = CONFIG.resolve("halls/H003.yaml");
        Files.copy(original, folder.resolve("a.yaml"));
        Files.copy(original, folder.resolve("b.yaml"));
        assertThatThrownBy(() -> PlanFiles.read(folder))
                .hasMessageContaining("b.yaml, line 2, id: expected another id, but hall H003 stands in");
    }

    @Test
    void anEmptyFolderAHugeFileAndNoFileAreEachOneSentence() throws IOException {
        assertThatThrownBy(() -> PlanFiles.read(folder)).hasMessageContaining("but found none.");
        Path huge = Files.writeString(folder.resolve("huge.yaml"), "a: " + "x".repeat(1 << 20));
        assertThatThrownBy(() -> PlanFiles.read(huge)).hasMessageContaining("expected at most 1048576 bytes");
        Path none = folder.resolve("none.yaml");
        assertThatThrownBy(() -> PlanFiles.read(none)).hasMessageContaining("expected a file, but there is none.");
    }
}
