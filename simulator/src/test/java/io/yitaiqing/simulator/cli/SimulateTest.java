package io.yitaiqing.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yitaiqing.simulator.Shipped;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int hall(String... args) {
        return Hall.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    private String scenario(String name) {
        return Shipped.config().resolve("scenarios").resolve(name + ".yaml").toString();
    }

    @Test
    void aVariantPrintsItsTableAndTheDifferenceFromItsParentAndWritesAReport() throws Exception {
        int code = hall(
                "simulate",
                scenario("laoyue-25-yitaiqing"),
                "--hall",
                "H001",
                "--replications",
                "3",
                "--out",
                folder.toString());
        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(out.toString())
                .contains("bill-payment", "mean wait (min)", "±", "same people, paired", "of 3  ", "seed 20270201");
        assertThat(Files.readAllLines(folder.resolve("summary.csv")).getFirst())
                .isEqualTo("alternative,hall,service,measure,unit,observations,level,mean,low,high,"
                        + "reference,difference,difference_low,difference_high");
        List<String> lines = Files.readAllLines(folder.resolve("line.csv"));
        assertThat(lines.getFirst()).isEqualTo("alternative,hall,at,service,mean,p10,p90");
        assertThat(lines).hasSize(1 + 2 * 3 * 9 * 12 * 5);
        reportHoldsItsChartsAndAssumptions(Files.readString(folder.resolve("report.html")));
    }

    @Test
    void aHallWithoutChecksIsToldWithoutThoseOfTheOthers() {
        int code = hall(
                "simulate",
                scenario("normal-day"),
                "--hall",
                "H002",
                "--replications",
                "2",
                "--policy",
                "first-come-first-served",
                "--out",
                folder.toString());
        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(out.toString()).contains("H002", "metering").doesNotContain("One payment window is enough");
    }

    private static void reportHoldsItsChartsAndAssumptions(String html) throws Exception {
        Matcher json =
                Pattern.compile("id=\"report\">(.*?)</script>", Pattern.DOTALL).matcher(html);
        assertThat(json.find()).isTrue();
        JsonNode charts = new ObjectMapper().readTree(json.group(1)).path("charts");
        assertThat(charts).hasSize(5);
        JsonNode line = charts.get(0);
        assertThat(line.path("id").asText()).isEqualTo("line-H001-bill-payment");
        assertThat(line.path("series")).hasSize(2);
        assertThat(line.path("x")).hasSameSizeAs(line.path("series").get(0).path("high"));
        assertThat(line.path("limit").path("value").asInt()).isEqualTo(40);
        assertThat(html).contains("crowds.H001.lunch", "Assumptions and their reasons", "<html lang=\"zh-CN\">");
        assertThat(html.substring(0, html.indexOf("<script"))).doesNotContain("src=", "<link", "@import", "url(");
    }

    @Test
    void aWrongCallIsOneSentenceAndExitCodeTwo() {
        assertThat(hall("simulate", "no-such.yaml")).isEqualTo(2);
        assertThat(hall("simulate", scenario("normal-day"), "--replications", "0"))
                .isEqualTo(2);
        assertThat(hall("simulate", scenario("normal-day"), "--hall", "H009")).isEqualTo(2);
        assertThat(hall("simulate", scenario("normal-day"), "--policy", "guess"))
                .isEqualTo(2);
        assertThat(hall("bench", "validation", "--replications", "1")).isEqualTo(2);
        assertThat(hall("bench")).isEqualTo(2);
        assertThat(err.toString().lines())
                .containsExactly(
                        "no-such.yaml: expected a file, but there is none.",
                        "Expected 1 to 10000 replications, but got 0.",
                        "Expected a hall of the scenario (H001, H002, H003), but got 'H009'.",
                        "Expected a dispatch policy ("
                                + "accumulating-priority, c-mu, earliest-due, first-come-first-served, "
                                + "generalized-c-mu, longest-queue, static-priority, tuned-weights, wait-over-target), "
                                + "but got 'guess'.",
                        "Expected 2 to 1000 replications, but got 1.",
                        "hall bench needs the name of a figure: "
                                + "journal, turn, takeover, fanout, rules, dispatch, engine, lookahead, region, "
                                + "policies, cluster, faults, validation.");
    }
}
