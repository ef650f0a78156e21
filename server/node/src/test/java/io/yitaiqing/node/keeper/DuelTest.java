package io.yitaiqing.node.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.yitaiqing.hall.Auditor;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.RandomCommands;
import io.yitaiqing.hall.tale.Seed;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.journal.TurnBody;
import io.yitaiqing.node.keeper.FaultyJournal.Fault;
import io.yitaiqing.node.live.Snapshot;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Two nodes that both believe the hall is theirs, one journal that fails in every way it can, and callers who ask again
 * under the same key wherever they find somebody.
 *
 * <p>Whatever the seed: the line never forks, what was acknowledged stands in it exactly once and as it was answered,
 * and nobody is ever shown anything that it does not say.
 */
class DuelTest {

    private static final int DUELS = 100;
    private static final int STEPS = 150;

    @Test
    void theLineNeverForksAndWhatWasAcknowledgedStandsInItOnce() {
        Seed.run(random -> {
            for (int duel = 0; duel < DUELS; duel++) {
                new Duel(new Random(random.nextLong())).fight();
            }
        });
    }

    private static final class Duel {
        private final Random random;
        private final KeeperWorld world;
        private final List<KeeperWorld.Node> nodes = new ArrayList<>();
        private final RandomCommands commands;
        private final Map<String, HallCommand> open = new TreeMap<>();
        private final Set<String> underWay = new HashSet<>();
        private final Map<String, String> acknowledged = new HashMap<>();
        private final List<Snapshot> shown = new ArrayList<>();
        private final List<String> oddities = new ArrayList<>();
        private final HallMemory journaled;
        private int read;
        private double faults;
        private int asked;

        Duel(Random random) {
            this.random = random;
            this.commands = new RandomCommands(random);
            this.world = new KeeperWorld(random.nextBoolean() ? "10:00" : "23:59");
            world.plan = random.nextBoolean() ? HallPlans.impatient() : HallPlans.roundTheClock();
            journaled = new HallMemory(world.plan, Optional.empty());
            nodes.add(node("n1"));
            nodes.add(node("n2"));
        }

        private KeeperWorld.Node node(String writer) {
            KeeperWorld.Node node = world.node(writer);
            node.journal.latencyMillis = () -> random.nextInt(4) == 0 ? random.nextInt(400) : random.nextInt(5);
            node.journal.chance = () -> random.nextDouble() < faults ? anyFault() : Fault.NONE;
            return node;
        }

        private Fault anyFault() {
            return Fault.values()[random.nextInt(Fault.values().length)];
        }

        void fight() {
            for (int step = 0; step < STEPS; step++) {
                faults = random.nextInt(3) * 0.2;
                KeeperWorld.Node node = nodes.get(random.nextInt(2));
                act(node);
                world.pass(Duration.ofMillis(random.nextInt(20) == 0 ? random.nextInt(90_000) : random.nextInt(300)));
            }
            faults = 0;
            nodes.forEach(node -> node.journal.reachable(true));
            for (int patience = 0; patience < 50 && !open.isEmpty(); patience++) {
                List.copyOf(open.keySet()).forEach(key -> ask(nodes.get(random.nextInt(2)), key));
                world.pass(Duration.ofSeconds(5));
            }
            assertThat(open).as("in the end everybody gets an answer").isEmpty();
            judge();
        }

        private void act(KeeperWorld.Node node) {
            int chance = random.nextInt(100);
            if (chance < 50) {
                String key = "k" + ++asked;
                open.put(key, commands.next(hall(), world.plan, hall().at()));
                ask(node, key);
            } else if (chance < 70 && !open.isEmpty()) {
                ask(node, new ArrayList<>(open.keySet()).get(random.nextInt(open.size())));
            } else if (chance < 85) {
                node.document().onSuccess(shown::add);
            } else if (chance < 92) {
                node.keeper.confirm(
                        world.store.last(KeeperWorld.HALL).map(JournalRow::head),
                        world.loop.clock().instant());
            } else if (chance < 96) {
                node.journal.reachable(random.nextBoolean());
            } else if (chance < 98) {
                restart(node);
            }
        }

        private void restart(KeeperWorld.Node node) {
            node.keeper.stop("it dies");
            nodes.set(nodes.indexOf(node), node("n" + (++asked + 2)));
        }

        /** The hall as the journal has it now. */
        private Hall hall() {
            List<JournalRow> rows = world.rows();
            rows.subList(read, rows.size()).forEach(journaled::replay);
            read = rows.size();
            return journaled.hall();
        }

        private void ask(KeeperWorld.Node node, String key) {
            if (!underWay.add(key)) {
                return;
            }
            HallCommand command = open.get(key);
            Future<Reply> reply = node.ask(key, command);
            reply.onComplete(done -> {
                underWay.remove(key);
                if (done.failed()) {
                    if (!(done.cause() instanceof UnavailableException)) {
                        oddities.add(key + " failed with " + done.cause());
                    }
                    return;
                }
                open.remove(key);
                switch (done.result()) {
                    case Reply.Accepted accepted ->
                        acknowledged.put(key, accepted.answer().toString());
                    case Reply.Rejected rejected -> {}
                    case Reply.KeyReused reused -> oddities.add(key + " counts as used for something else");
                }
            });
        }

        private void judge() {
            world.sound();
            assertThat(oddities).isEmpty();
            Map<String, String> stored = new HashMap<>();
            Map<Long, Snapshot> line = new HashMap<>();
            List<String> breaches = new ArrayList<>();
            HallMemory memory = new HallMemory(world.plan, Optional.of(new Auditor(breaches::add)));
            for (JournalRow row : world.rows()) {
                for (TurnBody.Stored entry : TurnBody.read(row.body())) {
                    assertThat(stored.put(entry.key(), entry.answer().toString()))
                            .as("key " + entry.key() + " stands in the line once")
                            .isNull();
                }
                memory.replay(row);
                line.put(row.position(), memory.snapshot());
            }
            assertThat(breaches).isEmpty();
            acknowledged.forEach((key, answer) -> {
                boolean nothingHappened = answer.matches("\\{position=\\d+}");
                if (!nothingHappened) {
                    assertThat(stored).as("what was acknowledged").containsEntry(key, answer);
                }
            });
            for (Snapshot snapshot : shown) {
                assertThat(snapshot.document())
                        .isEqualTo(line.get(snapshot.position()).document());
            }
        }
    }
}
