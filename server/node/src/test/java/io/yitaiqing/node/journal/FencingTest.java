package io.yitaiqing.node.journal;

import static io.yitaiqing.node.journal.AppendOutcome.DURABLE;
import static io.yitaiqing.node.journal.AppendOutcome.FENCED;
import static io.yitaiqing.node.journal.Futures.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The journal's rules with two writers on one real database, both of which believe to own the same halls. */
@ExtendWith(TestDatabase.class)
class FencingTest {

    private static final LocalDate TODAY = Line.DAY;
    private static final LocalDate TOMORROW = TODAY.plusDays(1);

    private static final String DEADLOCKS = "select deadlocks from pg_stat_database where datname = current_database()";

    private static TestDatabase.Access database;
    private static PostgresJournal first;
    private static PostgresJournal second;

    @BeforeAll
    static void open(TestDatabase.Access access) {
        database = access;
        JournalLimits patient = JournalLimits.DEFAULT.withTimeouts(
                Duration.ofSeconds(15), Duration.ofSeconds(20), Duration.ofSeconds(25));
        first = access.open(patient);
        second = access.open(patient);
        await(first.prepareDay(TODAY));
        await(first.prepareDay(TOMORROW));
    }

    @AfterAll
    static void close() {
        await(first.close());
        await(second.close());
    }

    /** Rule 1. */
    @Test
    void ofTwoAppendsAtOnceAfterTheSamePositionExactlyOneIsDurable() {
        for (int round = 0; round < 100; round++) {
            Line line = Line.ofNewHall("first");
            Future<AppendOutcome> mine = first.append(line.next(1));
            Future<AppendOutcome> theirs = second.append(line.as("second").next(1));

            assertThat(List.of(await(mine), await(theirs))).containsExactlyInAnyOrder(DURABLE, FENCED);
        }
    }

    /** Rule 1: a key on a turn's last position would let both of these in. */
    @Test
    void turnsOfDifferentLengthCannotMissEachOther() {
        Line line = Line.ofNewHall("first");
        Line stale = line.as("second");

        assertThat(await(first.append(line.follow(line.next(3))))).isEqualTo(DURABLE);
        assertThat(await(second.append(stale.next(1)))).isEqualTo(FENCED);
        assertThat(await(second.append(stale.next(7)))).isEqualTo(FENCED);
        assertThat(rows(line)).hasSize(1);
    }

    /** Rule 2. */
    @Test
    void afterATakeoverRowTheOldOwnerCanWriteNothingMore() {
        Line old = Line.ofNewHall("first");
        store(first, old, 4);
        Line next = old.as("second");

        assertThat(await(second.append(next.follow(next.next(1))))).isEqualTo(DURABLE);
        assertThat(await(first.append(old.next(1)))).isEqualTo(FENCED);
        store(second, next, 2);
        assertThat(await(first.append(old.next(3)))).isEqualTo(FENCED);
        assertThat(rows(old)).extracting(JournalRow::writer).containsExactly("first", "second", "second");
    }

    /** Rule 2: at midnight. */
    @Test
    void aStaleOwnerCanNeitherCloseTheDayNorOpenTomorrow() {
        Line owner = Line.ofNewHall("first").turnTo(TODAY);
        store(first, owner, 5);
        Line stale = owner.as("second");
        store(first, owner, 1); // the closing row, in the old day
        Line staleAfterClosing = owner.as("second").turnTo(TOMORROW);
        owner.turnTo(TOMORROW);
        store(first, owner, 9); // the new day's first row

        assertThat(await(second.append(stale.next(1)))).isEqualTo(FENCED);
        assertThat(await(second.append(staleAfterClosing.next(4)))).isEqualTo(FENCED);
        assertThat(rows(owner)).extracting(JournalRow::day).containsExactly(TODAY, TODAY, TOMORROW);
    }

