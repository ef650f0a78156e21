package io.yitaiqing.node.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.RandomHall;
import io.yitaiqing.hall.tale.RandomHall.Happened;
import io.yitaiqing.hall.tale.Seed;
import io.yitaiqing.node.journal.TurnBody;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A hall replayed from the text of its journal is the live hall. */
class StoredTurnPropertyTest {

    private static final int COMMANDS = 30_000;

    static List<HallPlan> plans() {
        return List.of(HallPlans.impatient(), HallPlans.roundTheClock());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void whatIsReadBackFromTheTextIsWhatHappened(HallPlan plan) {
        Seed.run(random -> {
            RandomHall world = new RandomHall(random, plan);
            Hall stored = new Hall(plan);
            for (int i = 0; i < COMMANDS; i++) {
                List<Happened> happened = world.step(one -> {});
                List<HallEvent> events = happened.stream().map(Happened::event).toList();
                String body = TurnBody.write(List.of(new TurnBody.Entry(
                        "k" + i, "hash", "test", world.lastCommand(), Map.of("position", i), events)));
                TurnBody.Stored read = TurnBody.read(body).getFirst();

                assertThat(read.events()).isEqualTo(events);
                assertThat(read.key()).isEqualTo("k" + i);
                assertThat(read.answer()).isEqualTo(Map.of("position", i));
                read.events().forEach(event -> stored.apply(event, world.now()));
                if (i % 300 == 0) {
                    assertThat(stored.state()).isEqualTo(world.hall().state());
                }
            }
        });
    }
}
