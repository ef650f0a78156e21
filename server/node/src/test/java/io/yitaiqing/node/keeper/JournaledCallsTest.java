package io.yitaiqing.node.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.tale.HallPlans;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Calls that have left the ring, or were made on another day, are answered from the journal as they were then. */
class JournaledCallsTest {

    private final KeeperWorld world = new KeeperWorld("09:00");
    private int keys;

    private void ask(KeeperWorld.Node node, HallCommand command) {
        done(node.ask("k" + keys++, command));
    }

    private void done(Future<Reply> reply) {
        world.pass(Duration.ofMillis(20));
        KeeperWorld.answer(reply, "position");
    }

    private KeeperWorld.Node openHall() {
        world.plan = HallPlans.roundTheClock();
        KeeperWorld.Node node = world.node("n1");
        ask(node, new HallCommand.OpenCounter("1", Optional.of("li-min")));
        return node;
    }

    /** A call that waited some minutes and was finished at once. */
    private void call(KeeperWorld.Node node, int minutes) {
        done(node.take("k" + keys++));
        world.pass(Duration.ofMinutes(minutes));
        ask(node, new HallCommand.CallNext("1"));
        ask(node, new HallCommand.ReportNoShow("1"));
    }

    private Map<String, Object> live(KeeperWorld.Node node, long call) {
        return node.keeper.read(memory -> WhyView.of(memory.whys(), call)).result();
    }

    private Optional<Map<String, Object>> why(KeeperWorld.Node node, long call) {
        var found = new JournaledCalls(world.loop.vertx(), node.journal).why(KeeperWorld.HALL, call);
        world.run();
        return found.result();
    }

    @Test
    void theJournalTellsOfACallWhatTheHallTold() {
        KeeperWorld.Node node = openHall();
        for (int i = 1; i <= 60; i++) {
            call(node, i % 5);
        }
        assertThat(live(node, 5)).as("it left the ring").isEqualTo(Map.of(WhyView.LAST_CALL, 60L));
        for (long call : new long[] {11, 37, 60}) {
            assertThat(why(node, call)).contains(live(node, call));
        }
        assertThat(why(node, 5).orElseThrow()).containsEntry("ticket", "A005").containsEntry("waitedSeconds", 0L);
        assertThat(why(node, 61)).isEmpty();
        assertThat(why(node, 0)).isEmpty();
    }

    @Test
    void callsOfEarlierDaysAreFound() {
        KeeperWorld.Node node = openHall();
        for (int day = 0; day < 5; day++) {
            call(node, day);
            call(node, day);
            world.pass(Duration.ofDays(1));
        }
        assertThat(world.rows().stream().map(row -> row.day()).distinct()).hasSizeGreaterThan(5);
        for (long call = 1; call <= 10; call++) {
            assertThat(why(node, call).orElseThrow())
                    .containsEntry("call", call)
                    .containsEntry("waitedSeconds", (call - 1) / 2 * 60);
        }
    }

    @Test
    void aRecallAfterMidnightHasTheReasonsOfTheDayBefore() {
        KeeperWorld.Node node = openHall();
        world.pass(Duration.ofHours(14).plusMinutes(57));
        done(node.take("k" + keys++));
        world.pass(Duration.ofMinutes(2));
        ask(node, new HallCommand.CallNext("1"));
        world.pass(Duration.ofMinutes(2));
        ask(node, new HallCommand.Recall("1"));

        assertThat(world.lastRow().day()).isEqualTo(LocalDate.parse("2027-02-02"));
        assertThat(why(node, 2).orElseThrow())
                .containsEntry("recall", true)
                .containsEntry("waitedSeconds", 120L)
                .isEqualTo(live(node, 2));
    }
}
