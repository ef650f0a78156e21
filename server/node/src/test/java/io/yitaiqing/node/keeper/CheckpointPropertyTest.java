package io.yitaiqing.node.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Seed;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.journal.TurnBody;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A memory that was written into a checkpoint and read back is the memory, then and after all that follows. */
class CheckpointPropertyTest {

    private static final int COMMANDS = 12_000;
    private static final int BETWEEN_CHECKPOINTS = 700;

    static List<HallPlan> plans() {
        return List.of(HallPlans.small(), HallPlans.impatient(), HallPlans.roundTheClock());
    }

    @ParameterizedTest
    @MethodSource("plans")
    void whoReadsACheckpointGoesOnAsWhoReplayedEverything(HallPlan plan) {
        StateCodec codec = new StateCodec();
        Seed.run(random -> {
            RowsOfChance rows = new RowsOfChance(random, plan);
            HallMemory replayed = new HallMemory(plan, Optional.empty());
            Deque<HallMemory> restored = new ArrayDeque<>();
            for (int i = 1; i <= COMMANDS; i++) {
                rows.next().ifPresent(row -> {
                    replayed.replay(row);
                    restored.forEach(one -> one.replay(row));
                });
                if (i % BETWEEN_CHECKPOINTS == 0 && replayed.state().isPresent()) {
                    restored.forEach(one -> same(one, replayed, rows));
                    restored.add(new HallMemory(
                            codec.read(codec.write(replayed.state().orElseThrow()))));
                    if (restored.size() > 3) {
                        restored.remove();
                    }
                    same(restored.getLast(), replayed, rows);
                }
            }
            assertThat(restored).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("plans")
    void aCheckpointKnowsWhatTheLastTurnChangedThoughNoFollowerHasBeenTold(HallPlan plan) {
        StateCodec codec = new StateCodec();
        Seed.run(random -> {
            RowsOfChance rows = new RowsOfChance(random, plan);
            HallMemory memory = new HallMemory(plan, Optional.empty());
            for (int i = 0; i < 300; i++) {
                rows.next().ifPresent(row -> {
                    TurnBody.read(row.body())
                            .forEach(entry -> entry.events().forEach(event -> memory.apply(event, row.at())));
                    memory.written(row);
                    Optional<HallMemory> restored =
                            memory.state().map(state -> new HallMemory(codec.read(codec.write(state))));
                    memory.noteTouched();
                    restored.ifPresent(one -> assertThat(one.snapshot()).isEqualTo(memory.snapshot()));
                });
            }
        });
    }

    private static void same(HallMemory restored, HallMemory replayed, RowsOfChance rows) {
        assertThat(restored.hall().state()).isEqualTo(replayed.hall().state());
        assertThat(restored.snapshot()).isEqualTo(replayed.snapshot());
        assertThat(restored.hash()).isEqualTo(replayed.hash());
        assertThat(restored.writer()).isEqualTo(replayed.writer());
        long last = replayed.whys().last();
        assertThat(restored.whys().last()).isEqualTo(last);
        LongStream.rangeClosed(Math.max(1, last - Hall.RING), last)
                .forEach(call -> assertThat(restored.whys().get(call))
                        .isEqualTo(replayed.whys().get(call)));
        LongStream.range(0, rows.rows()).forEach(row -> {
            String key = RowsOfChance.key(row);
            boolean known = !restored.answers().toRecall(key).isEmpty()
                    || restored.answers().get(key).isPresent();
            assertThat(known)
                    .as("%s is known", key)
                    .isEqualTo(replayed.answers().get(key).isPresent());
        });
    }

    @ParameterizedTest
    @MethodSource("plans")
    void aRecalledAnswerIsTheOneThatWasGiven(HallPlan plan) {
        StateCodec codec = new StateCodec();
        Seed.run(random -> {
            RowsOfChance rows = new RowsOfChance(random, plan);
            HallMemory memory = new HallMemory(plan, Optional.empty());
            Deque<JournalRow> all = new ArrayDeque<>();
            while (all.size() < 100) {
                rows.next().ifPresent(row -> {
                    memory.replay(row);
                    all.add(row);
                });
            }
            RememberedAnswers read =
                    new HallMemory(codec.read(codec.write(memory.state().orElseThrow()))).answers();
            // The eldest that is still remembered: of the day before, where chance ended a day.
            String key = LongStream.range(0, rows.rows())
                    .mapToObj(RowsOfChance::key)
                    .filter(known -> memory.answers().get(known).isPresent())
                    .findFirst()
                    .orElseThrow();
            RowPlace place = read.toRecall(key).getFirst();

            assertThat(read.get(key)).isEmpty();
            read.recall(
                    key,
                    all.stream().filter(row -> row.after() == place.after()).toList());

            assertThat(read.get(key)).isEqualTo(memory.answers().get(key)).isPresent();
            assertThat(read.toRecall(key)).isEmpty();
            assertThat(read.toRecall("a new key")).isEmpty();
        });
    }
}
