package io.yitaiqing.node.keeper;

import static io.yitaiqing.node.keeper.KeeperWorld.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.OfferOutcome;
import io.yitaiqing.hall.tale.PushHalls;
import io.yitaiqing.node.journal.TurnBody;
import io.yitaiqing.node.keeper.KeeperWorld.Node;
import io.yitaiqing.node.live.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A keeper of a hall that pushes: it offers by itself, lets offers time out, and stores all of it. */
class KeeperOfferTest {

    private static final Duration A_MOMENT = Duration.ofMillis(200);

    private final KeeperWorld world = new KeeperWorld("09:00");
    private Node node;

    @BeforeEach
    void open() {
        world.plan = PushHalls.small();
        node = world.node("n1");
        node.ask("k1", new HallCommand.OpenCounter("1", Optional.of("li-min")));
        node.take("k2");
        world.pass(A_MOMENT);
    }

    private Map<String, Object> counter(Node at) {
        Future<Snapshot> document = at.document();
        world.run();
        return document.result().document().get("counters").get("1");
    }

    private List<HallEvent> events() {
        return world.rows().stream()
                .flatMap(row -> TurnBody.read(row.body()).stream())
                .flatMap(entry -> entry.events().stream())
                .toList();
    }

    @Test
    void whoWaitsIsOfferedAtOnceAndCalledOnceAccepted() {
        assertThat(counter(node)).containsEntry("state", "offered").containsEntry("ticket", "A001");

        Future<Reply> accepted = node.ask("k3", new HallCommand.AcceptOffer("1"));
        world.pass(A_MOMENT);

        assertThat(answer(accepted, "ticket")).isEqualTo("A001");
        assertThat(answer(accepted, "counter")).isEqualTo("1");
        assertThat(counter(node)).containsEntry("state", "calling");
        world.sound();
    }

    @Test
    void anOfferThatNobodyAnswersTimesOutByItself() {
        world.pass(Duration.ofSeconds(31));

        assertThat(counter(node)).containsEntry("state", "paused").containsEntry("reason", "offer-missed");
        assertThat(events())
                .contains(new HallEvent.OfferEnded("v1", "1", OfferOutcome.TIMED_OUT, Optional.empty()))
                .endsWith(new HallEvent.CounterPaused("1", "offer-missed", Optional.empty()));
        world.sound();
    }

    @Test
    void anotherNodeGoesOnWithTheOffer() {
        node.keeper.stop("it dies");
        Node other = world.node("n2");

        assertThat(counter(other)).containsEntry("state", "offered");
        Future<Reply> refused = other.ask("k3", new HallCommand.RefuseOffer("1", "my neighbour"));
        world.pass(A_MOMENT);

        assertThat(answer(refused, "visit")).isEqualTo("v1");
        assertThat(counter(other))
                .as("nobody else is at work, so it is offered again")
                .containsEntry("state", "offered");
        assertThat(events().stream().filter(HallEvent.OfferMade.class::isInstance))
                .hasSize(2);
        world.sound();
    }
}
