package io.yitaiqing.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.yitaiqing.node.journal.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a regional center sees of two nodes in processes of their own; one stands still, comes back and dies. */
class RegionTest {

    private static final List<String> HALLS =
            IntStream.rangeClosed(1, 12).mapToObj("R%02d"::formatted).toList();
    private static final String REGION = "lianhe";
    private static final String TICKET = "{\"services\":[\"bill-payment\"],\"channel\":\"kiosk\"}";
    /** Five seconds, a look at the clock each second, and the way to the page on a busy machine. */
    private static final Duration FINE_MOST = Duration.ofSeconds(8);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final List<Integer> ports = new ArrayList<>();

    @Test
    void everyNodeShowsAllHallsAndNeverThoseOfADeadNodeAsFine() throws Exception {
        writePlans();
        ports.addAll(freePorts());
        Path data = folder.resolve("database");
        try (EmbeddedPostgres database = EmbeddedPostgres.start(data)) {
            String url = "postgresql://" + database.address().user() + ":"
                    + Files.readString(data.resolve("postgres.password")).strip() + "@127.0.0.1:"
                    + database.address().port() + "/" + database.address().database();
            try (ServerProcess one = start(0, url)) {
                HallApi atOne = new HallApi(one.address());
                JsonNode alone = awaitRegion(atOne, halls -> keepers(halls).size() == 1);
                String survivor = keepers(alone).keySet().iterator().next();
                try (ServerProcess other = start(1, url);
                        Follower center = Follower.ofRegion(one.address(), REGION)) {
                    center.await("a snapshot", () -> center.position() >= 0);
                    HallApi atOther = new HallApi(other.address());
                    String hall = bothShowAll(atOne, atOther, survivor);
                    String mortal = ofHall(atOne, hall).path("node").asText();

                    ticketShows(atOne, hall, center, 1);
                    awaitRegion(atOther, halls -> waiting(halls, hall) == 1);

                    signal("STOP", other);
                    goesOverTo(survivor, mortal, center);
                    ticketShows(atOne, hall, center, 2);

                    signal("CONT", other);
                    during(
                            center,
                            halls -> keepers(halls).size() == 2,
                            halls -> assertThat(isSilentOr(2, halls, hall))
                                    .as("an old row of the node that stood still, shown as fine: %s", halls.path(hall))
                                    .isTrue());
                    bothShowAll(atOne, atOther, survivor);
                    awaitRegion(atOther, halls -> waiting(halls, hall) == 2);

                    other.kill();
                    goesOverTo(survivor, mortal, center);
                    assertThat(center.faults()).isEmpty();
                    assertThat(center.document()
                                    .path("regions")
                                    .path(REGION)
                                    .path("waiting")
                                    .asInt())
                            .isEqualTo(2);
                }
            }
        }
    }

    private static boolean isSilentOr(int waiting, JsonNode halls, String hall) {
        return waiting(halls, hall) == waiting
                || halls.path(hall).path("silent").asBoolean();
    }

    /** Copies of a hall that never closes, in two counties. */
    private void writePlans() throws IOException {
        String plan = Files.readString(ServerProcess.home().resolve("config/halls/H003.yaml"));
        Path plans = Files.createDirectories(folder.resolve("halls"));
        for (String hall : HALLS) {
            String own = plan.replace("id: H003", "id: " + hall);
            boolean south = HALLS.indexOf(hall) % 2 == 1;
            Files.writeString(
                    plans.resolve(hall + ".yaml"), south ? own.replace("region: chengdong", "region: chengnan") : own);
        }
    }

    private static List<Integer> freePorts() throws IOException {
        try (ServerSocket one = new ServerSocket(0);
                ServerSocket other = new ServerSocket(0)) {
            return List.of(one.getLocalPort(), other.getLocalPort());
        }
    }

    private ServerProcess start(int number, String url) throws IOException {
        Path settings = folder.resolve("server-" + number + ".yaml");
        Files.writeString(settings, """
                data: %s
                database:
                  url: "%s"
                halls: %s
                regions: %s
                cluster:
                  name: region-%d
                  port: %d
                  members: ["127.0.0.1:%d", "127.0.0.1:%d"]
                """.formatted(
                        folder.resolve("data-" + number),
                        url,
                        folder.resolve("halls"),
                        ServerProcess.home().resolve("config/regions.yaml"),
                        ports.getFirst(),
                        ports.get(number),
                        ports.getFirst(),
                        ports.getLast()));
        return ServerProcess.start(
                folder.resolve("server-" + number + ".log"),
                "serve",
                "--port=0",
                "--config=" + settings,
                "--clock-start=2027-02-01T10:00:00+08:00",
                "--clock-speed=1");
    }

