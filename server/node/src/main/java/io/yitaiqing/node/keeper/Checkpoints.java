package io.yitaiqing.node.keeper;

import com.esotericsoftware.kryo.util.Pool;
import io.yitaiqing.node.journal.Checkpoint;
import io.yitaiqing.node.journal.HashChain;
import io.yitaiqing.node.journal.Journal;
import io.yitaiqing.node.journal.JournalRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a hall's memory in the journal's database every so many events, so that no load has to replay a whole day, and
 * gives it back. Safe for several threads.
 */
final class Checkpoints {

    /** A few minutes of a hall's worst hour; replaying so many takes some milliseconds. */
    static final int EVENTS = 250;

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    private final Journal journal;
    private final Pool<StateCodec> codecs = new Pool<>(true, false, 8) {
        @Override
        protected StateCodec create() {
            return new StateCodec();
        }
    };
    private volatile boolean broken;

    Checkpoints(Journal journal) {
        this.journal = journal;
    }

    /** Makes a checkpoint behind the row that became durable last, if it is time for one. */
    void after(JournalRow row, HallMemory memory) {
        if (broken || memory.eventsSinceCheckpoint() < EVENTS) {
            return;
        }
        memory.checkpointed();
        Optional<HallState> state = memory.state();
        if (state.isEmpty()) {
            return;
        }
        StateCodec codec = codecs.obtain();
        try {
            journal.keep(new Checkpoint(
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
