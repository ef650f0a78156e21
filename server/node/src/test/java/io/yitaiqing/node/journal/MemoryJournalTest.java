package io.yitaiqing.node.journal;

import static io.yitaiqing.node.journal.Futures.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The contract, kept by the journal in memory, and its faults. */
class MemoryJournalTest implements JournalContract {

    private static final ExecutorService EXECUTOR = Executors.newSingleThreadExecutor();

    private final MemoryDatabase database = new MemoryDatabase(InstantSource.system());
    private final MemoryJournal journal = new MemoryJournal(database, EXECUTOR);
    private final MemoryJournal otherJournal = new MemoryJournal(database, EXECUTOR);

    @AfterAll
    static void stop() {
        EXECUTOR.shutdown();
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public Journal otherJournal() {
        return otherJournal;
    }

    @Test
    void aLostAnswerMayHideAStoredRow() {
        Line line = Line.ofNewHall("n1");
        journal.fail(MemoryJournal.Fault.LOST_BEFORE_COMMIT, MemoryJournal.Fault.LOST_AFTER_COMMIT);

        assertThatThrownBy(() -> await(journal.append(line.next(1)))).isInstanceOf(OutcomeUnknownException.class);
        assertThat(await(journal.head(line.hall()))).isEmpty();
        assertThatThrownBy(() -> await(journal.append(line.next(2)))).isInstanceOf(OutcomeUnknownException.class);
        assertThat(await(journal.head(line.hall())).orElseThrow().position()).isEqualTo(2);
    }

    @Test
    void aFenceRowWaitsForTheGhostAndConflictsIfTheGhostCommits() {
        Line line = Line.ofNewHall("n1");
        assertThat(fenceBehindGhost(line, true)).isEqualTo(AppendOutcome.FENCED);
        assertThat(await(journal.head(line.hall())).orElseThrow().position()).isEqualTo(5);
    }

    @Test
    void aFenceRowWinsIfTheGhostIsRolledBack() {
        Line line = Line.ofNewHall("n1");
        assertThat(fenceBehindGhost(line, false)).isEqualTo(AppendOutcome.DURABLE);
        assertThat(await(journal.head(line.hall())).orElseThrow().position()).isEqualTo(1);
    }

    @Test
    void aNodeThatIsCutOffReachesNothing() {
        journal.setReachable(false);
        Line line = Line.ofNewHall("n1");

        assertThatThrownBy(() -> await(journal.append(line.next(1)))).isInstanceOf(JournalUnavailableException.class);
        assertThatThrownBy(() -> await(journal.head(line.hall()))).isInstanceOf(JournalUnavailableException.class);
        assertThat(await(otherJournal.append(line.next(1)))).isEqualTo(AppendOutcome.DURABLE);
    }

    private AppendOutcome fenceBehindGhost(Line line, boolean commit) {
        journal.fail(MemoryJournal.Fault.GHOST);
        assertThatThrownBy(() -> await(journal.append(line.next(5)))).isInstanceOf(OutcomeUnknownException.class);
        Future<AppendOutcome> fence = journal.append(line.next(1));
        await(journal.now()); // the fence has been tried by now
        assertThat(fence.isComplete()).isFalse();
        database.settleGhosts(commit);
        return await(fence);
    }
}
