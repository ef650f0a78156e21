package io.yitaiqing.node.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The embedded server: its folder, its settings, and that it never outlives its node. */
class EmbeddedPostgresTest {

    private static final int NOBODY = 65534;

    private static Path root;
    private static Path folder;

    /** One data folder for all tests, with a name that a shell would stumble over. */
    @BeforeAll
    static void makeFolder() throws IOException {
        root = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "embedded-");
        folder = root.resolve("一台清 $HOME's \"data\"/hall");
        Files.createDirectories(folder.resolve("postgres.unfinished")); // a first start was killed here
        Files.writeString(folder.resolve("postgres.unfinished/PG_VERSION"), "half");
    }

    @AfterAll
    static void deleteFolder() {
        PostgresBinaries.deleteTree(root);
    }

    @Test
    void whatIsStoredIsThereAfterARestart() throws SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            ask(server.address(), "create table kept as select 42 as answer");
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            assertThat(ask(server.address(), "select answer from kept")).isEqualTo("42");
            ask(server.address(), "drop table kept");
        }
    }

    @Test
    void theServerIsDurableAndForThisMachineAndItsOwnerOnly() throws SQLException, IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            DatabaseAddress address = server.address();
            assertThat(address.toString())
                    .startsWith("postgresql://hall@127.0.0.1:")
                    .endsWith("/yitaiqing");
            assertThat(ask(address, "show fsync")).isEqualTo("on");
            assertThat(ask(address, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(address, "show server_encoding")).isEqualTo("UTF8");
            assertThat(ask(address, "select datlocale from pg_database where datname = 'yitaiqing'"))
                    .isEqualTo("C.UTF-8");
            assertThat(ask(address, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(address, "show unix_socket_directories")).isEmpty();
            assertThatThrownBy(() -> ask(
                            new DatabaseAddress("127.0.0.1", address.port(), "yitaiqing", "hall", "guess"), "select 1"))
                    .hasMessageContaining("password authentication failed");
        }
        for (String file : List.of("postgres.password", "postgres.log", "node.lock")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                    .as(file)
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aFolderInUseIsRefusedWithTheProcessThatUsesIt() throws IOException {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder)) {
            assertThat(server.processId()).isPositive();
            assertThat(refusal(folder))
                    .isEqualTo("Data folder " + folder + " is already used by process "
                            + ProcessHandle.current().pid() + ".");
        }
        try (ChildNode child = ChildNode.start(folder)) {
            assertThat(refusal(folder))
                    .isEqualTo("Data folder " + folder + " is already used by process " + child.processId() + ".");
        }
    }

    @Test
    void theServerEndsWithItsNodeEvenAfterKill9AndTheFolderStartsAgain() throws Exception {
        try (ChildNode child = ChildNode.start(folder)) {
            ProcessHandle server = child.server();
            child.kill();
            try (EmbeddedPostgres again = EmbeddedPostgres.start(folder)) {
                assertThat(again.processId()).isNotEqualTo(server.pid());
                assertThat(ask(again.address(), "select 1")).isEqualTo("1");
            }
            server.onExit().get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void theServerEndsInOrderEvenIfTheNodesWholeProcessGroupIsKilled() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/setsid")), "no process groups without setsid");
        try (ChildNode child = ChildNode.start(folder)) {
            ProcessHandle server = child.server();
            child.killGroup();
            server.onExit().get(20, TimeUnit.SECONDS);
        }
        EmbeddedPostgres.start(folder).close();
    }

    @Test
    void aServerThatLostNodeAndWatcherIsNamed() throws Exception {
        ProcessHandle orphan;
        try (ChildNode child = ChildNode.start(folder)) {
            orphan = child.server();
            child.killWithWatcher();
        }
        try {
            assertThat(refusal(folder))
                    .isEqualTo("A PostgreSQL server without a node, process " + orphan.pid()
                            + ", still runs on data folder " + folder + ": stop it first.");
        } finally {
            orphan.destroy();
            orphan.onExit().get(20, TimeUnit.SECONDS);
        }
        EmbeddedPostgres.start(folder).close();
    }

    @Test
    void aServerWhoseWatcherWasKilledIsStoppedAllTheSame() {
        EmbeddedPostgres server = EmbeddedPostgres.start(folder);
        ProcessHandle process = ProcessHandle.of(server.processId()).orElseThrow();
        ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains("postmaster.pid"))
                .forEach(ProcessHandle::destroyForcibly);
        server.close();
        assertThat(process.onExit()
                        .completeOnTimeout(null, 20, TimeUnit.SECONDS)
                        .join())
                .as("the server's end")
                .isNotNull();
    }

    @Test
    void aStrangerWithTheProcessIdOfADeadServerIsNoObstacle() throws IOException {
        EmbeddedPostgres.start(folder).close();
        Files.writeString(folder.resolve("postgres/postmaster.pid"), "1\n/nowhere\n");
        EmbeddedPostgres.start(folder).close();
    }

    @Test
    void aFolderOfAnotherMajorVersionIsRefused() throws IOException {
        EmbeddedPostgres.start(folder).close();
        Path version = folder.resolve("postgres/PG_VERSION");
        String made = Files.readString(version);
        Files.writeString(version, "15\n");
        try {
            assertThat(refusal(folder))
                    .isEqualTo("Data folder " + folder + " was made by PostgreSQL 15, but this is PostgreSQL "
                            + made.strip() + ": use the release that made it, or another data folder.");
        } finally {
            Files.writeString(version, made);
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsRefused() throws IOException {
        Path file = Files.writeString(root.resolve("file"), "");
        assertThat(refusal(file)).startsWith("Data folder " + file + " cannot be written: ");
        assertThat(refusal(file.resolve("below"))).contains(" cannot be written: ");
        assertThat(refusal(Path.of("/proc/yitaiqing"))).contains(" cannot be written: ");
    }

    /** Rule 8: nobody may be told "stored" by a server that does not flush. */
    @Test
    void theJournalRefusesAServerWithoutFsync() throws Exception {
        EmbeddedPostgres.start(folder).close();
        Vertx vertx = Vertx.vertx();
        try (DataFolder locked = DataFolder.lock(folder)) {
            PostgresProcess server = PostgresProcess.start(locked, PostgresPrograms.on(locked), "-c", "fsync=off");
            DatabaseAddress address =
                    new DatabaseAddress("127.0.0.1", server.port(), "yitaiqing", "hall", locked.password());
            assertThatThrownBy(() -> Futures.await(PostgresJournal.open(vertx, address)))
                    .isInstanceOf(DatabaseUnavailableException.class)
                    .hasMessageContaining("has fsync off");
            server.stop();
        }
        Futures.await(vertx.close());
    }

    @Test
    void twoWhoUnpackAtOnceBothGetWholeBinaries() {
        Path shared = root.resolve("shared");
        List<CompletableFuture<Path>> unpacking = List.of(unpack(shared), unpack(shared));
        assertThat(unpacking).allSatisfy(unpacked -> assertThat(unpacked.join()).isExecutable());
        assertThat(shared.resolve("binaries")).isDirectoryNotContaining("glob:**.unpacking-*");
    }

    @Test
    void anOrdinaryUserNeedsNoHelp() throws Exception {
        assumeTrue(new UnixSystem().getUid() == 0, "not root: every other test has shown it already");
        Path open = openFolder();
        try {
            Path data = Files.createDirectory(open.resolve("data"));
            own(data);
            try (ChildNode child = ChildNode.start(AS_NOBODY, ChildNode.copyOfClassPath(open), data)) {
                assertThat(Files.getAttribute(data.resolve("postgres"), "unix:uid"))
                        .isEqualTo(NOBODY);
                child.kill();
                EmbeddedPostgres.start(data).close(); // and root may go on with it
            }
        } finally {
            PostgresBinaries.deleteTree(open);
        }
    }

    @Test
    void rootUsesTheFoldersOwnerWhereUnshareCannotReach() throws Exception {
        assumeTrue(new UnixSystem().getUid() == 0, "only root needs another user");
        Path open = openFolder();
        try {
            Path data = Files.createDirectory(open.resolve("data"));
            own(data);
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
            try (EmbeddedPostgres server = EmbeddedPostgres.start(data)) {
                assertThat(ask(server.address(), "select 1")).isEqualTo("1");
            }
            assertThat(Files.getAttribute(data.resolve("postgres"), "unix:uid")).isEqualTo(NOBODY);
        } finally {
            PostgresBinaries.deleteTree(open);
        }
    }

    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");

    // Others than root can reach the system's temporary folder, but perhaps not this clone.
    private static Path openFolder() throws IOException {
        Path open = Files.createTempDirectory("yitaiqing-");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxr-xr-x"));
        return open;
    }

    private static void own(Path path) throws IOException {
        Files.setAttribute(path, "unix:uid", NOBODY);
        Files.setAttribute(path, "unix:gid", NOBODY);
    }

    private static CompletableFuture<Path> unpack(Path shared) {
        return CompletableFuture.supplyAsync(
                () -> PostgresBinaries.belowDataFolder(shared).program("postgres"));
    }

    private static String refusal(Path path) {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(path)) {
            throw new AssertionError("Started as process " + server.processId() + ".");
        } catch (DatabaseUnavailableException e) {
            return e.getMessage();
        }
    }

    private static String ask(DatabaseAddress address, String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            ResultSet rows = statement.getResultSet();
            rows.next();
            return rows.getString(1);
        }
    }
}
