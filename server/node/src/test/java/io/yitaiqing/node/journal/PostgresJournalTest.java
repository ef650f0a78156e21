package io.yitaiqing.node.journal;

import static io.yitaiqing.node.journal.Futures.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract, kept by the journal in PostgreSQL. */
@ExtendWith(TestDatabase.class)
class PostgresJournalTest implements JournalContract {

    private static TestDatabase.Access database;
    private static PostgresJournal journal;
    private static PostgresJournal otherJournal;

    @BeforeAll
    static void open(TestDatabase.Access running) {
        database = running;
        journal = database.open();
        otherJournal = database.open();
    }

    @AfterAll
    static void close() {
        Futures.await(journal.close());
        Futures.await(otherJournal.close());
    }

    @Override
    public void inOneGo(Runnable task) {
        await(database.onContext(() -> {
            task.run();
            return Future.succeededFuture();
        }));
    }

    @Test
    void preparingADayNeitherWaitsForAppendsNorHoldsThemUp() {
        Line line = Line.ofNewHall("n1");
        try (ForeignSession appending = new ForeignSession(database);
                ForeignSession preparing = new ForeignSession(database)) {
            appending.hold(Line.ofNewHall("n2").next(1));
            await(journal.prepareDay(LocalDate.parse("2033-03-03")));

            preparing.execute("begin; select prepare_journal_day(date '2033-03-04')");
            assertThat(await(journal.append(line.next(1)))).isEqualTo(AppendOutcome.DURABLE);
            preparing.execute("commit");
            appending.commit();
        }
    }

    @Test
    void textThatWouldNotComeBackAsItWasIsRefusedBeforeItIsSent() {
        Line line = Line.ofNewHall("n1");
        assertThatThrownBy(() -> await(journal.append(line.next(1, "[\"half a pair: \ud83c\"]"))))
                .isInstanceOf(RowRefusedException.class)
                .hasMessageContaining("half a surrogate pair");
        assertThatThrownBy(() -> await(journal.append(line.next(1, "[\"" + "x".repeat(4_000_000) + "\"]"))))
                .isInstanceOf(RowRefusedException.class)
                .hasMessageContaining("at most 4000000");
        assertThat(await(journal.append(line.next(1, "[\"" + "x".repeat(3_999_000) + "\"]"))))
                .isEqualTo(AppendOutcome.DURABLE);
    }

    @Test
    void headsAreFoundAcrossTheDaysOfAYear() {
        Line line = Line.ofNewHall("n1");
        for (int month = 1; month <= 12; month++) {
            LocalDate day = LocalDate.of(2034, month, 1);
            await(journal.prepareDay(day));
            assertThat(await(journal.append(line.follow(line.turnTo(day).next(month)))))
                    .isEqualTo(AppendOutcome.DURABLE);
        }
        assertThat(await(journal.head(line.hall())).orElseThrow().position()).isEqualTo(78);
        assertThat(await(journal.days(line.hall()))).hasSize(12);
    }

    @Override
    public Journal journal() {
        return journal;
    }

    @Override
    public Journal otherJournal() {
        return otherJournal;
    }
}
