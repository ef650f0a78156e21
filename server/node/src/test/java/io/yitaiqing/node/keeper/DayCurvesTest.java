package io.yitaiqing.node.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.tale.HallPlans;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The course of today and of earlier days is told from the journal. */
class DayCurvesTest {

    private static final LocalDate MONDAY = LocalDate.parse("2027-02-01");

    private final KeeperWorld world = new KeeperWorld("09:00");
    private int keys;

    private void done(Future<Reply> reply) {
        world.pass(Duration.ofMillis(20));
        KeeperWorld.answer(reply, "position");
    }

    private void ask(KeeperWorld.Node node, HallCommand command) {
        done(node.ask("k" + keys++, command));
    }

    private Map<String, Object> curve(KeeperWorld.Node node, LocalDate day) {
        var found = new DayCurves(world.loop.vertx(), node.journal).curve(KeeperWorld.HALL, day);
        world.run();
        return found.result();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> samples(KeeperWorld.Node node, LocalDate day) {
        return (List<Map<String, Object>>) curve(node, day).get("samples");
    }

    @Test
    void todayIsToldUpToItsLastEvent() {
        world.plan = HallPlans.roundTheClock();
        KeeperWorld.Node node = world.node("n1");
        ask(node, new HallCommand.OpenCounter("1", Optional.of("li-min")));
        done(node.take("k" + keys++));
        done(node.take("k" + keys++));
        world.pass(Duration.ofMinutes(12));
        ask(node, new HallCommand.CallNext("1"));

        Map<String, Object> last = samples(node, MONDAY).getLast();
        assertThat(last)
                .containsEntry("at", world.lastRow().at().toString())
                .containsEntry("waiting", 1)
                .containsEntry("openCounters", 1)
                .containsEntry("called", 1L)
                .containsEntry("serviceLevel", 1.0);
        assertThat((Long) last.get("longestWaitSeconds")).isBetween(719L, 721L);
        assertThat(samples(node, MONDAY).stream()
                        .mapToLong(sample -> (Long) sample.get("arrivals"))
                        .sum())
                .isEqualTo(2);
        assertThat(curve(node, MONDAY))
                .containsEntry("everySeconds", 300L)
                .containsEntry("position", world.lastRow().position());
    }

    @Test
    void aPastDayIsToldAsItWentAndAnotherDayHasNoSamples() {
        world.plan = HallPlans.roundTheClock();
        KeeperWorld.Node node = world.node("n1");
        done(node.take("k" + keys++));
        world.pass(Duration.ofDays(2));

        assertThat(samples(node, MONDAY))
                .hasSizeGreaterThan(100)
                .anySatisfy(sample -> assertThat(sample).containsEntry("waiting", 1));
        assertThat(samples(node, MONDAY.plusDays(30))).isEmpty();
    }
}