    /** Rule 3. */
    @Test
    void aFenceRowWaitsForAGhostAndConflictsIfTheGhostCommits() throws InterruptedException {
        Line line = Line.ofNewHall("first");
        JournalRow ghostRow = line.next(5);
        try (ForeignSession ghost = new ForeignSession(database);
                ForeignSession observer = new ForeignSession(database)) {
            ghost.hold(ghostRow);
            Future<AppendOutcome> fence = second.append(line.as("second").next(1));
            observer.awaitBlockedSession();
            assertThat(fence.isComplete()).isFalse();
            assertThat(rows(line)).as("reading alone sees nothing of the ghost").isEmpty();
            ghost.commit();

            assertThat(await(fence)).isEqualTo(FENCED);
        }
        assertThat(rows(line)).containsExactly(ghostRow);
    }

    /** Rule 3: the other order. */
    @Test
    void aFenceRowWinsOverAGhostThatIsRolledBackAndKeepsALaterOneOut() throws InterruptedException {
        Line line = Line.ofNewHall("first");
        JournalRow fenceRow = line.as("second").next(1);
        try (ForeignSession ghost = new ForeignSession(database);
                ForeignSession observer = new ForeignSession(database)) {
            ghost.hold(line.next(5));
            Future<AppendOutcome> fence = second.append(fenceRow);
            observer.awaitBlockedSession();
            ghost.rollBack();

            assertThat(await(fence)).isEqualTo(DURABLE);
        }
        assertThat(await(first.append(line.next(5))))
                .as("the same turn, sent late")
                .isEqualTo(FENCED);
        assertThat(rows(line)).containsExactly(fenceRow);
    }

    /** Rule 4. */
    @Test
    void statementsOverTheSameHallsInOppositeOrdersNeverDeadlock() throws InterruptedException {
        List<Line> lines =
                Stream.generate(() -> Line.ofNewHall("first")).limit(30).toList();
        List<Line> backwards = lines.reversed();
        try (ForeignSession observer = new ForeignSession(database)) {
            long deadlocks = observer.count(DEADLOCKS);
            long sessions = observer.count(ForeignSession.SESSIONS);
            PostgresJournal one = database.open();
            PostgresJournal other = database.open();
            for (int round = 0; round < 60; round++) {
                Future<List<AppendOutcome>> mine = appendAll(one, lines, "first");
                Future<List<AppendOutcome>> theirs = appendAll(other, backwards, "second");
                List<AppendOutcome> won = await(mine);
                List<AppendOutcome> lost = await(theirs).reversed();
                for (int i = 0; i < lines.size(); i++) {
                    assertThat(List.of(won.get(i), lost.get(i))).containsExactlyInAnyOrder(DURABLE, FENCED);
                    lines.get(i).follow(rows(lines.get(i)).getLast());
                }
            }
            // A session reports its deadlocks when it ends at the latest.
            await(one.close());
            await(other.close());
            observer.awaitSessions(sessions);
            assertThat(observer.count(DEADLOCKS)).isEqualTo(deadlocks);
        }
        lines.forEach(line ->
                assertThat(HashChain.verify(rows(line), HashChain.GENESIS, 0)).isEmpty());
    }
    /** Rule 4: a deadlock with a stranger is retried. */
    @Test
    void aStatementThatFallsVictimToADeadlockIsSentAgain() throws InterruptedException {
        Line one = Line.ofNewHall("first");
        Line two = Line.ofNewHall("first");
        List<Line> inKeyOrder = one.hall().compareTo(two.hall()) < 0 ? List.of(one, two) : List.of(two, one);
        try (ForeignSession stranger = new ForeignSession(database);
                ForeignSession observer = new ForeignSession(database)) {
            stranger.hold(inKeyOrder.get(1).as("stranger").next(1));
            Future<List<AppendOutcome>> ours = appendAll(first, inKeyOrder, "first");
            observer.awaitBlockedSession();
            // The stranger never looks for deadlocks, so ours is the victim: the stranger's insert succeeds.
            await(stranger.holdLater(inKeyOrder.get(0).as("stranger").next(1)));
            stranger.commit();

            assertThat(await(ours)).containsExactly(FENCED, FENCED);
        }
    }

