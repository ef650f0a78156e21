package io.yitaiqing.node.keeper;

import static io.yitaiqing.node.keeper.KeeperWorld.answer;
import static io.yitaiqing.node.keeper.KeeperWorld.unavailable;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.keeper.FaultyJournal.Fault;
import io.yitaiqing.node.live.Snapshot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of a turn whose row is refused, lost, late or fenced: nothing is lost, nothing happens twice. */
class KeeperFaultTest {

    private final KeeperWorld world = new KeeperWorld("10:00");
    private final KeeperWorld.Node node = world.node("n1");

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aTurnThatIsNotKnownToBeDurableIsUnavailableToEveryCaller(Fault fault) {
        if (fault == Fault.NONE) {
            return;
        }
        node.journal.fail(fault);

        Future<Reply> ticket = node.take("k1");
        Future<Reply> rejected = node.ask("k2", new HallCommand.CallNext("1"));
        world.run();

        unavailable(ticket);
        unavailable(rejected);
        world.pass(Duration.ofSeconds(2));
        Future<Reply> again = node.take("k1");
        Future<Reply> next = node.take("k3");
        world.pass(Duration.ofSeconds(1));

        assertThat(answer(again, "ticket")).isEqualTo("A001");
        assertThat(answer(next, "ticket")).isEqualTo("A002");
        assertThat(world.stored("k1")).hasSize(1);
        assertThat(world.stored("k2")).isEmpty();
        world.sound();
    }

    @Test
    void whileTheDatabaseIsDownTheHallIsUnavailableAndThenGoesOn() {
        node.take("k0");
        world.run();
        node.journal.reachable(false);
        unavailable(asked("k1"));
        world.pass(Duration.ofMinutes(1));
        unavailable(asked("k2"));

        node.journal.reachable(true);
        world.pass(Duration.ofSeconds(5));

        assertThat(answer(asked("k1"), "ticket")).isEqualTo("A002");
        world.sound();
    }

