package io.yitaiqing.node.journal;

import static io.yitaiqing.node.journal.Futures.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which databases the journal refuses, each with one sentence; rule 8 among them. */
@ExtendWith(TestDatabase.class)
class JournalSessionTest {

    private TestDatabase.Access database;

    @BeforeEach
    void connect(TestDatabase.Access access) {
        database = access;
    }

    /** Rule 8; that fsync is asked for too is shown by {@link EmbeddedPostgresTest}. */
    @Test
    void aDatabaseWhoseCommitsAreNotDurableIsRefused() {
        try (ForeignSession operator = new ForeignSession(database)) {
            operator.execute("create role careless login password 'p' in role pg_read_all_data");
            operator.execute("alter role careless set synchronous_commit = off");
            try {
                assertThat(refusal(as("careless", "p")))
                        .contains("has synchronous_commit off")
                        .endsWith("set synchronous_commit = on.");
                operator.execute("alter role careless set synchronous_commit = local");
                assertThat(refusal(as("careless", "p"))).contains("has synchronous_commit local");
                operator.execute("alter role careless set synchronous_commit = on");
                await(PostgresJournal.open(database.vertx(), as("careless", "p"))
                        .compose(PostgresJournal::close));
            } finally {
                operator.execute("drop role careless");
            }
        }
    }

    @Test
    void aSessionThatIsRenewedIsCheckedAgain() throws InterruptedException {
        try (ForeignSession operator = new ForeignSession(database)) {
            operator.execute("create role changing login password 'p' in role pg_read_all_data, pg_write_all_data");
            try {
                PostgresJournal journal = await(PostgresJournal.open(database.vertx(), as("changing", "p")));
                operator.execute("alter role changing set synchronous_commit = off");
                operator.execute(
                        "select pg_terminate_backend(pid, 5000) from pg_stat_activity where usename = 'changing'");
                List<String> failures = failuresOf(journal);
                assertThat(failures).last().asString().contains("has synchronous_commit off");
                await(journal.close());
            } finally {
                operator.execute("drop role changing");
            }
        }
    }

    @Test
    void aDatabaseWithoutAJournalIsRefused() {
        try (ForeignSession operator = new ForeignSession(database)) {
            operator.execute("create database empty");
            try {
                assertThat(refusal(database.address().withDatabase("empty")))
                        .endsWith("has no journal: the migrations have not been applied.");
            } finally {
                operator.execute("drop database empty with (force)");
            }
        }
    }

    @Test
    void aDatabaseThatIsNotInUtf8IsRefused() {
        try (ForeignSession operator = new ForeignSession(database)) {
            operator.execute(
                    "create database latin" + " encoding 'LATIN1' locale_provider libc locale 'C' template template0");
            try {
                assertThat(refusal(database.address().withDatabase("latin"))).contains("has the encoding LATIN1");
            } finally {
                operator.execute("drop database latin with (force)");
            }
        }
    }

    @Test
    void wrongAddressesAreNamedInOneSentence() throws IOException {
        DatabaseAddress address = database.address();

        assertThat(refusal(as("hall", "wrong"))).endsWith("refuses user hall: the password or the user is wrong.");
        assertThat(refusal(address.withDatabase("nowhere"))).endsWith("has no database named nowhere.");
        assertThat(refusal(new DatabaseAddress("127.0.0.1", closedPort(), "x", "hall", "p")))
                .contains("cannot be reached: ")
                .contains("refused");
        assertThat(refusal(new DatabaseAddress("no-such-host.invalid", 5432, "x", "hall", "p")))
                .contains("cannot be reached: ")
                .contains("no-such-host.invalid");
        assertThat(List.of(refusal(as("hall", "wrong")), address.toString()))
                .noneMatch(text -> text.contains(address.password()));
    }

    @Test
    void migrationsNameAWrongAddressInTheSameWords() {
        assertThatThrownBy(() -> Migrations.apply(as("hall", "wrong")))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageEndingWith("refuses user hall: the password or the user is wrong.");
        assertThatThrownBy(() -> Migrations.apply(new DatabaseAddress("127.0.0.1", closedPort(), "x", "hall", "p")))
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("cannot be reached: ");
    }

    @Test
    void migrationsMayBeAppliedAgain() {
        Migrations.apply(database.address());
    }

    @Test
    void aUrlIsReadIntoAnAddress() {
        assertThat(DatabaseAddress.parse("postgresql://hall:p%40s%3As+@db.example:6432/yitaiqing"))
                .isEqualTo(new DatabaseAddress("db.example", 6432, "yitaiqing", "hall", "p@s:s+"));
        assertThat(DatabaseAddress.parse("postgres://hall@db/yitaiqing"))
                .isEqualTo(new DatabaseAddress("db", 5432, "yitaiqing", "hall", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "mysql://u:p@h/d, does not begin with postgresql://",
        "postgresql:///d, names no host",
        "postgresql://u:p@h, names no database",
        "postgresql://h/d, names no user",
        "postgresql://u:p@h/d?sslmode=require, has options behind",
        "postgresql://u:p ss@h/d, is not a URL"
    })
    void aWrongUrlIsRefusedWithoutShowingItsPassword(String url, String complaint) {
        assertThatThrownBy(() -> DatabaseAddress.parse(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(complaint)
                .hasMessageNotContaining("p ss")
                .hasMessageEndingWith("expected postgresql://user:password@host:port/database.");
    }

    private List<String> failuresOf(PostgresJournal journal) throws InterruptedException {
        List<String> failures = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            await(journal.append(Line.ofNewHall("n1").next(1))
                    .onFailure(failure -> failures.add(failure.getMessage()))
                    .otherwiseEmpty());
            Thread.sleep(50);
        }
        return failures;
    }

    private DatabaseAddress as(String user, String password) {
        DatabaseAddress ours = database.address();
        return new DatabaseAddress(ours.host(), ours.port(), ours.database(), user, password);
    }

    private String refusal(DatabaseAddress address) {
        Throwable failure = await(PostgresJournal.open(database.vertx(), address)
                .transform(opened -> Future.succeededFuture(opened.cause())));
        assertThat(failure).isInstanceOf(DatabaseUnavailableException.class);
        return failure.getMessage();
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
