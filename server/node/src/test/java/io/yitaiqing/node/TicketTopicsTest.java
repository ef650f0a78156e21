package io.yitaiqing.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.yitaiqing.node.keeper.Halls;
import io.yitaiqing.node.keeper.Placement;
import io.yitaiqing.node.keeper.UnknownVisitException;
import io.yitaiqing.node.live.FollowTerms;
import io.yitaiqing.node.live.LiveHub;
import io.yitaiqing.node.live.LiveLimits;
import io.yitaiqing.node.live.LiveTimes;
import io.yitaiqing.node.live.PlacedTopics;
import io.yitaiqing.node.live.ReaderSink;
import io.yitaiqing.node.live.RefusalReason;
import io.yitaiqing.node.live.SharedFrame;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** A customer's page follows its own ticket and hears only what changes for it. */
class TicketTopicsTest {

    private static final String TOPIC = "ticket/H001.abc";

    private Map<String, Object> view = Map.of("ticket", "A017", "state", "waiting", "peopleAhead", 3, "position", 412L);
    private Instant now = Instant.parse("2027-02-01T00:30:00Z");
    private final TicketTopics tickets =
            new TicketTopics(halls(), placement(), "n1-1", () -> Instant.parse("2027-02-01T00:30:00Z"));
    private final PlacedTopics topics = new PlacedTopics("n1").add(TicketTopics.KIND, tickets);
    private final LiveHub hub = new LiveHub(topics, this::passing, LiveLimits.standard(), LiveTimes.standard());
    private final Page page = new Page();

    TicketTopicsTest() {
        tickets.publishTo(hub);
        topics.join(hub, (node, topic, terms, follower) -> {
            throw new AssertionError("Everything is here.");
        });
    }

    @Test
    void thePlaceInLineComesFirstAndThenWhatChangesInIt() {
        follow(TOPIC);
        assertThat(page.row(0)).isEqualTo(Map.of("ticket", "A017", "state", "waiting", "peopleAhead", 3));

        view = Map.of("ticket", "A017", "state", "called", "counter", "3", "position", 415L);
        tickets.sweep();
        hub.sweep();

        assertThat(page.frames.get(1).getString("type")).isEqualTo("delta");
        assertThat(page.row(1)).isEqualTo(Map.of("ticket", "A017", "state", "called", "counter", "3"));
    }

    @Test
    void whatChangesNothingForTheCustomerIsNotTold() {
        follow(TOPIC);
        view = Map.of("ticket", "A017", "state", "waiting", "peopleAhead", 3, "position", 500L);
        tickets.sweep();
        hub.sweep();
        assertThat(page.frames).hasSize(1);
    }

    @Test
    void aTicketThatIsForgottenEnds() {
        follow(TOPIC);
        view = Map.of();
        tickets.sweep();
        assertThat(page.refused).isEqualTo(RefusalReason.UNKNOWN_TOPIC);
        assertThat(hub.holds(TOPIC)).isFalse();
    }

    @Test
    void aTokenThatNobodyHasIsRefused() {
        for (String topic : List.of("ticket/abc", "ticket/H404.abc", "ticket/.", "ticket/")) {
            page.refused = null;
            follow(topic);
            assertThat(page.refused).as(topic).isEqualTo(RefusalReason.UNKNOWN_TOPIC);
        }
    }

    /** Every look at the clock is a second later, so that the rate holds nothing back. */
    private Instant passing() {
        now = now.plusSeconds(1);
        return now;
    }

    private void follow(String topic) {
        hub.follow(
                topic,
                FollowTerms.within(
                        LiveLimits.standard(), OptionalDouble.empty(), OptionalInt.empty(), Optional.empty()),
                page);
    }

    private Halls halls() {
        return (Halls) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Halls.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "has" -> arguments[0].equals("H001");
                    case "visit" ->
                        view.isEmpty()
                                ? Future.failedFuture(new UnknownVisitException())
                                : Future.succeededFuture(view);
                    default -> throw new AssertionError(method + " is not asked.");
                });
    }

    private static Placement placement() {
        return (Placement) Proxy.newProxyInstance(
                TicketTopicsTest.class.getClassLoader(),
                new Class<?>[] {Placement.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "self", "owner" -> "n1";
                    default -> throw new AssertionError(method + " is not asked.");
                });
    }

    private static final class Page implements ReaderSink {

        private final List<JsonObject> frames = new ArrayList<>();
        private RefusalReason refused;

        private Map<String, Object> row(int frame) {
            JsonObject json = frames.get(frame);
            return (json.containsKey("document") ? json.getJsonObject("document") : json.getJsonObject("patch"))
                    .getJsonObject("ticket")
                    .getJsonObject("own")
                    .getMap();
        }

        @Override
        public boolean isFull() {
            return false;
        }

        @Override
        public void write(SharedFrame frame, Instant sentAt) {
            frames.add(new JsonObject(frame.text(1, sentAt)));
        }

        @Override
        public void refuse(RefusalReason reason, String detail) {
            refused = reason;
        }
    }
}
