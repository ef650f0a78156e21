package io.yitaiqing.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.yitaiqing.node.keeper.Halls;
import io.yitaiqing.node.keeper.UnknownVisitException;
import io.yitaiqing.node.live.RefusalReason;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A customer's page follows its own ticket and hears only what changes for it. */
class TicketTopicsTest {

    private static final Instant AT = Instant.parse("2027-02-01T00:30:00Z");
    private static final String TOPIC = "ticket/H001.abc";

    private Map<String, Object> view = Map.of("ticket", "A017", "state", "waiting", "peopleAhead", 3, "position", 412L);
    private final TicketTopics tickets = new TicketTopics(halls(), OneReader.placement(), "n1-1", () -> AT);
    private final OneReader page = new OneReader(TicketTopics.KIND, tickets, AT);

    TicketTopicsTest() {
        tickets.publishTo(page.hub);
    }

    @Test
    void thePlaceInLineComesFirstAndThenWhatChangesInIt() {
        page.follow(TOPIC);
        assertThat(row(0)).isEqualTo(Map.of("ticket", "A017", "state", "waiting", "peopleAhead", 3));

        view = Map.of("ticket", "A017", "state", "called", "counter", "3", "position", 415L);
        tickets.sweep();
        page.hub.sweep();

        assertThat(page.frames.get(1).getString("type")).isEqualTo("delta");
        assertThat(row(1)).isEqualTo(Map.of("ticket", "A017", "state", "called", "counter", "3"));
    }

    @Test
    void whatChangesNothingForTheCustomerIsNotTold() {
        page.follow(TOPIC);
        view = Map.of("ticket", "A017", "state", "waiting", "peopleAhead", 3, "position", 500L);
        tickets.sweep();
        page.hub.sweep();
        assertThat(page.frames).hasSize(1);
    }

    @Test
    void aTicketThatIsForgottenEnds() {
        page.follow(TOPIC);
        view = Map.of();
        tickets.sweep();
        assertThat(page.refused).isEqualTo(RefusalReason.UNKNOWN_TOPIC);
        assertThat(page.hub.holds(TOPIC)).isFalse();
    }

    @Test
    void aTokenThatNobodyHasIsRefused() {
        for (String topic : List.of("ticket/abc", "ticket/H404.abc", "ticket/.", "ticket/")) {
            page.refused = null;
            page.follow(topic);
            assertThat(page.refused).as(topic).isEqualTo(RefusalReason.UNKNOWN_TOPIC);
        }
    }

    private Map<String, Object> row(int frame) {
        return page.rows(frame, "ticket").getJsonObject("own").getMap();
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
}
