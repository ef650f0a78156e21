package io.yitaiqing.node.keeper;

import com.esotericsoftware.kryo.util.Pool;
import io.yitaiqing.node.journal.Checkpoint;
import io.yitaiqing.node.journal.HashChain;
import io.yitaiqing.node.journal.JournalRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a hall's memory in the journal's database every so many events, so that no load has to replay a whole day, and
 * gives it back. Safe for several threads.
 */
final class Checkpoints {

    /** A few minutes of a hall's worst hour; replaying so many takes some milliseconds. */
    static final int EVENTS = 250;

    /** A hall that is far busier than that is written less often, for the writing would cost a tenth of its turns. */
    static final Duration PAUSE = Duration.ofSeconds(30);

    /** But so many are never left to be replayed. */
    static final int EVENTS_MOST = 4 * EVENTS;

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    private final Consumer<Checkpoint> store;
    private final Pool<StateCodec> codecs = new Pool<>(true, false, 8) {
        @Override
        protected StateCodec create() {
            return new StateCodec();
        }
    };
    private volatile boolean broken;

    Checkpoints(Consumer<Checkpoint> store) {
        this.store = store;
    }

    /** Makes a checkpoint behind the row that became durable last, if it is time for one on the real clock. */
    void after(JournalRow row, HallMemory memory, Instant realNow) {
        if (broken || !isDue(memory, realNow)) {
            return;
        }
        memory.checkpointed(realNow);
        Optional<HallState> state = memory.state();
        if (state.isEmpty()) {
            return;
        }
        StateCodec codec = codecs.obtain();
        try {
            store.accept(new Checkpoint(
                    row.hall(),
                    row.day(),
                    row.after(),
                    row.position(),
                    row.hash(),
                    Build.name(),
                    codec.write(state.get())));
            codecs.free(codec);
        } catch (RuntimeException bug) {
            // It is only a shortcut: the halls go on without.
            broken = true;
            LOG.error("Checkpoints are made no more: the memory of hall {} cannot be written.", row.hall(), bug);
        }
    }

    private static boolean isDue(HallMemory memory, Instant realNow) {
        long events = memory.eventsSinceCheckpoint();
        return events >= EVENTS_MOST
                || events >= EVENTS && !realNow.isBefore(memory.checkpointedAt().plus(PAUSE));
    }

    /** The memories of the halls whose checkpoint holds, with the rows since applied; the others are left out. */
    Map<String, HallMemory> restore(Collection<Checkpoint> found, Map<String, List<JournalRow>> rowsSince) {
        Map<String, HallMemory> restored = new HashMap<>();
        StateCodec codec = codecs.obtain();
        for (Checkpoint checkpoint : found) {
            try {
                restore(checkpoint, rowsSince.getOrDefault(checkpoint.hall(), List.of()), codec)
                        .ifPresent(memory -> restored.put(checkpoint.hall(), memory));
            } catch (RuntimeException | AssertionError doubt) {
                // The journal itself decides; where it is broken, the reader of the whole day says so.
                LOG.error("The checkpoint of hall {} cannot be used.", checkpoint.hall(), doubt);
            }
        }
        codecs.free(codec);
        return restored;
    }

    private static Optional<HallMemory> restore(Checkpoint checkpoint, List<JournalRow> rows, StateCodec codec) {
        if (rows.isEmpty() || !checkpoint.isBehind(rows.getFirst())) {
            LOG.warn(
                    "The checkpoint of hall {} at position {} stands behind no row.",
                    checkpoint.hall(),
                    checkpoint.position());
            return Optional.empty();
        }
        List<JournalRow> since = rows.subList(1, rows.size());
        WholeDays.expectChain(HashChain.verify(since, checkpoint.hash(), checkpoint.position()));
        HallMemory memory = new HallMemory(codec.read(checkpoint.state()));
        since.forEach(memory::replay);
        return Optional.of(memory);
    }
}
