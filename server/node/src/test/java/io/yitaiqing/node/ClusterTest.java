package io.yitaiqing.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.node.config.ClusterSettings;
import io.yitaiqing.node.journal.DatabaseAddress;
import io.yitaiqing.node.journal.HashChain;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.journal.PostgresJournal;
import io.yitaiqing.node.journal.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whole nodes in one cluster on a real database: halls are spread, move while they are used, and answer everywhere. */
@ExtendWith(TestDatabase.class)
class ClusterTest {

    private static final int HALLS = 30;
    private static final Instant TEN = Instant.parse("2027-02-01T02:00:00Z");
    private static final LocalDate LAST_DAY = LocalDate.parse("2027-02-02");
    private static final int PORT = 20_100;

    @TempDir
    Path folder;

    private final String cluster = "c" + UUID.randomUUID().toString().substring(0, 8);
    private final List<Node> nodes = new ArrayList<>();
    private TestDatabase.Access database;

    @BeforeEach
    void connect(TestDatabase.Access database) {
        this.database = database;
    }

    @AfterEach
    void stopAll() {
        nodes.forEach(ClusterTest::stop);
    }

    private CompletableFuture<Node> start(int number) {
        return start(ClusterSettings.of(
                cluster,
                PORT + number,
                IntStream.range(PORT, PORT + 4)
                        .mapToObj(port -> "127.0.0.1:" + port)
                        .toList()));
    }

    private CompletableFuture<Node> start(ClusterSettings members) {
        DatabaseAddress address = database.address();
        NodeSettings settings = NodeSettings.of(folder, plans())
                .withPort(0)
                .withDatabaseUrl(Optional.of("postgresql://" + address.user() + ":" + address.password() + "@"
                        + address.host() + ":" + address.port() + "/" + address.database()))
                .withClock(Optional.of(TEN), 1)
                .withAudit(true)
                .withCluster(members);
        return Node.start(settings).toCompletionStage().toCompletableFuture().thenApply(started -> {
            synchronized (nodes) {
                nodes.add(started);
            }
            return started;
        });
    }

    private static void stop(Node node) {
        node.stop().toCompletionStage().toCompletableFuture().join();
    }

    private Map<String, HallPlan> plans() {
        return IntStream.range(0, HALLS)
                .mapToObj(number -> named(cluster + "-" + number))
                .collect(Collectors.toMap(HallPlan::id, plan -> plan));
    }

    private static HallPlan named(String id) {
        HallPlan p = HallPlans.small();
        return new HallPlan(
                id,
                p.name(),
                p.nameEn(),
                p.region(),
                p.zone(),
                p.hours(),
                p.policy(),
                p.roomCapacity(),
                p.norms(),
                p.services(),
                p.counters(),
                p.clerks());
    }

    @Test
    void hallsAreSpreadAndMoveWhileTheyAreUsedWithNothingButShortRefusals() throws Exception {
        Stream.of(start(0), start(1), start(2)).forEach(CompletableFuture::join);
        List<NodeEdge> edges =
                nodes.stream().map(node -> new NodeEdge(node.port())).toList();
        edges.forEach(this::awaitAllHalls);
        assertThat(keepers())
                .hasSize(3)
                .allSatisfy((writer, halls) -> assertThat(halls).isBetween(2, 20));

        Crowd crowd = new Crowd(edges.subList(0, 2), plans().keySet());
        Node leaver = nodes.remove(2);
        crowd.during(() -> stop(leaver));
        crowd.judge("a node leaves");
        assertThat(keepers()).as("all halls moved").hasSize(2);

        crowd.during(() -> start(3).join());
        Thread.sleep(2_000);
        crowd.judge("a node joins");
        awaitAllHalls(new NodeEdge(nodes.getLast().port()));
        assertThat(keepers()).as("some halls moved").hasSize(3);
        crowd.issuedOnce(this::rows);
    }

    @Test
    void membersFindEachOtherByOneNameWhateverItStandsForByAndBy() {
        String name = cluster + ".test";
        TestNames.set(name, "127.0.0.1");
        NodeEdge first = new NodeEdge(start(named(name, "127.0.0.1")).join().port());
        awaitAllHalls(first);
        assertThat(keepers()).hasSize(1);

        TestNames.set(name, "127.0.0.1", "127.0.0.2");
        NodeEdge second = new NodeEdge(start(named(name, "127.0.0.2")).join().port());
        awaitAllHalls(second);
        awaitAllHalls(first);
        for (int attempt = 0; attempt < 20 && keepers().size() < 2; attempt++) {
            awaitAllHalls(first);
        }
        assertThat(keepers()).hasSize(2);
    }

    private ClusterSettings named(String name, String host) {
        return new ClusterSettings(cluster, host, PORT + 10, List.of(), Optional.of(name + ":" + (PORT + 10)));
    }

    private void awaitAllHalls(NodeEdge edge) {
        Instant end = Instant.now().plusSeconds(20);
        List<JsonObject> silent = List.of();
        while (Instant.now().isBefore(end)) {
            silent = edge.get("/api/v1/halls").body().getJsonArray("halls").stream()
                    .map(JsonObject.class::cast)
                    .filter(row -> !row.getBoolean("open", false))
                    .toList();
            if (silent.isEmpty()) {
                return;
            }
        }
        throw new AssertionError("These halls are not open within 20 s: " + silent);
    }

    /** How many halls each node wrote last. */
    private Map<String, Integer> keepers() {
        Map<String, Integer> halls = new TreeMap<>();
        plans().keySet().forEach(hall -> halls.merge(rows(hall).getLast().writer(), 1, Integer::sum));
        return halls;
    }

    private List<JournalRow> rows(String hall) {
        PostgresJournal journal = database.open();
        try {
            List<JournalRow> rows = database.onContext(() -> journal.rows(hall, LocalDate.EPOCH, LAST_DAY))
                    .await(10, TimeUnit.SECONDS);
            assertThat(HashChain.verify(rows, HashChain.GENESIS, 0)).isEmpty();
            return rows;
        } catch (TimeoutException e) {
            throw new AssertionError(e);
        } finally {
            database.onContext(journal::close);
        }
    }
}
