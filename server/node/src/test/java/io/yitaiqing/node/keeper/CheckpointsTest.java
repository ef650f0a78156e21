package io.yitaiqing.node.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.node.journal.Checkpoint;
import io.yitaiqing.node.journal.JournalRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** When a hall's memory is written down: often enough for who loads it next, not so often that its turns suffer. */
class CheckpointsTest {

    private static final Instant NOON = Instant.parse("2027-02-01T04:00:00Z");

    private final List<Checkpoint> kept = new ArrayList<>();
    private final Checkpoints checkpoints = new Checkpoints(kept::add);
    private final HallPlan plan = HallPlans.small();
    private final RowsOfChance chance = new RowsOfChance(new Random(7), plan);
    private final HallMemory memory = new HallMemory(plan, Optional.empty());

    /** Lives that many events at one moment of the real clock. */
    private void live(int events, Instant realNow) {
        long until = memory.hall().position() + events;
        while (memory.hall().position() < until) {
            Optional<JournalRow> next = chance.next();
            next.ifPresent(row -> {
                memory.replay(row);
                checkpoints.after(row, memory, realNow);
            });
        }
    }

    @Test
    void theFirstOneIsMadeAsSoonAsThereIsEnoughToReplay() {
        live(Checkpoints.EVENTS / 2, NOON);
        assertThat(kept).isEmpty();

        live(Checkpoints.EVENTS, NOON);
        assertThat(kept).hasSize(1);
    }

    @Test
    void aHallThatIsFarBusierPausesBetweenTwo() {
        live(Checkpoints.EVENTS + Checkpoints.EVENTS / 2, NOON);
        live(2 * Checkpoints.EVENTS, NOON.plus(Checkpoints.PAUSE).minusMillis(1));
        assertThat(kept).hasSize(1);

        live(Checkpoints.EVENTS / 2, NOON.plus(Checkpoints.PAUSE));
        assertThat(kept).hasSize(2);
    }

    @Test
    void moreThanTheMostIsNeverLeftToReplayWhateverTheClockSays() {
        live(6 * Checkpoints.EVENTS_MOST, NOON);

        assertThat(kept).hasSizeGreaterThanOrEqualTo(5);
        assertThat(memory.eventsSinceCheckpoint()).isLessThan(Checkpoints.EVENTS_MOST);
    }
}
