package io.yitaiqing.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.node.journal.DatabaseAddress;
import io.yitaiqing.node.journal.TestDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** From tickets in several halls of a county, through the rows of these halls, to an alert of the county. */
@ExtendWith(TestDatabase.class)
class RegionalAlertTest {

    private static final Instant TEN = Instant.parse("2027-02-01T02:00:00Z");
    private static final double SPEED = 120;
    private static final int HALLS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    Path folder;

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void hallsThatTurnLateTogetherAreToldToTheirRegion(TestDatabase.Access database) throws Exception {
        Node node = start(database.address());
        try {
            NodeEdge edge = new NodeEdge(node.port());
            await(edge, "north", document -> total(document, "north", "open") == HALLS);
            await(edge, "south", document -> total(document, "south", "open") == HALLS);
            assertThat(edge.take(id("south", 1), run + "-south").status()).isEqualTo(201);
            for (int number = 1; number < HALLS; number++) {
                assertThat(edge.take(id("north", number), run + "-" + number).status())
                        .isEqualTo(201);
            }
            JsonObject north =
                    await(edge, "north", document -> !alerts(document).isEmpty());
            JsonObject alert = alerts(north)
                    .getJsonObject(alerts(north).fieldNames().iterator().next());
            assertThat(alert.getString("cause")).isEqualTo("halls-worsen-together");
            assertThat(alert.getString("region")).isEqualTo("north");
            assertThat(alert.getJsonArray("halls"))
                    .containsExactly(id("north", 1), id("north", 2), id("north", 3), id("north", 4));
            assertThat(alert.getInteger("of")).isEqualTo(HALLS);
            assertThat(Instant.parse(alert.getString("since")))
                    .isAfter(TEN.plusSeconds(target()))
                    .isBeforeOrEqualTo(Instant.parse(alert.getString("raisedAt")));
            JsonObject south = await(edge, "south", document -> total(document, "south", "late") == 1);
            assertThat(alerts(south).fieldNames())
                    .as("one late hall is no region's")
                    .isEmpty();
        } finally {
            node.stop().toCompletionStage().toCompletableFuture().join();
        }
    }

    private Node start(DatabaseAddress address) {
        Map<String, HallPlan> plans = IntStream.rangeClosed(1, HALLS)
                .boxed()
                .flatMap(number -> Stream.of("north", "south").map(region -> plan(region, number)))
                .collect(Collectors.toMap(HallPlan::id, plan -> plan));
        NodeSettings settings = NodeSettings.of(folder, plans)
                .withPort(0)
                .withDatabaseUrl(Optional.of("postgresql://" + address.user() + ":" + address.password() + "@"
                        + address.host() + ":" + address.port() + "/" + address.database()))
                .withClock(Optional.of(TEN), SPEED);
        return Node.start(settings).toCompletionStage().toCompletableFuture().join();
    }

    private String id(String region, int number) {
        return region + "-" + run + "-" + number;
    }

    private HallPlan plan(String region, int number) {
        HallPlan p = HallPlans.small();
        return new HallPlan(
                id(region, number),
                p.name(),
                p.nameEn(),
                region,
                p.zone(),
                p.hours(),
                p.policy(),
                p.roomCapacity(),
                p.norms(),
                p.services(),
                p.counters(),
                p.clerks());
    }

    private static long target() {
        return HallPlans.small().services().stream()
                .filter(service -> service.id().equals("bill-payment"))
                .findFirst()
                .orElseThrow()
                .targetSeconds();
    }

    private static JsonObject await(NodeEdge edge, String region, Predicate<JsonObject> holds)
            throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        JsonObject document = new JsonObject();
        while (Instant.now().isBefore(end)) {
            document = edge.get("/api/v1/regions/" + region).body().getJsonObject("document");
            if (holds.test(document)) {
                return document;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("Not within " + PATIENCE + ": " + document);
    }

    private static int total(JsonObject document, String region, String field) {
        return document.getJsonObject("regions").getJsonObject(region).getInteger(field);
    }

    private static JsonObject alerts(JsonObject document) {
        return document.getJsonObject("alerts");
    }
}
