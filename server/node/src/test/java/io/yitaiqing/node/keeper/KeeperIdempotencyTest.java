package io.yitaiqing.node.keeper;

import static io.yitaiqing.node.keeper.KeeperWorld.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.yitaiqing.hall.HallCommand;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A repeat under one key gets the first answer: later, elsewhere and on the next business day. */
class KeeperIdempotencyTest {

    private final KeeperWorld world = new KeeperWorld("10:00");
    private KeeperWorld.Node node = world.node("n1");

    private Future<Reply> asked(String key) {
        Future<Reply> reply = node.take(key);
        world.run();
        return reply;
    }

    private Map<String, Object> accepted(String key) {
        return ((Reply.Accepted) asked(key).result()).answer();
    }

    @Test
    void aRepeatGetsTheFirstAnswerAndWritesNothing() {
        Map<String, Object> first = accepted("k1");
        accepted("k2");
        int rows = world.rows().size();

        assertThat(accepted("k1")).isEqualTo(first).containsEntry("ticket", "A001");
        assertThat(world.rows()).hasSize(rows);
    }

    @Test
    void aRepeatInTheSameTurnGetsTheSameAnswer() {
        Future<Reply> first = node.take("k1");
        Future<Reply> second = node.take("k1");
        world.run();

        assertThat(second.result()).isEqualTo(first.result());
        assertThat(world.stored("k1")).hasSize(1);
    }

    @Test
    void aKeyIsNotUsedForSomethingElse() {
        accepted("k1");
        Future<Reply> other = node.ask("k1", new HallCommand.CloseDay());
        world.run();

        assertThat(other.result()).isEqualTo(new Reply.KeyReused("k1"));
        assertThat(node.document().result().document().get("hall").get("H001")).containsEntry("open", true);
    }

    @Test
    void aRejectionIsNotRememberedSoThatARetryMaySucceed() {
        Future<Reply> early = node.ask("k1", new HallCommand.CallNext("1"));
        node.ask("k2", new HallCommand.OpenCounter("1", Optional.of("li-min")));
        node.take("k3");
        world.run();
        assertThat(early.result()).isInstanceOf(Reply.Rejected.class);

        Future<Reply> again = node.ask("k1", new HallCommand.CallNext("1"));
        world.run();

        assertThat(answer(again, "ticket")).isEqualTo("A001");
    }

    @Test
    void anotherNodeGivesTheFirstAnswerInItsVeryForm() {
        Map<String, Object> first = accepted("k1");
        node.keeper.stop("it dies");
        node = world.node("n2");

        Map<String, Object> repeated = accepted("k1");

        assertThat(repeated.keySet()).containsExactlyElementsOf(first.keySet());
        assertThat(repeated.toString()).isEqualTo(first.toString());
        assertThat(world.stored("k1")).hasSize(1);
    }

    @Test
    void thisAndThePreviousBusinessDayAreRemembered() {
        Map<String, Object> first = accepted("k1");
        world.pass(Duration.ofDays(1));

        assertThat(accepted("k1")).as("on the next day").isEqualTo(first);
        accepted("k2");
        node.keeper.stop("it dies");
        node = world.node("n2");
        assertThat(accepted("k1")).as("on the next day, after a failover").hasToString(first.toString());
        world.pass(Duration.ofDays(1));

        assertThat(accepted("k2")).containsEntry("ticket", "A001").containsEntry("visit", "v2");
        assertThat(accepted("k1")).as("two days later it is a new request").containsEntry("visit", "v3");
        world.sound();
    }
}
