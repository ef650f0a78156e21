package io.yitaiqing.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.yitaiqing.node.keeper.Halls;
import io.yitaiqing.node.live.RefusalReason;
import io.yitaiqing.node.live.Snapshot;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A display follows one zone of a hall: its calls at once, the waits of its services at a bounded rate. */
class DisplayTopicsTest {

    private static final Instant AT = Instant.parse("2027-02-01T00:30:00Z");

    private final Map<String, Map<String, Map<String, Object>>> hall = HallRowsOfTest.document();
    private Map<String, Object> waits = HallRowsOfTest.waits(431, 689);
    private Instant now = AT;
    private int waitsAsked;
    private boolean unavailable;
    private final DisplayTopics displays = new DisplayTopics(halls(), OneReader.placement(), "n1-1", () -> now);
    private final OneReader screen = new OneReader(DisplayTopics.KIND, displays, AT);

    DisplayTopicsTest() {
        displays.publishTo(screen.hub);
    }

    @Test
    void aDisplayOfTheWholeHallShowsEveryCallAndEveryService() {
        screen.follow("display/H001/all");
        assertThat(rows(0, "calls")).containsOnlyKeys("41", "42", "43");
        assertThat(rows(0, "services")).containsOnlyKeys("bill-payment", "business");
        assertThat(rows(0, "counters")).containsOnlyKeys("1", "2", "3");
        assertThat(rows(0, "zones")).isEmpty();
        assertThat(rows(0, "notices"))
                .isEqualTo(Map.of("1", Map.of("text", "请保管好随身物品", "textEn", "Please mind your belongings")));
    }

    @Test
    void aDisplayOfAZoneShowsItsOwnAndWhatStandsInNone() {
        screen.follow("display/H001/east");
        assertThat(rows(0, "calls")).containsOnlyKeys("41", "43");
        assertThat(rows(0, "services")).containsOnlyKeys("bill-payment");
        assertThat(rows(0, "counters")).containsOnlyKeys("1", "3");
        assertThat(rows(0, "zones")).isEqualTo(Map.of("east", Map.of("name", "东区", "nameEn", "East")));
    }

    @Test
    void aCallSaysWhereToGoAndNeverWho() {
        screen.follow("display/H001/east");
        assertThat(rows(0, "calls").get("41"))
                .isEqualTo(Map.of(
                        "ticket", "A017", "counter", "1", "place", "1 号柜台", "at", AT.toString(), "recall", false));
        assertThat(screen.frames.getFirst().encode())
                .as("neither a clerk, a visit nor its token")
                .doesNotContain("li-min", "李敏", "\"v17\"", "token", "segment");
    }

    @Test
    void aWaitIsARangeOfWholeMinutesAndAbsentWhereNobodyServes() {
        screen.follow("display/H001/all");
        assertThat(rows(0, "services").get("bill-payment"))
                .isEqualTo(Map.of(
                        "name",
                        "电费缴纳",
                        "nameEn",
                        "Bill payment",
                        "waiting",
                        9,
                        "open",
                        true,
                        "order",
                        0,
                        "lowMinutes",
                        7,
                        "highMinutes",
                        12));
        assertThat(rows(0, "services").get("business"))
                .isEqualTo(Map.of("name", "业扩报装", "nameEn", "Business", "waiting", 0, "open", false, "order", 1));
    }

    @Test
    void aNewCallIsToldWithTheNextSweepAndAloneWhatChanged() {
        screen.follow("display/H001/east");
        call("44", "A018", "1", "east");
        displays.touched("H001");
        displays.sweep();
        screen.hub.sweep();
        assertThat(screen.frames.get(1).getString("type")).isEqualTo("delta");
        assertThat(screen.frames.get(1).getJsonObject("patch").getMap()).containsOnlyKeys("calls");
        assertThat(rows(1, "calls")).containsOnlyKeys("44");
    }

    @Test
    void whatConcernsAnotherZoneIsNotTold() {
        screen.follow("display/H001/east");
        call("44", "B002", "2", "west");
        displays.touched("H001");
        displays.sweep();
        screen.hub.sweep();
        assertThat(screen.frames).hasSize(1);
    }

    @Test
    void waitsAreAskedForOnceInAWhileHoweverOftenTheHallChanges() {
        screen.follow("display/H001/all");
        screen.follow("display/H001/east");
        waits = HallRowsOfTest.waits(0, 59);
        for (int change = 0; change < 100; change++) {
            displays.touched("H001");
            displays.sweep();
        }
        assertThat(waitsAsked).isEqualTo(1);
        now = now.plusMillis(DisplayTopics.WAITS_MILLIS);
        displays.touched("H001");
        displays.sweep();
        screen.hub.sweep();
        assertThat(waitsAsked).isEqualTo(2);
        assertThat(rows(2, "services").get("bill-payment"))
                .hasFieldOrPropertyWithValue("lowMinutes", 0)
                .hasFieldOrPropertyWithValue("highMinutes", 1);
    }

    @Test
    void aHallThatCannotAnswerLeavesWhatWasShownAndItsReturnGoesOn() {
        screen.follow("display/H001/all");
        unavailable = true;
        displays.touched("H001");
        displays.sweep();
        screen.hub.sweep();
        assertThat(screen.frames).hasSize(1);
        unavailable = false;
        call("44", "A018", "1", "east");
        displays.confirmed(now);
        displays.sweep();
        screen.hub.sweep();
        assertThat(rows(1, "calls")).containsOnlyKeys("44");
    }

    @Test
    void theHallSaysUntilWhenWhatIsShownWasSure() {
        screen.follow("display/H001/all");
        displays.confirmed(now);
        displays.sweep();
        call("44", "A018", "1", "east");
        displays.touched("H001");
        displays.sweep();
        screen.hub.sweep();
        assertThat(Instant.parse(screen.frames.get(1).getString("confirmedAt"))).isEqualTo(AT);
    }

    @Test
    void anUnknownZoneOrHallIsRefusedWithWhatThereIs() {
        screen.follow("display/H001/north");
        assertThat(screen.refused).isEqualTo(RefusalReason.UNKNOWN_TOPIC);
        assertThat(screen.detail).isEqualTo("Expected one of the zones all, east, west of hall H001, but got 'north'.");
        screen.refused = null;
        screen.follow("display/H404/all");
        assertThat(screen.refused).isEqualTo(RefusalReason.UNKNOWN_TOPIC);
    }

    private void call(String number, String ticket, String counter, String zone) {
        hall.get("calls").put(number, HallRowsOfTest.call(ticket, counter, zone));
    }

    private Map<String, Object> rows(int frame, String collection) {
        JsonObject rows = screen.rows(frame, collection);
        Map<String, Object> maps = new LinkedHashMap<>();
        rows.fieldNames().forEach(id -> maps.put(id, rows.getJsonObject(id).getMap()));
        return maps;
    }

    private Halls halls() {
        return (Halls) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Halls.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "has" -> arguments[0].equals("H001");
                    case "document" ->
                        unavailable
                                ? Future.failedFuture(new IllegalStateException("The database is away."))
                                : Future.succeededFuture(snapshot());
                    case "expectedWaits" -> {
                        waitsAsked++;
                        yield Future.succeededFuture(waits);
                    }
                    default -> throw new AssertionError(method + " is not asked.");
                });
    }

    private Snapshot snapshot() {
        Map<String, Map<String, Map<String, Object>>> copy = new LinkedHashMap<>();
        hall.forEach((collection, rows) -> copy.put(collection, new LinkedHashMap<>(rows)));
        return new Snapshot("H001/2027-02-01", 412, AT, copy).confirmed(AT);
    }
}
