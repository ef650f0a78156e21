package io.yitaiqing.node.keeper;

import static io.yitaiqing.node.keeper.KeeperWorld.answer;
import static io.yitaiqing.node.keeper.KeeperWorld.unavailable;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.node.keeper.FaultyJournal.Fault;
import io.yitaiqing.node.live.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A keeper without its database, and one that was stopped for a while: nothing old is said as if it were new. */
class LostDatabaseTest {

    private final KeeperWorld world = new KeeperWorld("10:00");
    private KeeperWorld.Node node;
    private Instant lastCertain;
    private Snapshot before;

    @BeforeEach
    void useTheHall() {
        node = world.node("n1");
        node.take("k1");
        world.run();
        lastCertain = world.loop.clock().instant();
        before = document();
    }

    private Snapshot document() {
        Future<Snapshot> document = node.keeper.document();
        world.run();
        assertThat(document.succeeded()).isTrue();
        return document.result();
    }

    private void showsWhatWasLastDurable() {
        Snapshot shown = document();
        assertThat(shown.position()).isEqualTo(before.position());
        assertThat(shown.document()).isEqualTo(before.document());
        assertThat(shown.confirmedAt()).contains(lastCertain);
    }

    @Test
    void whatATurnChangedThatWasNotWrittenIsNotShown() {
        node.journal.reachable(false);
        Future<Reply> refused = node.take("k2");
        world.run();

        unavailable(refused);
        assertThat(refused.cause()).hasMessageContaining("the database does not answer");
        showsWhatWasLastDurable();
        world.pass(Duration.ofMinutes(1));
        showsWhatWasLastDurable();
        assertThat(node.keeper.summary().orElseThrow())
                .containsEntry("waiting", 1)
                .containsEntry("confirmedAt", lastCertain.toString());

        node.journal.reachable(true);
        world.pass(Duration.ofSeconds(6));
        assertThat(answer(askAgain("k2"), "ticket")).isEqualTo("A002");
        assertThat(document().confirmedAt().orElseThrow()).isAfter(lastCertain);
        world.sound();
    }

    private Future<Reply> askAgain(String key) {
        Future<Reply> reply = node.take(key);
        world.run();
        return reply;
    }

    @Test
    void aHallThatWasIdleIsShownWithItsAgeAndRefusesCommands() {
        node.journal.reachable(false);
        world.pass(Duration.ofSeconds(30));

        showsWhatWasLastDurable();
        int sent = node.journal.sent.size();
        unavailable(askAgain("k2"));
        assertThat(node.journal.sent).as("rows sent").hasSize(sent);
        assertThat(node.keeper.isKeeping()).isTrue();

        node.journal.reachable(true);
        assertThat(answer(askAgain("k2"), "ticket")).isEqualTo("A002");
    }

    @Test
    void whileATurnHangsTheStateBeforeItIsShown() {
        node.journal.hold();
        Future<Reply> hangs = node.take("k2");
        world.pass(Duration.ofSeconds(8));

        assertThat(hangs.isComplete()).isFalse();
        showsWhatWasLastDurable();

        node.journal.release();
        assertThat(answer(hangs, "ticket")).isEqualTo("A002");
    }

    @Test
    void whoWakesUpLooksIntoTheJournalBeforeItSpeaks() {
        KeeperWorld.Node other = world.node("n2");
        other.take("k2");
        world.run();
        world.loop.advance(Duration.ofSeconds(10));

        Future<Snapshot> old = node.keeper.document();
        Future<Reply> rejection = node.ask("k3", new HallCommand.CallNext("1"));
        assertThat(old.isComplete()).as("said before it looked").isFalse();
        world.run();

        assertThat(node.keeper.summary().map(row -> row.get("waiting"))).isNotEqualTo(Optional.of(1));
        if (old.succeeded()) {
            assertThat(old.result().position()).isEqualTo(world.lastRow().position());
        } else {
            unavailable(old);
        }
        assertThat(rejection.isComplete()).isTrue();
        world.sound();
    }

    @Test
    void aCommandWhoseCallerWasToldOtherwiseIsNotCarriedOut() {
        node.journal.fail(Fault.UNAVAILABLE);
        node.take("k2");
        world.run();
        node.journal.latencyMillis = () -> 1_000;
        world.pass(Duration.ofMillis(600));
        HallRequest request = new HallRequest(
                KeeperWorld.HALL,
                new HallCommand.IssueTicket(List.of("bill-payment"), "kiosk", "H001.late"),
                Optional.of("late"),
                "late",
                "test");
        Future<Reply> late =
                node.keeper.submit(request, world.loop.clock().instant().plusSeconds(2));
        world.pass(Duration.ofSeconds(40));

        unavailable(late);
        assertThat(world.stored("late")).isEmpty();
        world.sound();
    }
}
