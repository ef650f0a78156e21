package io.yitaiqing.simulator.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yitaiqing.node.journal.HashChain;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.journal.RowText;
import io.yitaiqing.simulator.Measure;
import io.yitaiqing.simulator.Shipped;
import io.yitaiqing.simulator.Values;
import io.yitaiqing.simulator.cli.Hall;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code hall compare} on exported days: before a change and after it. */
class CompareDaysTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int hall(String... args) {
        return Hall.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }

    /** The morning as if it had been so many days later. */
    private String morning(int later) throws IOException {
        StringBuilder lines = new StringBuilder();
        String previous = HashChain.GENESIS;
        for (JournalRow row : SmallHall.morning().day().rows()) {
            JournalRow moved = JournalRow.chained(
                    previous,
                    row.hall(),
                    row.day().plusDays(later),
                    row.after(),
                    row.position(),
                    row.at().plus(Duration.ofDays(later)),
                    row.writer(),
                    row.turn(),
                    row.body());
            previous = moved.hash();
            lines.append(RowText.line(moved));
        }
        return Files.writeString(folder.resolve("day-" + later + ".ndjson"), lines.toString())
                .toString();
    }

    @Test
    void aDayIsMeasuredAsItsOwnHallMeasuresIt() {
        MeasuredDay day = MeasuredDay.of(SmallHall.morning().day());
        // v1 0, v2 9 min (in vain), v4 9 min, v5 14 min; v3 left after 5.
        assertThat(day.value("ask", Measure.VISITS)).isEqualTo(2);
        assertThat(day.value(Values.ALL, Measure.VISITS)).isEqualTo(5);
        assertThat(day.value(Values.ALL, Measure.LEFT)).isEqualTo(1);
        assertThat(day.value(Values.ALL, Measure.NO_SHOW)).isEqualTo(1);
        assertThat(day.value(Values.ALL, Measure.MEAN_WAIT)).isCloseTo(32.0 / 4, within(1e-9));
        assertThat(day.value(Values.ALL, Measure.LONGEST_LINE)).isEqualTo(4);
        assertThat(day.value("fly", Measure.VISITS)).isNaN();
        assertThat(day.load()).containsOnlyKeys("li");
        assertThat(day.load().get("li")).isBetween(0.5, 1.0);
    }

    @Test
    void daysBeforeAndAfterAreHeldAgainstEachOther() throws Exception {
        int code = hall(
                "compare",
                morning(0),
                morning(1),
                "--with",
                morning(7),
                morning(8),
                morning(9),
                "--out",
                folder.resolve("report").toString());
        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(out.toString()).contains("2 days before and 3 after", "different days, unpaired (Welch)");
        JsonNode report =
                new ObjectMapper().readTree(folder.resolve("report/report.json").toFile());
        JsonNode after = report.at("/alternatives/1/halls/0");
        assertThat(after.path("hall").asText()).isEqualTo("H001");
        JsonNode wait = after.at("/services/2/measures/mean_wait");
        assertThat(wait.path("mean").asDouble()).isEqualTo(8);
        assertThat(wait.at("/difference/mean").asDouble()).isZero();
        assertThat(report.path("notes").toString()).contains("of the time signed in");
    }

    @Test
    void whatCannotBeComparedIsToldInASentence() throws Exception {
        String bank = Shipped.config()
                .resolve("scenarios/recorded/bank-branch-H004.ndjson.gz")
                .toString();
        String day = morning(0);
        String report = folder.resolve("report").toString();
        assertThat(hall("compare", day, "--with", day, "--out", report)).isEqualTo(2);
        assertThat(hall("compare", day, morning(0), "--with", morning(1), "--out", report))
                .isEqualTo(2);
        assertThat(hall("compare", day, "--with", bank, "--out", report)).isEqualTo(2);
        assertThat(hall("compare", day, bank, "--with", bank, "--out", report)).isEqualTo(2);
        assertThat(hall("compare", day, "--with", morning(1), "--target", "5", "--out", report))
                .isEqualTo(2);
        Path log = Files.writeString(folder.resolve("log.csv"), "ticket,service\n");
        assertThat(hall("compare", log.toString(), "--with", day, "--out", report))
                .isEqualTo(2);
        assertThat(err.toString().lines().map(line -> line.replace(bank, "BANK").replace(log.toString(), "LOG")))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .isEqualTo("Expected each day either before or after, but 2027-02-01 is in both."),
                        line -> assertThat(line)
                                .isEqualTo("Expected each day in one file of a period, but 2027-02-01 is in two."),
                        line -> assertThat(line)
                                .isEqualTo("Expected days of one hall, but those before are of H001 and those after of"
                                        + " H004."),
                        line -> assertThat(line)
                                .isEqualTo("Expected days of one hall, but BANK is of H004 and the first of H001."),
                        line -> assertThat(line).startsWith("Expected no --target with exported days"),
                        line -> assertThat(line)
                                .startsWith("LOG, line 1: Expected a journal row as JSON")
                                .endsWith("Ticket logs need --format (yitaiqing-csv or anonymous-bank)."));
    }
}
