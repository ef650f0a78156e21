package io.yitaiqing.node.keeper;

import static io.yitaiqing.node.keeper.KeeperWorld.answer;
import static io.yitaiqing.node.keeper.KeeperWorld.unavailable;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.DispatchPolicy;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.Rejection;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.rules.HallRules;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.live.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The turn: together into one row, told to nobody before it is durable. */
class KeeperTurnTest {

    private final KeeperWorld world = new KeeperWorld("10:00");

    @Test
    void nothingIsToldBeforeItIsDurable() {
        KeeperWorld.Node node = world.node("n1");
        Watcher watcher = new Watcher(node.hub, KeeperWorld.HALL);
        long before = watcher.position();
        node.journal.hold();

        Future<Reply> ticket = node.take("k1");
        Future<Reply> rejected = node.ask("k2", new HallCommand.CallNext("1"));
        world.run();
        Future<Snapshot> document = node.document();
        Watcher late = new Watcher(node.hub, KeeperWorld.HALL);
        world.pass(Duration.ofSeconds(1));
        node.hub.sweep();

        assertThat(ticket.isComplete()).isFalse();
        assertThat(rejected.isComplete())
                .as("it may have looked at what is not durable")
                .isFalse();
        assertThat(document.isComplete()).isFalse();
        assertThat(watcher.position()).isEqualTo(before);
        assertThat(late.position()).isEqualTo(before);

        node.journal.release();
        world.pass(Duration.ofMillis(100));
        node.hub.sweep();

        assertThat(answer(ticket, "ticket")).isEqualTo("A001");
        assertThat(rejected.result()).isInstanceOf(Reply.Rejected.class);
        assertThat(document.result().position()).isEqualTo(before + 1);
        assertThat(document.result().document().get("visits")).containsKey("v1");
        assertThat(watcher.position()).isEqualTo(before + 1);
        assertThat(watcher.frames.getLast().getString("type")).isEqualTo("delta");
        assertThat(late.position()).isEqualTo(before + 1);
        world.sound();
    }

    @Test
    void whatWaitsTogetherBecomesOneRowAndWhatComesMeanwhileTheNext() {
        KeeperWorld.Node node = world.node("n1");
        long position = world.lastRow().position();
        int rows = world.rows().size();
        node.journal.latencyMillis = () -> 5;

        Future<Reply> first = node.take("k1");
        Future<Reply> second = node.take("k2");
        world.run();
        Future<Reply> third = node.take("k3");
        world.pass(Duration.ofMillis(20));

        assertThat(answer(first, "position")).isEqualTo(position + 1);
        assertThat(answer(second, "position")).isEqualTo(position + 2);
        assertThat(answer(third, "position")).isEqualTo(position + 3);
        assertThat(world.rows().subList(rows, rows + 2))
                .extracting(JournalRow::position)
                .containsExactly(position + 2, position + 3);
        world.sound();
    }

    @Test
    void rejectionsAloneAppendNothingAndAnswerAtOnce() {
        KeeperWorld.Node node = world.node("n1");
        int sent = node.journal.sent.size();

        Future<Reply> rejected = node.ask("k1", new HallCommand.CallNext("1"));
        Future<Reply> nothing = node.ask("k2", new HallCommand.TimePasses());
        world.run();

        assertThat(((Reply.Rejected) rejected.result()).rejection().code()).isEqualTo(Rejection.Code.COUNTER_IS_CLOSED);
        assertThat(answer(nothing, "position")).isEqualTo(world.lastRow().position());
        assertThat(node.journal.sent).hasSize(sent);
    }

    @Test
    void oneTurnTakesNoMoreThanItsMost() {
        KeeperWorld.Node node = world.node("n1");
        long position = world.lastRow().position();
        int rows = world.rows().size();
        List<Future<Reply>> replies = new ArrayList<>();
        for (int i = 0; i < 450; i++) {
            replies.add(node.take("k" + i));
        }
        world.run();

        assertThat(world.rows().stream().skip(rows).map(JournalRow::position))
                .containsExactly(
                        position + HallKeeper.TURN_MOST, position + 2L * HallKeeper.TURN_MOST, position + 450L);
        assertThat(answer(replies.getLast(), "ticket")).isEqualTo("A450");
    }

