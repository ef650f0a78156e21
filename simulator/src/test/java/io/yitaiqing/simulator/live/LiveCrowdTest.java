package io.yitaiqing.simulator.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Rejection;
import io.yitaiqing.simulator.EveryHabit;
import io.yitaiqing.simulator.Shipped;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveCrowdTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant MORNING = Instant.parse("2027-02-01T00:10:00Z");

    /** What two people who act at once, or a look that is two seconds old, explain. */
    private static final Set<Rejection.Code> EXPLAINED = EnumSet.of(
            Rejection.Code.QUEUE_IS_EMPTY,
            Rejection.Code.NOTHING_IS_OFFERED,
            Rejection.Code.COUNTER_IS_BUSY,
            Rejection.Code.COUNTER_IS_OPEN,
            Rejection.Code.COUNTER_IS_PAUSED,
            Rejection.Code.COUNTER_IS_NOT_PAUSED,
            Rejection.Code.NOBODY_IS_CALLED,
            Rejection.Code.CALLED_A_MOMENT_AGO,
            Rejection.Code.HALL_IS_CLOSED,
            Rejection.Code.SLOT_IS_FULL,
            Rejection.Code.TOO_EARLY,
            Rejection.Code.VISIT_IS_NOT_WAITING,
            Rejection.Code.VISIT_IS_NOT_AWAY,
            Rejection.Code.VISIT_IS_NOT_EXPECTED,
            Rejection.Code.UNKNOWN_VISIT);

    private final ScenarioFile laoyue = Shipped.scenario("laoyue-25");
    private final Map<String, HallPlan> plans = laoyue.plans();

    @Test
    void theCrowdOfTheCaseFillsTheHallAndIsServed() throws Exception {
        try (EngineServer server = new EngineServer(plans.get("H001"), MORNING, 600);
                LiveCrowd crowd = LiveCrowd.start(server.uri(), laoyue.scenario(), onlyH001(), 1)) {
            until(() -> crowd.stats().served() >= 30);
            LiveStats.Snapshot stats = crowd.stats();
            assertThat(stats.ticketsTaken()).isGreaterThan(80);
            assertThat(stats.called()).isGreaterThanOrEqualTo(stats.served());
            assertThat(stats.latencyMicros().getTotalCount()).isGreaterThan(stats.ticketsTaken());
            assertThat(stats.unavailable()).isZero();
            assertThat(crowd.firstBug()).isEmpty();
            assertThat(server.breaches()).isEmpty();
        }
    }

    @Test
    void aStrangersTicketIsServedLikeAnyOther() throws Exception {
        try (EngineServer server = new EngineServer(plans.get("H001"), MORNING, 600);
                LiveCrowd crowd = LiveCrowd.start(server.uri(), laoyue.scenario(), onlyH001(), 1)) {
            until(() -> crowd.stats().served() >= 1);
            String visit = ticket(server, "business");
            until(() -> reason(server, visit).equals("served"));
            assertThat(crowd.firstBug()).isEmpty();
        }
    }

    @Test
    void aNewCrowdTakesOverWhatStandsInTheHall() throws Exception {
        try (EngineServer server = new EngineServer(plans.get("H001"), MORNING, 600)) {
            LiveCrowd first = LiveCrowd.start(server.uri(), laoyue.scenario(), onlyH001(), 1);
            until(() -> first.stats().served() >= 10);
            first.stop();
            String left = oldestWaiting(server);
            long taken = first.stats().ticketsTaken();
            try (LiveCrowd second = LiveCrowd.start(server.uri(), laoyue.scenario(), onlyH001(), 1)) {
                until(() -> reason(server, left).equals("served"));
                assertThat(second.firstBug()).isEmpty();
                assertThat(server.breaches()).isEmpty();
                assertThat(second.stats().ticketsTaken())
                        .as("arrivals are not repeated")
                        .isLessThan(taken);
            }
        }
    }

    @Test
    void aCommandWithoutAnAnswerIsAskedAgainUnderTheSameKey() throws Exception {
        try (EngineServer server = new EngineServer(plans.get("H001"), MORNING, 600);
                LiveCrowd crowd = LiveCrowd.start(server.uri(), laoyue.scenario(), onlyH001(), 1)) {
            until(() -> crowd.stats().served() >= 2);
            server.failNext(40);
            until(() -> crowd.stats().retried() >= 40 && crowd.stats().served() >= 20);
            assertThat(crowd.stats().unavailable()).isZero();
            assertThat(crowd.firstBug()).isEmpty();
            assertThat(server.breaches()).isEmpty();
        }
    }

    @Test
    void aCrowdWithEveryHabitIsRefusedNothingItShouldHaveKnown(@TempDir Path folder) throws Exception {
        ScenarioFile habits = EveryHabit.with(folder, "seed: 1\n");
        Instant beforeOpening = Instant.parse("2027-03-09T00:55:00Z");
        try (EngineServer server = new EngineServer(habits.plans().get("H004"), beforeOpening, 300);
                LiveCrowd crowd = LiveCrowd.start(server.uri(), habits.scenario(), habits.plans(), 1)) {
            until(() -> crowd.stats().served() >= 30);
            assertThat(crowd.firstBug()).isEmpty();
            assertThat(server.breaches()).isEmpty();
            assertThat(crowd.stats().unavailable()).isZero();
            assertThat(EXPLAINED).containsAll(server.refusals());
        }
    }

    @Test
    void aCrowdGoesToNoOtherMachine() {
        URI elsewhere = URI.create("http://192.0.2.1:8080");
        assertThatThrownBy(() -> LiveCrowd.start(elsewhere, laoyue.scenario(), plans, 1))
                .hasMessageContaining("loopback");
    }

    private Map<String, HallPlan> onlyH001() {
        return Map.of("H001", plans.get("H001"));
    }

    private static String ticket(EngineServer server, String service) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.uri().resolve("/api/v1/halls/H001/visits"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"services\":[\"" + service + "\"],\"channel\":\"phone\"}"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            String body =
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            return new JsonObject(body).getString("visit");
        }
    }

    private static String oldestWaiting(EngineServer server) throws Exception {
        JsonObject visits = document(server, "visits");
        return visits.fieldNames().stream()
                .filter(visit -> visits.getJsonObject(visit).getString("state").equals("waiting"))
                .findFirst()
                .orElseThrow();
    }

    private static String reason(EngineServer server, String visit) throws Exception {
        return document(server, "visits").getJsonObject(visit, new JsonObject()).getString("reason", "");
    }

    private static JsonObject document(EngineServer server, String collection) throws Exception {
        return server.document().getJsonObject(collection);
    }

    private static void until(Callable<Boolean> holds) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.call()) {
            assertThat(System.nanoTime())
                    .as("waited for longer than " + PATIENCE)
                    .isLessThan(deadline);
            Thread.sleep(10);
        }
    }
}
