package io.yitaiqing.simulator.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.journal.RowText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day on its way out of a journal into a file, and back. */
class RecordedDayTest {

    @TempDir
    private Path folder;

    private final SmallHall hall = SmallHall.morning();

    private record Rows(List<JournalRow> rows) implements DaySource {

        @Override
        public void rows(String hall, LocalDate day, Consumer<JournalRow> reader) {
            rows.stream().filter(row -> row.day().equals(day)).forEach(reader);
        }

        @Override
        public Optional<JournalRow> lastBefore(String hall, LocalDate day) {
            return rows.stream().filter(row -> row.day().isBefore(day)).reduce((a, b) -> b);
        }

        @Override
        public String instead(String hall, LocalDate day) {
            return "there is another day";
        }

        @Override
        public void close() {}
    }

    private Path written(String name) {
        Path file = folder.resolve(name);
        DayFile.write(new Rows(hall.rows()), SmallHall.ID, SmallHall.DAY, file);
        return file;
    }

    private String broken(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("broken.ndjson"), text);
        try {
            RecordedDay.read(file);
        } catch (BrokenDayException e) {
            return e.getMessage().replace(file.toString(), "FILE");
        }
        throw new AssertionError("It was read.");
    }

    @Test
    void aDayIsReadBackAsItWasPackedOrNot() throws IOException {
        assertThat(RecordedDay.read(written("day.ndjson"))).isEqualTo(hall.day());
        assertThat(RecordedDay.read(written("day.ndjson.gz"))).isEqualTo(hall.day());
        assertThat(Files.size(folder.resolve("day.ndjson.gz"))).isLessThan(Files.size(folder.resolve("day.ndjson")));
        assertThat(RecordedDecisions.run(RecordedDay.read(folder.resolve("day.ndjson.gz")), 9)
                        .differences())
                .isEmpty();
    }

    @Test
    void aChainThatIsBrokenGivesNoFileAndLeavesTheOldOneAlone() throws IOException {
        List<JournalRow> tampered = hall.rows().stream()
                .map(row -> row.body().contains("\"type\":\"leave\"") ? other(row) : row)
                .toList();
        Path file = Files.writeString(folder.resolve("day.ndjson"), "what was there");

        assertThatThrownBy(() -> DayFile.write(new Rows(tampered), SmallHall.ID, SmallHall.DAY, file))
                .isInstanceOf(BrokenDayException.class)
                .hasMessageStartingWith("Expected a journal that nobody altered, so nothing is exported, but: "
                        + "Row H001/2027-02-01 after ")
                .hasMessageContaining("breaks the chain");
        assertThat(Files.readString(file)).isEqualTo("what was there");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void theFirstRowIsHeldAgainstTheDayBefore() {
        List<JournalRow> tampered = hall.rows().stream()
                .map(row -> row.equals(hall.day().rows().getFirst()) ? other(row) : row)
                .toList();

        assertThatThrownBy(() ->
                        DayFile.write(new Rows(tampered), SmallHall.ID, SmallHall.DAY, folder.resolve("day.ndjson")))
                .hasMessageContaining("breaks the chain");
    }

    private static JournalRow other(JournalRow row) {
        return new JournalRow(
                row.hall(),
                row.day(),
                row.after(),
                row.position(),
                row.at(),
                "somebody-else",
                row.turn(),
                row.body(),
                row.hash());
    }

    @Test
    void aFileWithoutTheHashBeforeItIsReadAsEver() throws IOException {
        String whole = Files.readString(written("day.ndjson"));
        assertThat(whole).startsWith("{\"before\":{\"position\":");
        Path rows = Files.writeString(folder.resolve("rows.ndjson"), whole.substring(whole.indexOf('\n') + 1));
        assertThat(RecordedDay.read(rows)).isEqualTo(hall.day());
    }

    @Test
    void aLineWithoutAnEndIsNotReadIntoMemory() throws IOException {
        assertThat(broken("x".repeat(5_000_001))).contains("and 5000000 in a line, but line 1 goes beyond that.");
        assertThat(broken(Files.readString(written("day.ndjson")) + "y".repeat(6_000_000)))
                .contains("goes beyond that.");
    }

    @Test
    void aDayThatIsNotThereIsTold() {
        assertThatThrownBy(() -> DayFile.write(
                        new Rows(hall.rows()), "H001", LocalDate.parse("2027-03-01"), folder.resolve("day.ndjson")))
                .hasMessage("Expected rows of hall H001 on 2027-03-01, but there are none: there is another day.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatCannotBeWrittenIsTold() {
        assertThatThrownBy(() -> DayFile.write(
                        new Rows(hall.rows()), SmallHall.ID, SmallHall.DAY, folder.resolve("none/day.ndjson")))
                .isInstanceOf(BrokenDayException.class)
                .hasMessageStartingWith("Expected to write ");
    }

    @Test
    void aFileThatWasAlteredOrIsNoDaySaysWhere() throws IOException {
        String whole = Files.readString(written("day.ndjson"));
        String founding = RowText.line(hall.rows().getFirst());

        assertThat(broken(whole.replaceFirst(
                        "\"visit\":\"v3\",\"reason\":\"left\"", "\"visit\":\"v4\",\"reason\":\"left\"")))
                .startsWith("Expected FILE to be as it was written, but it is not: Row H001/2027-02-01 after ")
                .contains("breaks the chain");
        String rows = whole.substring(whole.indexOf('\n') + 1);
        assertThat(broken(rows.lines().skip(1).findFirst().orElseThrow() + "\n" + rows))
                .contains("does not link");
        assertThat(broken(whole.replaceFirst("\"writer\":\"n1\"", "\"writer\":\"n2\"")))
                .as("the first row is held against the hash before the day")
                .contains("breaks the chain");
        assertThat(broken(whole + whole)).contains("FILE, line ", "with \"hall\"");
        assertThat(broken(whole + founding))
                .contains("one day of one hall (H001/2027-02-01), but line ")
                .contains("1970-01-01");
        assertThat(broken(whole + "{\"hall\":\"H001\"}\n"))
                .startsWith("FILE, line ")
                .contains("with \"day\"");
        assertThat(broken("A1,pay,2027-02-01 09:00:00\n")).startsWith("FILE, line 1: Expected a journal row as JSON");
        assertThat(broken("")).isEqualTo("Expected FILE to hold the rows of a day, but it is empty.");
        assertThatThrownBy(() -> RecordedDay.read(folder.resolve("none")))
                .hasMessageStartingWith("Expected a file of a recorded day, but there is no ");
    }
}
