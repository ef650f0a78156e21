package io.yitaiqing.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnonymousBankTest {

    private static final String GOOD =
            Logs.call("PS", "9:00:00", "9:00:05", "9:00:05 9:01:05 60", "AGENT", "9:01:04 9:03:00 116 MICHAL");

    @TempDir
    private Path folder;

    @Test
    void aCallIsTakenAtItsQueueStartAndCalledAndStartedAtItsQueueExit() {
        TicketRecord call = Logs.bank(folder, GOOD).records().getFirst();

        assertThat(call.takenAt()).isEqualTo(Instant.parse("1999-01-04T07:00:05Z"));
        assertThat(call.calledAt()).contains(Instant.parse("1999-01-04T07:01:05Z"));
        assertThat(call.startedAt()).isEqualTo(call.calledAt());
        assertThat(call.finishedAt()).isEqualTo(Instant.parse("1999-01-04T07:03:00Z"));
        assertThat(call.recordedWait()).isEqualTo(Duration.ofSeconds(60));
        assertThat(call.counter()).contains("MICHAL");
    }

    @Test
    void aCallWithoutAQueueWaitsZeroFromTheExitOfTheMenu() {
        TicketRecord call = Logs.bank(
                        folder,
                        Logs.call("PS", "9:00:00", "9:00:05", "0:00:00 0:00:00 0", "AGENT", "9:00:04 9:03:00 176 TOVA"))
                .records()
                .getFirst();

        assertThat(call.takenAt()).isEqualTo(Instant.parse("1999-01-04T07:00:05Z"));
        assertThat(call.calledAt()).contains(call.takenAt());
        assertThat(call.recordedWait()).isZero();
    }

    @Test
    void aQueueThatBeginsExactlyAtMidnightIsAQueueOfTheNextDay() {
        TicketRecord call = Logs.bank(
                        folder,
                        Logs.call(
                                "PS", "23:59:54", "23:59:54", "0:00:00 0:00:27 27", "AGENT", "0:00:26 0:01:33 67 AVNI"))
                .records()
                .getFirst();

        assertThat(call.takenAt()).isEqualTo(Instant.parse("1999-01-04T22:00:00Z"));
        assertThat(call.recordedWait()).isEqualTo(Duration.ofSeconds(27));
    }

    @Test
    void aServiceMayGoOnPastMidnight() {
        TicketLog log = Logs.bank(
                folder,
                Logs.call("PS", "23:56:00", "23:56:05", "23:56:05 23:58:00 115", "AGENT", "23:58:00 0:01:00 180 AVNI"));

        assertThat(log.records().getFirst().serviceTime()).isEqualTo(Duration.ofMinutes(3));
        assertThat(log.cleaning().remarks()).containsKey("went on past midnight");
    }

    @Test
    void whoHangsUpInTheQueueLeftAtItsExit() {
        TicketRecord call = Logs.bank(
                        folder,
                        Logs.call(
                                "NW",
                                "9:00:00",
                                "9:00:05",
                                "9:00:05 9:02:05 120",
                                "HANG",
                                "0:00:00 0:00:00 0 NO_SERVER"))
                .records()
                .getFirst();

        assertThat(call.outcome()).isEqualTo(Outcome.LEFT);
        assertThat(call.calledAt()).isEqualTo(Optional.empty());
        assertThat(call.finishedAt()).isEqualTo(Instant.parse("1999-01-04T07:02:05Z"));
    }

    @Test
    void everyDroppedRowIsCountedUnderItsReasonWithItsLine() {
        Cleaning cleaning = Logs.bank(
                        folder,
                        GOOD,
                        Logs.call(
                                "PS", "9:00:00", "9:00:05", "0:00:00 0:00:00 0", "HANG", "0:00:00 0:00:00 0 NO_SERVER"),
                        Logs.call(
                                "PS",
                                "9:00:00",
                                "9:00:05",
                                "9:00:05 9:01:05 60",
                                "PHANTOM",
                                "0:00:00 0:00:00 0 NO_SERVER"),
                        Logs.call(
                                "PS",
                                "9:00:00",
                                "9:00:05",
                                "9:00:05 9:01:05 60",
                                "AGENT",
                                "9:01:05 9:02:05 60 NO_SERVER"),
                        Logs.call("PS", "9:00:00", "9:00:05", "9:00:05 9:01:05 60", "AGENT", "0:00:00 0:00:00 0 TOVA"),
                        Logs.call("PS", "9:00:00", "9:00:05", "9:00:05 9:01:05 61", "AGENT", "9:01:05 9:02:05 60 TOVA"),
                        Logs.call("PS", "9:00:00", "9:00:05", "9:00:05 9:01:05 60", "AGENT", "9:01:05 9:02:05 61 TOVA"),
                        Logs.call("PS", "9:00:00", "9:00:05", "9:00:05 9:01:05 60", "AGENT", "9:00:10 9:00:40 30 TOVA"))
                .cleaning();

        assertThat(cleaning.rowsRead()).isEqualTo(8);
        assertThat(cleaning.rowsKept()).isEqualTo(1);
        assertThat(cleaning.dropped())
                .hasEntrySatisfying(
                        "hung up in the voice menu, never waited",
                        rows -> assertThat(rows).isEqualTo(new Cleaning.Rows(1, List.of(3L))))
                .containsKeys(
                        "phantom call",
                        "no agent is named",
                        "no service time",
                        "q_exit - q_start is not q_time",
                        "ser_exit - ser_start is not ser_time",
                        "service ended more than 2 s before the call");
        assertThat(cleaning.longServicesRead()).isEqualTo(5);
        assertThat(cleaning.longServicesKeptShare()).isEqualTo(0.2);
    }

    @Test
    void aServiceThatEndedASecondBeforeItsCallEndsAtTheCallAndIsReported() {
        TicketLog log = Logs.bank(
                folder, Logs.call("TT", "9:00:00", "9:00:05", "9:00:05 9:00:14 9", "AGENT", "9:00:12 9:00:13 1 YITZ"));

        assertThat(log.records().getFirst().serviceTime()).isZero();
        assertThat(log.cleaning().remarks())
                .containsKey("service end moved by 1 or 2 s to its call (the agents' clock was behind)");
    }

    @Test
    void twoCallsOfOneNameAtOnceGoToTwoPositionsUncut() {
        TicketLog log = Logs.bank(
                folder,
                GOOD,
                Logs.call("PS", "9:01:00", "9:01:05", "9:01:05 9:02:05 60", "AGENT", "9:02:04 9:02:30 26 MICHAL"),
                Logs.call("PS", "9:02:00", "9:02:05", "9:02:05 9:03:00 55", "AGENT", "9:02:59 9:04:00 61 MICHAL"));

        assertThat(log.records())
                .extracting(record -> record.counter().orElseThrow())
                .containsExactly("MICHAL", "MICHAL-2", "MICHAL");
        assertThat(log.records())
                .extracting(TicketRecord::serviceTime)
                .containsExactly(Duration.ofSeconds(115), Duration.ofSeconds(25), Duration.ofSeconds(60));
        assertThat(log.furtherPositions()).containsExactly("MICHAL-2");
        assertThat(RecordedReplay.run(log).sound()).isTrue();
    }
}