    /** Rule 4: a bad row. */
    @Test
    void aBadRowHurtsItsOwnHallOnly() {
        List<Line> lines =
                Stream.generate(() -> Line.ofNewHall("first")).limit(12).toList();
        List<Future<AppendOutcome>> outcomes = await(database.onContext(() -> Future.succeededFuture(lines.stream()
                .map(line -> first.append(
                        switch (lines.indexOf(line)) {
                            case 3 -> line.next(1, "[{\"command\":");
                            case 7 -> line.next(1, "[\"a raw NUL \0\"]");
                            default -> line.next(1);
                        }))
                .toList())));

        for (int i = 0; i < outcomes.size(); i++) {
            Future<AppendOutcome> outcome = outcomes.get(i);
            if (i == 3 || i == 7) {
                assertThatThrownBy(() -> await(outcome))
                        .isInstanceOf(RowRefusedException.class)
                        .hasMessageContaining("hall " + lines.get(i).hall() + " ");
            } else {
                assertThat(await(outcome)).isEqualTo(DURABLE);
            }
        }
    }

    /** Rule 5. */
    @Test
    void anIdleStaleOwnerSeesInTheHeadsThatItsLineWentOn() {
        Line stale = Line.ofNewHall("first");
        store(first, stale, 2);
        Line owner = stale.as("second");
        store(second, owner, 1);

        JournalHead head = await(first.heads(List.of(stale.hall()))).get(stale.hall());
        assertThat(head.position()).isEqualTo(owner.position()).isGreaterThan(stale.position());
    }

    /** Rule 6: even a duel, which the keepers avoid, leaves one line. */
    @Test
    void twoWritersThatFenceEachOtherAgainAndAgainStillWriteOneLine() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("duel seed " + seed);
        Random random = new Random(seed);
        Line mine = Line.ofNewHall("first");
        Line theirs = mine.as("second");
        for (int round = 0; round < 200; round++) {
            JournalRow ofMine = mine.next(1 + random.nextInt(4));
            JournalRow ofTheirs = theirs.next(1 + random.nextInt(4));
            Future<AppendOutcome> mineWas = first.append(ofMine);
            Future<AppendOutcome> theirsWas = second.append(ofTheirs);
            mine = afterwards(mine, ofMine, await(mineWas), random);
            theirs = afterwards(theirs, ofTheirs, await(theirsWas), random);
        }
        List<JournalRow> rows = rows(mine);
        assertThat(HashChain.verify(rows, HashChain.GENESIS, 0)).isEmpty();
        assertThat(rows).extracting(JournalRow::writer).contains("first", "second");
    }

    /** Rule 7: the clock to compare with is the database's. */
    @Test
    void nowIsTheDatabasesClock() {
        try (ForeignSession observer = new ForeignSession(database)) {
            String millis = "select floor(extract(epoch from clock_timestamp()) * 1000)::bigint";
            long before = observer.count(millis);
            long now = await(first.now()).toEpochMilli();
            assertThat(now).isBetween(before, observer.count(millis));
        }
    }

    private static Line afterwards(Line line, JournalRow row, AppendOutcome outcome, Random random) {
        if (outcome == DURABLE) {
            line.follow(row);
        } else if (random.nextInt(4) > 0) { // sometimes it stays stale for another round
            line.follow(rows(line).getLast());
        }
        return line;
    }

    private static Future<List<AppendOutcome>> appendAll(PostgresJournal journal, List<Line> lines, String writer) {
        return database.onContext(() -> Future.all(lines.stream()
                        .map(line -> journal.append(line.as(writer).next(1)))
                        .toList()))
                .map(done -> done.list());
    }

    private static void store(PostgresJournal journal, Line line, int events) {
        assertThat(await(journal.append(line.follow(line.next(events))))).isEqualTo(DURABLE);
    }

    private static List<JournalRow> rows(Line line) {
        return await(first.rows(line.hall(), Journal.GENESIS_DAY, TOMORROW));
    }
}
