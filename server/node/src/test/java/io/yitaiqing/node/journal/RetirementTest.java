package io.yitaiqing.node.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Old days leave the database whole, exactly once, and never one that a keeper may need. */
@ExtendWith(TestDatabase.class)
class RetirementTest {

    private static final LocalDate NEW_YEAR_2002 = LocalDate.parse("2002-01-01");

    @TempDir
    private Path archive;

    private TestDatabase.Access database;
    private PostgresJournal journal;

    @BeforeEach
    void open(TestDatabase.Access access) throws SQLException {
        database = access;
        journal = access.open();
    }

    /** Each test has days of its own in 2001, and leaves none. */
    @AfterEach
    void close() throws SQLException {
        Futures.await(journal.close());
        try (DayTables tables = DayTables.open(database.address())) {
            for (LocalDate day : tables.days()) {
                if (day.isBefore(NEW_YEAR_2002)) {
                    tables.drop(day);
                }
            }
        }
    }

    private static LocalDate day(int number) {
        return LocalDate.of(2001, 6, number);
    }

    private List<Retirement.Day> retire() {
        return Retirement.before(NEW_YEAR_2002, database.address(), archive);
    }

    private List<LocalDate> tables() throws SQLException {
        try (DayTables tables = DayTables.open(database.address())) {
            return tables.days().stream()
                    .filter(day -> day.isBefore(NEW_YEAR_2002))
                    .toList();
        }
    }

    private List<String> lines(LocalDate day, String hall) throws IOException {
        List<String> lines = new ArrayList<>();
        DayFolder.of(archive, day).lines(hall, lines::add);
        return lines;
    }

    private static List<String> published(List<JournalRow> rows, LocalDate day) {
        return rows.stream()
                .filter(row -> row.day().equals(day))
                .map(row -> RowText.line(row).strip())
                .toList();
    }

    private List<String> brokenLines(Optional<Path> folder, String hall) {
        List<String> broken = new ArrayList<>();
        try (JournalArchive opened = JournalArchive.of(database.address())) {
            JournalCheck.run(opened, folder, broken::add);
        }
        return broken.stream()
                .filter(line -> line.contains(hall + "/") || line.contains(hall + " "))
                .toList();
    }

    @Test
    void theLastTwoDaysOfEachHallStayAndTheOthersGoIntoFilesAsPublished() throws Exception {
        List<JournalRow> one = DaysOfChapters.store(journal, day(1), day(2), day(3), day(4));
        List<JournalRow> other = DaysOfChapters.store(journal, day(1), day(2), day(3), day(4));
        String hall = one.getFirst().hall();

        assertThat(retire())
                .containsExactly(
                        new Retirement.Day(day(1), 6, Optional.empty()),
                        new Retirement.Day(day(2), 6, Optional.empty()),
                        new Retirement.Day(day(3), 0, Optional.of(hall)),
                        new Retirement.Day(day(4), 0, Optional.of(hall)));

        assertThat(tables()).containsExactly(day(3), day(4));
        for (LocalDate day : List.of(day(1), day(2))) {
            assertThat(lines(day, hall)).isEqualTo(published(one, day)).hasSize(3);
            assertThat(lines(day, other.getFirst().hall())).isEqualTo(published(other, day));
        }
        assertThat(brokenLines(Optional.of(archive), hall)).isEmpty();
        assertThat(brokenLines(Optional.empty(), hall))
                .as("a gap of retired days")
                .isEmpty();
        assertThat(retire()).as("once more").hasSize(2);
        assertThat(Futures.await(journal.isRetired(day(2)))).isTrue();
        assertThat(Futures.await(journal.isRetired(day(3)))).isFalse();
        assertThat(Futures.await(journal.isRetired(day(9)))).isFalse();
    }

