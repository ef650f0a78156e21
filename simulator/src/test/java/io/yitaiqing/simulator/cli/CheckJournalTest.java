package io.yitaiqing.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.yitaiqing.node.journal.EmbeddedPostgres;
import io.yitaiqing.node.journal.HashChain;
import io.yitaiqing.node.journal.Journal;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.journal.Migrations;
import io.yitaiqing.node.journal.PostgresJournal;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code hall check --journal} on the data folder of a node that does not run. */
class CheckJournalTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int check(Object... args) {
        String[] call = Stream.concat(Stream.of("check"), Stream.of(args).map(Object::toString))
                .toArray(String[]::new);
        return Hall.run(new PrintWriter(out, true), new PrintWriter(err, true), call);
    }

    /** Two halls with three rows of two events each; in the line of the second, one row does not follow. */
    private void write(boolean broken) throws Exception {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            Migrations.apply(server.address());
            PostgresJournal journal =
                    PostgresJournal.open(vertx, server.address()).await(30, TimeUnit.SECONDS);
            for (String hall : new String[] {"H001", "H002"}) {
                String hash = HashChain.GENESIS;
                for (int i = 0; i < 3; i++) {
                    JournalRow row = JournalRow.chained(
                            broken && hall.equals("H002") && i == 2 ? HashChain.GENESIS : hash,
                            hall,
                            Journal.GENESIS_DAY,
                            2 * i,
                            2 * i + 2,
                            Instant.parse("2027-02-01T00:30:00Z"),
                            "n1",
                            UUID.randomUUID(),
                            "[]");
                    journal.append(row).await(30, TimeUnit.SECONDS);
                    hash = row.hash();
                }
            }
            journal.close().await(30, TimeUnit.SECONDS);
        } finally {
            vertx.close().await(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void aJournalThatHoldsIsCountedAndEndsWithZero() throws Exception {
        write(false);

        assertThat(check("--journal", "--data", folder)).isZero();

        assertThat(out.toString().lines())
                .singleElement()
                .asString()
                .matches("6 rows with 12 events of 2 halls checked in [0-9.]+ s: every line holds\\.");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aBrokenLineIsOneSentenceWithHallAndPositionAndEndsWithOne() throws Exception {
        write(true);

        assertThat(check("--journal", "--data", folder)).isEqualTo(1);

        assertThat(out.toString().lines()).hasSize(2);
        assertThat(out.toString())
                .contains("Row H002/1970-01-01 after 4 breaks the chain")
                .contains("5 rows with 10 events of 2 halls checked")
                .contains("1 line is broken.");
    }

    @Test
    void aWrongCallIsOneSentence() {
        assertThat(check("config", "--journal")).isEqualTo(2);
        assertThat(check("--journal", "--data", folder.resolve("none"))).isEqualTo(1);
        assertThat(check("--journal", "--data", folder, "--archive", folder.resolve("none")))
                .isEqualTo(2);
        assertThat(err.toString().lines())
                .satisfiesExactly(
                        both -> assertThat(both).contains("but got --journal with hall check config"),
                        none -> assertThat(none).contains("Expected a data folder that holds a journal"),
                        archive -> assertThat(archive).contains("Expected --archive to be a folder"));
    }
}