    @Test
    void aFullInboxTurnsAway() {
        KeeperWorld.Node node = world.node("n1");
        node.journal.hold();
        Future<Reply> inFlight = node.take("k0");
        world.run();
        for (int i = 1; i <= Inbox.MOST; i++) {
            assertThat(node.take("k" + i).isComplete()).isFalse();
            node.document();
        }
        Future<Reply> tooMany = node.take("one too many");
        unavailable(tooMany);
        assertThat(tooMany.cause()).hasMessage("Hall H001 has 1000 requests waiting; try again soon.");
        unavailable(node.document());

        node.journal.release();
        world.run();

        assertThat(answer(inFlight, "ticket")).isEqualTo("A001");
        assertThat(world.stored("k1000")).hasSize(1);
        assertThat(world.stored("one too many")).isEmpty();
        world.sound();
    }

    @Test
    void aTurnOfAStoppedKeeperEndsAndTheNextIsRefused() {
        KeeperWorld.Node node = world.node("n1");
        Watcher watcher = new Watcher(node.hub, KeeperWorld.HALL);
        node.journal.hold();
        Future<Reply> inFlight = node.take("k1");
        world.run();
        Future<Reply> waiting = node.take("k2");

        node.keeper.stop("the node is shutting down");

        unavailable(waiting);
        unavailable(node.take("k3"));
        unavailable(node.document());
        assertThat(watcher.refused)
                .as("what was shown stays, and its age says so")
                .isNull();
        node.journal.release();
        world.pass(Duration.ofHours(10));
        assertThat(answer(inFlight, "ticket")).isEqualTo("A001");
        assertThat(world.lastRow().body()).contains("\"k1\"");
    }

    @Test
    void aBugFailsItsTurnAndTheHallGoesOn() {
        world.rules = new HallRules(Map.of("first-come-first-served", new BrokenPolicy()));
        KeeperWorld.Node node = world.node("n1");
        node.take("k1");
        node.ask("k2", new HallCommand.OpenCounter("1", Optional.of("li-min")));
        world.run();

        Future<Reply> innocent = node.take("k3");
        Future<Reply> poison = node.ask("k4", new HallCommand.CallNext("1"));
        Future<Reply> behind = node.take("k5");
        world.run();

        assertThat(innocent.cause()).isInstanceOf(HallBugException.class);
        assertThat(poison.cause()).as("nobody waits for ever").isInstanceOf(HallBugException.class);
        assertThat(behind.cause()).isInstanceOf(UnavailableException.class);
        world.pass(Duration.ofSeconds(1));
        Future<Reply> later = node.take("k6");
        world.run();
        assertThat(answer(later, "ticket"))
                .as("what happened before the bug was forgotten")
                .isEqualTo("A002");
        assertThat(world.stored("k3")).isEmpty();
        world.sound();
    }

    @Test
    void aBugInWhatIsDueDoesNotKeepTheDatabaseBusy() {
        world.plan = HallPlans.under("tallest-first", world.plan);
        KeeperWorld.Node node = world.node("n1");
        node.journal.firstDaysRead.clear();

        world.pass(Duration.ofSeconds(10));

        assertThat(node.journal.firstDaysRead).hasSizeBetween(2, 30);
        unavailable(node.take("k1"));
    }

    private static final class BrokenPolicy implements DispatchPolicy {
        @Override
        public String name() {
            return "first-come-first-served";
        }

        @Override
        public Optional<Choice> visitFor(Counter counter, Hall hall, Instant now) {
            throw new IllegalStateException("the policy is broken");
        }

        @Override
        public Choice named(
                Visit visit, List<String> services, String rule, String note, Counter counter, Hall hall, Instant now) {
            throw new IllegalStateException("the policy is broken");
        }

        @Override
        public Optional<Counter> counterFor(Visit visit, Hall hall) {
            return Optional.empty();
        }
    }
}
