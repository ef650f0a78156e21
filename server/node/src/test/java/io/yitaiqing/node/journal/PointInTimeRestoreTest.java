package io.yitaiqing.node.journal;

import static io.yitaiqing.node.journal.Futures.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.node.Node;
import io.yitaiqing.node.NodeSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What the README tells an operator to do, done: a base backup, the archived log, and a moment between. */
@ExtendWith(TestDatabase.class)
class PointInTimeRestoreTest {

    private static final int ROWS = 30;

    @TempDir
    private Path folder;

    @Test
    void aJournalRestoredToAMomentHoldsAndANodeStartsOnIt(TestDatabase.Access loop) throws Exception {
        Optional<InstalledPostgres> found = InstalledPostgres.on(DataFolder.lock(folder.resolve("probe")));
        if (found.isEmpty()) {
            System.err.println("SKIPPED: point-in-time restore, for no PostgreSQL with pg_basebackup is installed here"
                    + " (Debian: apt install postgresql).");
        }
        assumeTrue(found.isPresent(), "a PostgreSQL with pg_basebackup is installed");
        InstalledPostgres postgres = found.get();
        Path log = owned(postgres, "log");
        Path first = owned(postgres, "clusters").resolve("first");
        Path restored = first.resolveSibling("restored");
        postgres.initialize(first, log);
        DatabaseAddress address = postgres.start(first);
        Migrations.apply(address);
        PostgresJournal journal = loop.open(address, JournalLimits.DEFAULT);
        Line line = Line.ofNewHall("n1");

        append(journal, line, ROWS);
        postgres.backUp(address, restored);
        append(journal, line, ROWS);
        Thread.sleep(20);
        Instant moment = await(journal.now());
        Thread.sleep(20);
        append(journal, line, ROWS);
        await(journal.close());
        sql(address, "select pg_switch_wal()");
        postgres.stop(first);

        recoverTo(moment, postgres, restored, log);
        DatabaseAddress again = postgres.start(restored);
        try {
            awaitPromotion(again);
            List<String> broken = new ArrayList<>();
            try (JournalArchive archive = JournalArchive.of(again)) {
                JournalCheck.Totals totals = JournalCheck.run(archive, Optional.empty(), broken::add);
                assertThat(broken).isEmpty();
                assertThat(totals.rows()).as("the rows up to the moment").isEqualTo(2 * ROWS);
            }
            startANodeOn(again, loop);
        } finally {
            postgres.stop(restored);
        }
    }

    private static void recoverTo(Instant moment, InstalledPostgres postgres, Path restored, Path log)
            throws Exception {
        postgres.configure(
                restored,
                "restore_command = 'cp " + log + "/%f %p'",
                // With an offset: names of time zones, Z among them, are not understood there.
                "recovery_target_time = '" + moment.toString().replace("Z", "+00") + "'",
                "recovery_target_action = 'promote'",
                "archive_mode = off");
        Files.createFile(restored.resolve("recovery.signal"));
        postgres.own(restored.resolve("recovery.signal"));
    }

    private void startANodeOn(DatabaseAddress again, TestDatabase.Access loop) throws Exception {
        Node node = Node.start(NodeSettings.of(folder.resolve("data"), Map.of("H001", HallPlans.small()))
                        .withPort(0)
                        .withClock(Optional.of(Instant.parse("2027-02-01T02:00:00Z")), 1)
                        .withDatabaseUrl(
                                Optional.of("postgresql://hall@127.0.0.1:" + again.port() + "/" + again.database())))
                .toCompletionStage()
                .toCompletableFuture()
                .get(60, TimeUnit.SECONDS);
        try {
            PostgresJournal journal = loop.open(again, JournalLimits.DEFAULT);
            awaitHall(journal);
            await(journal.close());
        } finally {
            node.stop().toCompletionStage().toCompletableFuture().get(30, TimeUnit.SECONDS);
        }
    }

    private Path owned(InstalledPostgres postgres, String name) throws Exception {
        Path made = Files.createDirectory(folder.resolve(name));
        postgres.own(made);
        return made;
    }

    private static void append(PostgresJournal journal, Line line, int rows) {
        for (int i = 0; i < rows; i++) {
            JournalRow row = line.next(2);
            assertThat(await(journal.append(row))).isEqualTo(AppendOutcome.DURABLE);
            line.follow(row);
        }
    }

    private static void awaitPromotion(DatabaseAddress address) throws Exception {
        for (int i = 0; i < 600; i++) {
            try (var connection = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                    var rows = connection.createStatement().executeQuery("select pg_is_in_recovery()")) {
                rows.next();
                if (!rows.getBoolean(1)) {
                    return;
                }
            }
            Thread.sleep(50);
        }
        throw new AssertionError("The restored server is not promoted.");
    }

    /** The node has begun to keep its hall. */
    private static void awaitHall(PostgresJournal journal) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            if (await(journal.head("H001")).isPresent()) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("The node keeps no hall.");
    }

    private static void sql(DatabaseAddress address, String sql) throws Exception {
        try (var connection = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
