package io.yitaiqing.node.journal;

import static io.yitaiqing.node.journal.Futures.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every journal promises; run against the one in PostgreSQL and the one in memory. */
interface JournalContract {

    LocalDate MONDAY = Line.DAY;
    LocalDate TUESDAY = MONDAY.plusDays(1);

    /** A journal on the database that all tests of the class share. */
    Journal journal();

    /** Another node's journal on the same database. */
    Journal otherJournal();

    @Test
    default void aStoredRowIsReadBackAsItWasWritten() {
        Line line = Line.ofNewHall("n1");
        String body = "[ {\"key\":\"排队\",  \"events\":[1.0, 1e2],\"key\":\"twice\"} ,\n{\"emoji\":\"🏛\\u0000\"}]";
        JournalRow row = line.follow(line.next(3, body));

        assertThat(await(journal().append(row))).isEqualTo(AppendOutcome.DURABLE);

        List<JournalRow> rows = await(journal().rows(line.hall(), Journal.GENESIS_DAY, Journal.GENESIS_DAY));
        assertThat(rows).containsExactly(row);
        assertThat(HashChain.verify(rows, HashChain.GENESIS, 0)).isEmpty();
    }

    @Test
    default void ofTwoRowsAfterTheSamePositionOneIsFenced() {
        Line mine = Line.ofNewHall("n1");
        Line theirs = mine.as("n2");
        JournalRow winner = mine.next(1);

        assertThat(await(journal().append(winner))).isEqualTo(AppendOutcome.DURABLE);
        assertThat(await(otherJournal().append(theirs.next(1)))).isEqualTo(AppendOutcome.FENCED);
        assertThat(await(otherJournal().rows(mine.hall(), Journal.GENESIS_DAY, TUESDAY)))
                .containsExactly(winner);
    }

    @Test
    default void theSameRowAgainIsFencedAndItsTurnTellsThatItIsOurs() {
        Line line = Line.ofNewHall("n1");
        JournalRow row = line.next(2);

        assertThat(await(journal().append(row))).isEqualTo(AppendOutcome.DURABLE);
        assertThat(await(journal().append(row))).isEqualTo(AppendOutcome.FENCED);
        assertThat(await(journal().rows(line.hall(), Journal.GENESIS_DAY, MONDAY)))
                .extracting(JournalRow::turn)
                .containsExactly(row.turn());
    }

    @Test
    default void rowsComeInTheOrderOfTheLineAndOnlyOfTheDaysAskedFor() {
        await(journal().prepareDay(MONDAY));
        await(journal().prepareDay(TUESDAY));
        Line line = Line.ofNewHall("n1");
        JournalRow first = store(line, 1);
        line.turnTo(MONDAY);
        JournalRow second = store(line, 9);
        JournalRow third = store(line, 1);
        line.turnTo(TUESDAY);
        JournalRow fourth = store(line, 2);

        assertThat(await(journal().rows(line.hall(), Journal.GENESIS_DAY, TUESDAY)))
                .containsExactly(first, second, third, fourth);
        assertThat(await(journal().rows(line.hall(), MONDAY, MONDAY))).containsExactly(second, third);
        assertThat(await(journal().days(line.hall()))).containsExactly(Journal.GENESIS_DAY, MONDAY, TUESDAY);
        assertThat(await(journal().head(line.hall()))).contains(fourth.head());
    }

    @Test
    default void aDayIsReadInPagesThatFollowEachOther() {
        Line line = Line.ofNewHall("n1");
        JournalRow first = store(line, 2);
        JournalRow second = store(line, 1);
        JournalRow third = store(line, 3);

        assertThat(await(journal().page(line.hall(), Journal.GENESIS_DAY, 0, 2)))
                .containsExactly(first, second);
        assertThat(await(journal().page(line.hall(), Journal.GENESIS_DAY, second.position(), 2)))
                .containsExactly(third);
        assertThat(await(journal().page(line.hall(), Journal.GENESIS_DAY, third.position(), 2)))
                .isEmpty();
        assertThat(await(journal().page(line.hall(), MONDAY, 0, 2))).isEmpty();
    }