    private static void signal(String name, ServerProcess server) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(server.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    /** Waits until both nodes show the same of all halls, some of which each keeps; a hall that the other one keeps. */
    private static String bothShowAll(HallApi atOne, HallApi atOther, String survivor) throws Exception {
        Predicate<JsonNode> keptByTwo = halls -> keepers(halls).size() == 2;
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode shown = awaitRegion(atOne, keptByTwo);
        // Halls move one by one, so what one node showed may be over when the other is asked.
        while (!keepers(awaitRegion(atOther, keptByTwo)).equals(keepers(shown))) {
            assertThat(System.nanoTime()).as("the same at both: %s", shown).isLessThan(end);
            Thread.sleep(100);
            shown = awaitRegion(atOne, keptByTwo);
        }
        return keptByAnother(shown, survivor);
    }

    private static String keptByAnother(JsonNode halls, String survivor) {
        return HALLS.stream()
                .filter(hall -> !halls.path(hall).path("node").asText().equals(survivor))
                .findFirst()
                .orElseThrow();
    }

    /** Takes a ticket, and sees it in the row of its hall. */
    private static void ticketShows(HallApi api, String hall, Follower center, int waiting) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (api.post("/halls/" + hall + "/visits", TICKET).status() != 201) {
            assertThat(System.nanoTime()).as("a ticket within a minute").isLessThan(end);
            Thread.sleep(100);
        }
        center.await(
                waiting + " waiting in " + hall, () -> waiting(center.document().path("halls"), hall) == waiting);
    }

    /** Watches the halls of a node that says nothing any more until the other one keeps them all. */
    private static void goesOverTo(String survivor, String mortal, Follower center) throws Exception {
        long began = System.nanoTime();
        during(center, halls -> Map.of(survivor, HALLS.size()).equals(keepers(halls)), halls -> {
            if (System.nanoTime() - began > FINE_MOST.toNanos()) {
                assertThat(keepers(halls)).as("halls shown as fine").doesNotContainKey(mortal);
            }
            halls.forEach(row -> assertThat(row.has("confirmedAt"))
                    .as("a row has an age if it is silent: %s", row)
                    .isEqualTo(row.path("silent").asBoolean()));
        });
    }

    /** Looks at the rows a page would show, again and again until something holds. */
    private static void during(Follower center, Predicate<JsonNode> until, Consumer<JsonNode> always) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode halls = center.document().path("halls");
        while (!until.test(halls)) {
            always.accept(halls);
            assertThat(System.nanoTime()).as("within a minute: %s", halls).isLessThan(end);
            Thread.sleep(50);
            halls = center.document().path("halls");
        }
        always.accept(halls);
    }

    private static JsonNode awaitRegion(HallApi api, Predicate<JsonNode> holds) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode halls = region(api);
        while (!holds.test(halls)
                || keepers(halls).values().stream().mapToInt(count -> count).sum() < HALLS.size()) {
            assertThat(System.nanoTime()).as("within a minute: %s", halls).isLessThan(end);
            Thread.sleep(100);
            halls = region(api);
        }
        return halls;
    }

    private static JsonNode region(HallApi api) throws Exception {
        JsonNode halls = api.get("/regions/" + REGION).body().at("/document/halls");
        assertThat(halls.properties().stream().map(Map.Entry::getKey)).containsExactlyInAnyOrderElementsOf(HALLS);
        return halls;
    }

    private static JsonNode ofHall(HallApi api, String hall) throws Exception {
        return region(api).path(hall);
    }

    /** How many halls each node keeps, of those that are shown as fine. */
    private static Map<String, Integer> keepers(JsonNode halls) {
        Map<String, Integer> keepers = new TreeMap<>();
        halls.forEach(row -> {
            if (!row.path("silent").asBoolean()) {
                keepers.merge(row.path("node").asText(), 1, Integer::sum);
            }
        });
        return keepers;
    }

    private static int waiting(JsonNode halls, String hall) {
        return halls.path(hall).path("waiting").asInt();
    }
}