    private Future<Reply> asked(String key) {
        Future<Reply> reply = node.take(key);
        world.run();
        return reply;
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"UNKNOWN_BUT_WRITTEN", "GHOST_COMMITS"})
    void aRetryAfterALostAnswerGetsTheFirstAnswerIfTheRowWasWritten(Fault fault) {
        node.journal.fail(fault);
        JournalRow row = lost("k1");
        Future<Reply> retry = node.take("k1");
        world.pass(Duration.ofSeconds(1));

        assertThat(answer(retry, "position")).isEqualTo(row.position());
        assertThat(world.rows()).contains(row);
        assertThat(world.lastRow()).as("the retry wrote nothing").isEqualTo(row);
        fencedAt(row);
        world.sound();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"UNKNOWN_NOT_WRITTEN", "GHOST_VANISHES"})
    void aRetryAfterALostAnswerGetsANewAnswerIfTheRowWasNotWritten(Fault fault) {
        node.journal.fail(fault);
        JournalRow row = lost("k1");
        Future<Reply> retry = node.take("k1");
        world.pass(Duration.ofSeconds(1));

        assertThat(world.rows()).doesNotContain(row);
        assertThat(answer(retry, "position")).as("after the fence").isEqualTo(row.position() + 1);
        fencedAt(row);
        world.sound();
    }

    /** Asks in vain; the row that was sent for it. */
    private JournalRow lost(String key) {
        int sent = node.journal.sent.size();
        unavailable(asked(key));
        return node.journal.sent.get(sent);
    }

    /** The row sent after a lost one is a takeover in its very place. */
    private void fencedAt(JournalRow lost) {
        JournalRow fence = node.journal.sent.get(node.journal.sent.indexOf(lost) + 1);
        assertThat(fence.day()).isEqualTo(lost.day());
        assertThat(fence.after()).isEqualTo(lost.after());
        assertThat(fence.position()).isEqualTo(lost.after() + 1);
        assertThat(fence.body()).contains("hall-taken-over");
    }

    @Test
    void aFenceIsSentAgainUntilItsOwnOutcomeIsKnown() {
        node.journal.fail(
                Fault.UNKNOWN_NOT_WRITTEN,
                Fault.UNAVAILABLE,
                Fault.UNKNOWN_NOT_WRITTEN,
                Fault.GHOST_VANISHES,
                Fault.UNKNOWN_BUT_WRITTEN);
        JournalRow row = lost("k1");
        world.pass(Duration.ofSeconds(20));

        List<JournalRow> after =
                node.journal.sent.subList(node.journal.sent.indexOf(row) + 1, node.journal.sent.size());
        assertThat(after).hasSize(5).allSatisfy(fence -> assertThat(fence).isEqualTo(after.getFirst()));
        assertThat(world.lastRow()).isEqualTo(after.getFirst());
        assertThat(answer(asked("k1"), "ticket")).isEqualTo("A001");
        world.sound();
    }

    @Test
    void aFencedKeeperGivesTheHallUpForThreeSeconds() {
        KeeperWorld.Node other = world.node("n2");
        assertThat(world.lastRow().writer()).isEqualTo("n2");

        unavailable(asked("k1"));
        unavailable(asked("k2"));
        unavailable(node.document());
        world.pass(Duration.ofMillis(2_990));
        unavailable(asked("k3"));
        assertThat(world.lastRow().writer()).isEqualTo("n2");
        world.pass(Duration.ofMillis(20));

        assertThat(world.lastRow().writer()).as("it took the hall over").isEqualTo("n1");
        assertThat(answer(asked("k1"), "ticket")).isEqualTo("A001");
        Future<Reply> stale = other.take("k4");
        world.run();
        unavailable(stale);
        world.sound();
    }

    @Test
    void aFenceThatMeetsAnotherNodesRowGivesTheHallUpToo() {
        world.node("n2");
        node.journal.fail(Fault.UNKNOWN_NOT_WRITTEN);

        unavailable(asked("k1"));
        world.pass(Duration.ofMillis(2_990));
        assertThat(world.lastRow().writer()).isEqualTo("n2");
        world.pass(Duration.ofMillis(20));

        assertThat(answer(asked("k1"), "ticket")).isEqualTo("A001");
        world.sound();
    }

    @Test
    void anIdleStaleOwnerLearnsFromTheJournalsHead() {
        world.node("n2");
        assertThat(node.document().succeeded()).as("it knows nothing yet").isTrue();

        node.keeper.confirm(
                Optional.of(world.lastRow().head()), world.loop.clock().instant());

        Future<Snapshot> refused = node.document();
        world.run();
        unavailable(refused);
        world.pass(Duration.ofSeconds(4));
        assertThat(node.document().result().position())
                .isEqualTo(world.lastRow().position());
    }

    @Test
    void aConfirmedOwnerSaysSoInItsFrames() {
        Watcher watcher = new Watcher(node.hub, KeeperWorld.HALL);
        node.keeper.confirm(
                Optional.of(world.lastRow().head()), world.loop.clock().instant());
        world.pass(Duration.ofSeconds(1));
        node.take("k1");
        world.run();

        assertThat(watcher.frames.getLast().getString("confirmedAt")).isEqualTo("2027-02-01T02:00:00.020Z");
    }

    @Test
    void followersSeeThroughAReloadWhatWasStored() {
        Watcher watcher = new Watcher(node.hub, KeeperWorld.HALL);
        node.journal.fail(Fault.UNKNOWN_BUT_WRITTEN);
        unavailable(asked("k1"));
        world.pass(Duration.ofSeconds(1));
        node.hub.sweep();

        assertThat(watcher.position()).isEqualTo(world.lastRow().position());
        assertThat(watcher.frames.getLast().toString()).contains("A001");
    }

    @Test
    void aLineWhoseChainIsBrokenIsNotKept() {
        asked("k1");
        JournalRow row = world.lastRow();
        node.keeper.stop("the test begins anew");
        world.store.tamper(new JournalRow(
                row.hall(),
                row.day(),
                row.after(),
                row.position(),
                row.at(),
                row.writer(),
                row.turn(),
                row.body().replace("kiosk", "phone"),
                row.hash()));

        KeeperWorld.Node next = world.node("n2");

        Future<Reply> refused = next.take("k2");
        world.pass(Duration.ofSeconds(5));
        unavailable(refused);
        assertThat(refused.cause()).hasMessageContaining("breaks the chain");
        assertThat(next.journal.sent).isEmpty();
    }
}
