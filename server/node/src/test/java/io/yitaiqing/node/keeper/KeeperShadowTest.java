package io.yitaiqing.node.keeper;

import static io.yitaiqing.node.keeper.KeeperWorld.answer;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.plan.DispatchChange;
import io.yitaiqing.hall.plan.DispatchTerms;
import io.yitaiqing.hall.plan.DispatchTerms.Shadow;
import io.yitaiqing.hall.plan.DispatchTerms.Weight;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A shadow in a keeper's hands: it writes no row of its own, and who loads the hall has it as it was. */
class KeeperShadowTest {

    private static final Shadow SHADOW = new Shadow("static-priority", 0, Map.of("invoice", new Weight(9, 0)));

    private static Map<String, Object> report(KeeperWorld world, KeeperWorld.Node node) {
        Map<String, Object> report = new HashMap<>(node.keeper
                .read(memory -> memory.shadow(world.loop.clock().instant()))
                .result());
        report.remove("position");
        return report;
    }

    @Test
    void whoTakesAHallOverKnowsWhatItsShadowWouldHaveDone() {
        KeeperWorld world = new KeeperWorld("09:00");
        KeeperWorld.Node node = world.node("n1");
        node.ask("k1", new HallCommand.OpenCounter("2", Optional.of("wang-fang")));
        DispatchTerms terms = DispatchTerms.USUAL;
        Future<Reply> changed = node.ask(
                "k2",
                new HallCommand.ChangePolicy(
                        Optional.empty(),
                        DispatchChange.to(new DispatchTerms(
                                terms.offsetSeconds(),
                                terms.weights(),
                                terms.times(),
                                terms.fairness(),
                                terms.rings(),
                                terms.borrowing(),
                                terms.offers(),
                                Optional.of(SHADOW)))));
        world.pass(Duration.ofSeconds(1));
        assertThat(answer(changed, "version")).isEqualTo(2L);
        for (String service : List.of("bill-payment", "invoice", "bill-payment")) {
            node.ask(
                    "t" + service + world.rows().size(),
                    new HallCommand.IssueTicket(List.of(service), "kiosk", "H001.t"));
            world.pass(Duration.ofMinutes(1));
        }
        int rows = world.rows().size();
        node.ask("k3", new HallCommand.CallNext("2"));
        world.pass(Duration.ofSeconds(1));
        assertThat(world.rows()).hasSize(rows + 1);
        Map<String, Object> before = report(world, node);
        assertThat(before).containsEntry("running", true).containsEntry("disagreements", 1L);

        KeeperWorld.Node other = world.node("n2");

        assertThat(report(world, other)).isEqualTo(before);
        world.sound();
    }
}
