package io.yitaiqing.node.journal;

import static io.yitaiqing.node.journal.Futures.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A database that goes away under load, cannot be written, or is full: nothing acknowledged is lost. */
@ExtendWith(TestDatabase.class)
class DatabaseFaultTest {

    private static final JournalLimits HASTY = JournalLimits.DEFAULT.withTimeouts(
            Duration.ofMillis(400), Duration.ofMillis(800), Duration.ofMillis(1_200));
    private static final int HALLS = 20;

    @TempDir
    private Path folder;

    private final TestDatabase.Access database;

    DatabaseFaultTest(TestDatabase.Access database) {
        this.database = database;
    }

    @Test
    void aDatabaseThatIsStoppedAndThenKilledUnderLoadLosesNoAcknowledgedRow() throws Exception {
        EmbeddedPostgres server = EmbeddedPostgres.start(folder);
        Migrations.apply(server.address());
        CuttingProxy proxy = new CuttingProxy(database.vertx(), server.address());
        PostgresJournal journal = database.open(proxy.address(), HASTY);
        List<WritingHall> halls = IntStream.range(0, HALLS)
                .mapToObj(i -> new WritingHall(database.vertx(), journal))
                .toList();
        Future<?> lives = database.onContext(
                () -> Future.all(halls.stream().map(WritingHall::live).toList()));

        Thread.sleep(300);
        server.close();
        server = EmbeddedPostgres.start(folder);
        proxy.lead(server.address());
        Thread.sleep(1_500);
        ProcessHandle postmaster = ProcessHandle.of(server.processId()).orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
        server = startAfterCrash(server);
        proxy.lead(server.address());
        Thread.sleep(1_500);
        await(database.onContext(() -> {
            halls.forEach(WritingHall::end);
            return Future.succeededFuture();
        }));
        await(lives);

        for (WritingHall hall : halls) {
            List<JournalRow> rows = await(journal.rows(hall.hall(), Journal.GENESIS_DAY, Line.DAY));
            assertThat(HashChain.verify(rows, HashChain.GENESIS, 0)).isEmpty();
            List<UUID> stored = rows.stream().map(JournalRow::turn).toList();
            assertThat(stored).containsAll(hall.acknowledged());
            assertThat(stored).doesNotHaveDuplicates();
        }
        assertThat(halls).anySatisfy(hall -> assertThat(hall.complaints()).isNotEmpty());
        assertThat(halls.stream().mapToInt(hall -> hall.acknowledged().size()).sum())
                .isGreaterThan(HALLS);
        await(journal.close());
        server.close();
    }

    /** The killed server's own processes still have to notice that it is gone. */
    private EmbeddedPostgres startAfterCrash(EmbeddedPostgres killed) throws InterruptedException {
        killed.close();
        for (int i = 0; ; i++) {
            try {
                return EmbeddedPostgres.start(folder);
            } catch (DatabaseUnavailableException e) {
                if (i == 20) {
                    throw e;
                }
                Thread.sleep(250);
            }
        }
    }

    @Test
    void aDatabaseThatCanOnlyBeReadSaysSoAndIsWrittenAgainByItself() throws Exception {
        PostgresJournal journal = database.open(HASTY);
        Line line = Line.ofNewHall("n1");
        sql("alter system set default_transaction_read_only = on", "select pg_reload_conf()");
        try {
            Thread.sleep(200);
            assertThatThrownBy(() -> appendUntilItFails(journal, line))
                    .isInstanceOf(JournalUnavailableException.class)
                    .hasMessageContaining("read-only");
        } finally {
            sql(
                    "set default_transaction_read_only = off",
                    "alter system reset default_transaction_read_only",
                    "select pg_reload_conf()");
        }
        assertThat(appendWhenBack(journal, line)).isEqualTo(AppendOutcome.DURABLE);
        await(journal.close());
    }

    @Test
    void aFullDiskIsToldInTheDatabasesWordsAndHurtsNoLonger() throws Exception {
        PostgresJournal journal = database.open(HASTY);
        Line line = Line.ofNewHall("n1");
        sql(
                "create function disk_full() returns trigger language plpgsql as $$ begin raise exception"
                        + " 'could not extend file: No space left on device' using errcode = 'disk_full'; end $$",
                "create trigger full_disk before insert on journal_1970_01_01"
                        + " for each row execute function disk_full()");
        try {
            assertThatThrownBy(() -> appendUntilItFails(journal, line))
                    .isInstanceOf(JournalUnavailableException.class)
                    .hasMessageContaining("did not store")
                    .hasMessageContaining("No space left on device");
        } finally {
            sql("drop trigger full_disk on journal_1970_01_01", "drop function disk_full()");
        }
        assertThat(appendWhenBack(journal, line)).isEqualTo(AppendOutcome.DURABLE);
        await(journal.close());
    }

    /** A setting reaches a session at its next statement, so the first rows may still be stored. */
    private static void appendUntilItFails(PostgresJournal journal, Line line) {
        for (int i = 0; i < 100; i++) {
            JournalRow row = line.next(1);
            await(journal.append(row));
            line.follow(row);
        }
    }

    private static AppendOutcome appendWhenBack(PostgresJournal journal, Line line) throws InterruptedException {
        for (int i = 0; ; i++) {
            try {
                return await(journal.append(line.next(1)));
            } catch (JournalUnavailableException e) {
                if (i == 100) {
                    throw e;
                }
                Thread.sleep(50);
            }
        }
    }

    private void sql(String... statements) throws SQLException {
        DatabaseAddress address = database.address();
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                var statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }
}