    @Test
    void aHallWhoseChapterLiesInAnOldDayKeepsIt() throws Exception {
        DaysOfChapters.store(journal, day(1), day(2), day(3), day(4));
        List<JournalRow> closedSince = DaysOfChapters.store(journal, day(1), day(2));
        String hall = closedSince.getFirst().hall();

        assertThat(retire()).filteredOn(day -> day.keptFor().isEmpty()).isEmpty();
        assertThat(retire().getFirst().keptFor()).contains(hall);
        assertThat(tables()).contains(day(1), day(2));
    }

    @Test
    void whatAnEarlierAttemptLeftIsTakenUp() throws Exception {
        List<JournalRow> rows = DaysOfChapters.store(journal, day(1), day(2), day(3), day(4));
        String hall = rows.getFirst().hall();
        Files.createDirectories(archive.resolve("." + day(1) + ".part"));
        Files.writeString(archive.resolve("." + day(1) + ".part").resolve("half.ndjson.gz"), "half");
        DayFolder.of(archive, day(2)).write(hall, lines -> {
            for (String line : published(rows, day(2))) {
                lines.add(line + "\n");
            }
        });
        sql("alter table journal detach partition journal_2001_06_02");

        assertThat(retire()).filteredOn(day -> day.keptFor().isEmpty()).hasSize(2);

        assertThat(tables()).containsExactly(day(3), day(4));
        assertThat(lines(day(1), hall)).isEqualTo(published(rows, day(1)));
        assertThat(lines(day(2), hall)).isEqualTo(published(rows, day(2)));
        assertThat(brokenLines(Optional.of(archive), hall)).isEmpty();
    }

    @Test
    void aFolderThatHoldsSomethingElseIsSetAsideAndNothingIsLost() throws Exception {
        List<JournalRow> rows = DaysOfChapters.store(journal, day(1), day(2), day(3));
        String hall = rows.getFirst().hall();
        DayFolder.of(archive, day(1))
                .write(hall, lines -> lines.add(published(rows, day(1)).getFirst() + "\n"));

        retire();

        assertThat(lines(day(1), hall)).isEqualTo(published(rows, day(1)));
        try (Stream<Path> aside = Files.list(archive)) {
            assertThat(aside.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("2001-06-01", ".2001-06-01.aside-1");
        }
    }

    @Test
    void aBrokenDayStaysWhereItIs() throws Exception {
        List<JournalRow> rows = DaysOfChapters.store(journal, day(1), day(2), day(3));
        sql("update journal set body = '[]' where hall = '" + rows.getFirst().hall()
                + "' and day = '2001-06-01' and after = 6");

        assertThatThrownBy(this::retire)
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("nothing of that day is retired");

        assertThat(tables()).contains(day(1));
    }

    @Test
    void anAlteredFileAndARowThatIsGoneAreTold() throws Exception {
        List<JournalRow> rows = DaysOfChapters.store(journal, day(1), day(2), day(3), day(4));
        String hall = rows.getFirst().hall();
        retire();
        List<String> right = lines(day(2), hall);
        DayFolder.of(archive, day(2)).write(hall, lines -> {
            for (String line : right) {
                lines.add(line.replace("something", "somewhat") + "\n");
            }
        });
        assertThat(brokenLines(Optional.of(archive), hall))
                .singleElement()
                .asString()
                .contains("Row " + hall + "/2001-06-02 after 10 breaks the chain");

        DayFolder.of(archive, day(2)).write(hall, lines -> lines.add(right.getFirst() + "\n"));
        assertThat(brokenLines(Optional.of(archive), hall))
                .singleElement()
                .asString()
                .contains("does not link");
    }

    @Test
    void whereAnotherNodeRetiresDaysThisOneDoesNot() throws Exception {
        DaysOfChapters.store(journal, day(1), day(2), day(3));
        try (DayTables other = DayTables.open(database.address())) {
            assertThat(other.alone()).isTrue();
            assertThat(retire()).isEmpty();
        }
        assertThat(retire()).isNotEmpty();
    }

    private void sql(String sql) throws SQLException {
        DatabaseAddress address = database.address();
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
