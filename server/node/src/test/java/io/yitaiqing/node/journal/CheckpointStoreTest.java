package io.yitaiqing.node.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Checkpoints beside the journal: the newest of each hall, for the build that wrote it, with the rows since. */
@ExtendWith(TestDatabase.class)
class CheckpointStoreTest {

    private PostgresJournal journal;

    @BeforeEach
    void open(TestDatabase.Access access) {
        journal = access.open();
    }

    @AfterEach
    void close() {
        Futures.await(journal.close());
    }

    private List<JournalRow> rows(int count) {
        Line line = Line.ofNewHall("n1");
        List<JournalRow> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            JournalRow row = line.next(3);
            Futures.await(journal.append(row));
            rows.add(line.follow(row));
        }
        return rows;
    }

    private static Checkpoint behind(JournalRow row, String build, String state) {
        return new Checkpoint(
                row.hall(), row.day(), row.after(), row.position(), row.hash(), build, Buffer.buffer(state));
    }

    private void keep(Checkpoint checkpoint) {
        journal.keep(checkpoint);
        Futures.await(journal.checkpointsSettled());
    }

    private List<Checkpoint> kept(String build, String... halls) {
        return List.copyOf(
                Futures.await(journal.checkpoints(List.of(halls), build)).values());
    }

    @Test
    void theNewestOfAHallIsKeptWhateverOrderTheyComeIn() {
        List<JournalRow> rows = rows(5);
        String hall = rows.getFirst().hall();
        Checkpoint newer = behind(rows.get(3), "b1", "newer");

        keep(newer);
        keep(behind(rows.get(1), "b1", "older"));

        assertThat(kept("b1", hall)).containsExactly(newer);
        assertThat(kept("b2", hall)).as("another build reads none").isEmpty();
    }

    @Test
    void anotherBuildsTakesItsPlace() {
        List<JournalRow> rows = rows(5);
        String hall = rows.getFirst().hall();
        keep(behind(rows.get(3), "b1", "old build"));

        keep(behind(rows.get(1), "b2", "new build"));

        assertThat(kept("b2", hall)).hasSize(1);
        assertThat(kept("b1", hall)).isEmpty();
    }

    @Test
    void theRowsSinceAreThoseOfEachHallFromTheCheckpointsOwnRowOn() {
        List<JournalRow> one = rows(6);
        List<JournalRow> other = rows(3);
        Checkpoint early = behind(one.get(1), "b", "");
        Checkpoint last = behind(other.get(2), "b", "");

        var since = Futures.await(journal.rowsSince(List.of(early, last)));

        assertThat(since.get(one.getFirst().hall())).isEqualTo(one.subList(1, 6));
        assertThat(since.get(other.getFirst().hall())).isEqualTo(other.subList(2, 3));
        assertThat(early.isBehind(since.get(early.hall()).getFirst())).isTrue();
    }
}