    @Test
    default void aHallWithoutRowsHasNoHeadNoDaysAndNoRows() {
        assertThat(await(journal().head("nowhere"))).isEmpty();
        assertThat(await(journal().days("nowhere"))).isEmpty();
        assertThat(await(journal().rows("nowhere", Journal.GENESIS_DAY, TUESDAY)))
                .isEmpty();
    }

    @Test
    default void headsOfManyHallsComeAtOnceAndLeaveOutHallsWithoutRows() {
        Line one = Line.ofNewHall("n1");
        Line two = Line.ofNewHall("n1");
        store(one, 1);
        JournalRow lastOfOne = store(one, 2);
        JournalRow lastOfTwo = store(two, 5);

        assertThat(await(otherJournal().heads(List.of(one.hall(), two.hall(), "nowhere"))))
                .hasSize(2)
                .containsEntry(one.hall(), lastOfOne.head())
                .containsEntry(two.hall(), lastOfTwo.head());
        assertThat(await(journal().heads(List.of()))).isEmpty();
    }

    @Test
    default void aRowOfADayThatIsNotPreparedFailsClearlyAndMayComeAgain() {
        Line line = Line.ofNewHall("n1").turnTo(LocalDate.parse("2031-05-05"));
        JournalRow row = line.next(1);

        assertThatThrownBy(() -> await(journal().append(row)))
                .isInstanceOf(JournalUnavailableException.class)
                .hasMessageContaining(line.hall())
                .hasMessageContaining("2031-05-05");
        await(otherJournal().prepareDay(LocalDate.parse("2031-05-05")));
        assertThat(await(journal().append(row))).isEqualTo(AppendOutcome.DURABLE);
    }

    @Test
    default void twoNodesMayPrepareTheSameDayAtOnceAndAgain() {
        LocalDate day = LocalDate.parse("2032-01-01");
        for (int i = 0; i < 20; i++) {
            var mine = journal().prepareDay(day.plusDays(i));
            var theirs = otherJournal().prepareDay(day.plusDays(i));
            await(mine);
            await(theirs);
        }
        await(journal().prepareDay(day));
    }

    /** Does something during which no append can end. */
    void inOneGo(Runnable task);

    @Test
    default void aSecondAppendOfAHallBeforeTheFirstEndedIsABug() {
        Line line = Line.ofNewHall("n1");
        JournalRow first = line.next(1);
        List<Future<AppendOutcome>> both = new ArrayList<>();
        inOneGo(() -> {
            both.add(journal().append(first));
            both.add(journal().append(line.as("n1").next(1)));
        });
        Future<AppendOutcome> appending = both.getFirst();

        assertThatThrownBy(() -> await(both.getLast())).isInstanceOf(IllegalStateException.class);
        assertThat(await(appending)).isEqualTo(AppendOutcome.DURABLE);
        line.follow(first);
        assertThat(await(journal().append(line.next(1)))).isEqualTo(AppendOutcome.DURABLE);
    }

    @Test
    default void aBodyThatIsNotJsonIsRefusedAndTheHallGoesOn() {
        Line line = Line.ofNewHall("n1");

        assertThatThrownBy(() -> await(journal().append(line.next(1, "[{\"command\":"))))
                .isInstanceOf(RowRefusedException.class)
                .hasMessageContaining(line.hall());
        assertThat(await(journal().append(line.next(1)))).isEqualTo(AppendOutcome.DURABLE);
    }

    @Test
    default void theDatabasesClockIsInMillisecondsAndNearOurs() {
        Instant now = await(journal().now());

        assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MILLIS));
        assertThat(Duration.between(now, Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
    }

    private JournalRow store(Line line, int events) {
        JournalRow row = line.follow(line.next(events));
        assertThat(await(journal().append(row))).isEqualTo(AppendOutcome.DURABLE);
        return row;
    }
}
