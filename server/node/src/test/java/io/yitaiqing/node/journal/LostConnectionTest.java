package io.yitaiqing.node.journal;

import static io.yitaiqing.node.journal.AppendOutcome.DURABLE;
import static io.yitaiqing.node.journal.AppendOutcome.FENCED;
import static io.yitaiqing.node.journal.Futures.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the journal says of rows whose connection is lost, and how it comes back. */
@ExtendWith(TestDatabase.class)
class LostConnectionTest {

    private static final JournalLimits HASTY = JournalLimits.DEFAULT
            .withSizes(1, 100, 50)
            .withTimeouts(Duration.ofMillis(300), Duration.ofMillis(600), Duration.ofMillis(900));

    private TestDatabase.Access database;
    private CuttingProxy proxy;
    private PostgresJournal journal;

    @BeforeEach
    void open(TestDatabase.Access access) {
        database = access;
        proxy = new CuttingProxy(access.vertx(), access.address());
        journal = access.open(proxy.address(), HASTY);
        // The first append prepares the statement, so that those of the tests are one message each.
        assertThat(await(journal.append(Line.ofNewHall("n1").next(1)))).isEqualTo(DURABLE);
    }

    @AfterEach
    void close() {
        proxy.set(CuttingProxy.Mode.REFUSE);
        await(journal.close());
    }

    @Test
    void aRowWhoseAnswerIsLostHasAnUnknownOutcomeAndTheFenceRowFindsItStored() throws InterruptedException {
        Line line = Line.ofNewHall("n1");
        JournalRow row = line.next(3);
        proxy.set(CuttingProxy.Mode.CUT_AT_ANSWER);
        assertThatThrownBy(() -> await(journal.append(row))).isInstanceOf(OutcomeUnknownException.class);

        proxy.set(CuttingProxy.Mode.PASS);
        assertThat(appendWhenBack(line.next(1))).isEqualTo(FENCED);
        assertThat(await(journal.rows(line.hall(), Journal.GENESIS_DAY, Line.DAY)))
                .as("the turn tells that the stored row is ours")
                .containsExactly(row);
    }

    @Test
    void aRowThatNeverArrivedHasAnUnknownOutcomeTooAndTheFenceRowWins() throws InterruptedException {
        Line line = Line.ofNewHall("n1");
        proxy.set(CuttingProxy.Mode.CUT_AT_REQUEST);
        assertThatThrownBy(() -> await(journal.append(line.next(3)))).isInstanceOf(OutcomeUnknownException.class);

        proxy.set(CuttingProxy.Mode.PASS);
        assertThat(appendWhenBack(line.next(1))).isEqualTo(DURABLE);
    }

    @Test
    void aRowWithoutAnyAnswerHasAnUnknownOutcomeAfterAWhile() throws InterruptedException {
        Line line = Line.ofNewHall("n1");
        proxy.set(CuttingProxy.Mode.SILENT);
        assertThatThrownBy(() -> await(journal.append(line.next(3)))).isInstanceOf(OutcomeUnknownException.class);

        proxy.set(CuttingProxy.Mode.PASS);
        assertThat(appendWhenBack(line.next(1))).isEqualTo(DURABLE);
    }

    @Test
    void rowsThatWaitWhileTheDatabaseIsAwayAreUnavailableAndComeThroughLater() throws InterruptedException {
        Line line = Line.ofNewHall("n1");
        proxy.set(CuttingProxy.Mode.REFUSE);
        assertThatThrownBy(() -> {
                    // The first append may meet the dying connection; those after it meet none.
                    for (int i = 0; i < 50; i++) {
                        Futures.await(journal.append(Line.ofNewHall("n1").next(1))
                                .recover(failure -> failure instanceof OutcomeUnknownException
                                        ? Future.succeededFuture(FENCED)
                                        : Future.failedFuture(failure)));
                    }
                })
                .isInstanceOf(JournalUnavailableException.class);

        proxy.set(CuttingProxy.Mode.PASS);
        assertThat(appendWhenBack(line.next(1))).isEqualTo(DURABLE);
    }

    @Test
    void aSessionEndedByAnOperatorIsReplaced() throws InterruptedException {
        try (ForeignSession operator = new ForeignSession(database)) {
            operator.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where application_name = 'yitaiqing-journal'");
        }
        // This one may be under way while the session ends.
        await(journal.append(Line.ofNewHall("n1").next(1)).otherwiseEmpty());
        assertThat(appendWhenBack(Line.ofNewHall("n1").next(1))).isEqualTo(DURABLE);
    }

    @Test
    void aGhostThatStaysTooLongMakesItsHallUnavailableAndNoOther() {
        Line haunted = Line.ofNewHall("n1");
        Line free = Line.ofNewHall("n1");
        try (ForeignSession ghost = new ForeignSession(database)) {
            ghost.hold(haunted.next(5));
            List<Future<AppendOutcome>> together = await(database.onContext(() ->
                    Future.succeededFuture(List.of(journal.append(haunted.next(1)), journal.append(free.next(1))))));

            assertThat(await(together.get(1))).isEqualTo(DURABLE);
            assertThatThrownBy(() -> await(together.get(0)))
                    .isInstanceOf(JournalUnavailableException.class)
                    .hasMessageContaining("hall " + haunted.hall() + " ");
            ghost.commit();
            assertThat(await(journal.append(haunted.next(1)))).isEqualTo(FENCED);
        }
    }

    @Test
    void aFullQueueRefusesRowsInsteadOfGrowing() {
        List<Line> lines =
                Stream.generate(() -> Line.ofNewHall("n1")).limit(200).toList();
        // All in one turn of the event loop: nothing leaves the queue while they come.
        List<Future<AppendOutcome>> outcomes = await(database.onContext(() -> Future.succeededFuture(
                lines.stream().map(line -> journal.append(line.next(1))).toList())));
        List<Throwable> failures = outcomes.stream()
                .map(outcome -> await(outcome.transform(ended -> Future.succeededFuture(ended.cause()))))
                .filter(Objects::nonNull)
                .toList();

        assertThat(failures)
                .hasSizeBetween(1, 150)
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOf(JournalUnavailableException.class)
                        .hasMessageContaining("overloaded"));
    }

    @Test
    void aClosedJournalRefusesRows() {
        await(journal.close());
        assertThatThrownBy(() -> await(journal.append(Line.ofNewHall("n1").next(1))))
                .isInstanceOf(JournalUnavailableException.class)
                .hasMessage("The journal is closed.");
    }

    /** A keeper's part: tries again while the journal says that nothing was stored. */
    private AppendOutcome appendWhenBack(JournalRow row) throws InterruptedException {
        for (int attempt = 0; attempt < 100; attempt++) {
            try {
                return await(journal.append(row));
            } catch (JournalUnavailableException e) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        throw new AssertionError("The journal did not come back.");
    }
}
