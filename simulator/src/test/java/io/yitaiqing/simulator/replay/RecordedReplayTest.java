package io.yitaiqing.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecordedReplayTest {

    @TempDir
    private Path folder;

    @Test
    void aDayIsLivedThroughAsItWas() {
        ReplayResult result = RecordedReplay.run(Logs.csv(
                folder,
                "A1,pay,2027-02-01 09:00:00,2027-02-01 09:10:00,2027-02-01 09:10:30,2027-02-01 09:20:00,1,li,served",
                "A2,pay,2027-02-01 09:01:00,2027-02-01 09:20:00,,2027-02-01 09:21:00,1,li,no-show",
                "A3,pay,2027-02-01 09:02:00,,,2027-02-01 09:12:00,,,left",
                "A4,ask,2027-02-01 09:03:00,,,2027-02-01 09:04:00,,,cancelled",
                "A5,ask,2027-02-01 23:50:00,2027-02-01 23:55:00,2027-02-01 23:55:00,2027-02-02 00:10:00,2,wu,served",
                "A6,ask,2027-02-02 00:05:00,2027-02-02 00:10:00,2027-02-02 00:10:00,2027-02-02 00:20:00,2,wu,served"));

        assertThat(result.sound()).isTrue();
        assertThat(result.days()).isEqualTo(2);
        assertThat(result.services())
                .extracting(ReplayResult.ServiceWaits::service)
                .containsExactly("ask", "pay", "all");
        ReplayResult.WaitFigures pay = result.services().get(1).replayed();
        assertThat(pay.called()).isEqualTo(2);
        assertThat(pay.meanSeconds()).isEqualTo((10 * 60 + 19 * 60) / 2.0);
        assertThat(pay.left()).isEqualTo(1);
    }

    @Test
    void aWaitTheLogTellsDifferentlyIsAMismatch() {
        TicketLog log =
                Logs.csv(folder, "A1,pay,2027-02-01 09:00:00,2027-02-01 09:10:00,,2027-02-01 09:20:00,1,li,served");
        TicketRecord told = log.records().getFirst();
        TicketRecord lie = new TicketRecord(
                told.line(),
                told.ticket(),
                told.service(),
                told.takenAt(),
                told.calledAt(),
                told.startedAt(),
                told.finishedAt(),
                told.counter(),
                told.clerk(),
                told.outcome(),
                told.priority(),
                Duration.ofSeconds(599));

        ReplayResult result =
                RecordedReplay.run(new TicketLog(List.of(lie), log.zone(), log.furtherPositions(), log.cleaning()));

        assertThat(result.sound()).isFalse();
        assertThat(result.mismatches().examples()).containsExactly("Line 2: the log says 599 s, the hall 600 s.");
    }

    @Test
    void aFactTheHallRefusesIsCountedAndLeavesAMismatch() {
        TicketLog log =
                Logs.csv(folder, "A1,pay,2027-02-01 09:00:00,2027-02-01 09:10:00,,2027-02-01 09:20:00,1,li,served");
        TicketRecord told = log.records().getFirst();
        TicketRecord beside = new TicketRecord(
                3,
                "A2",
                "pay",
                told.takenAt(),
                told.calledAt(),
                told.startedAt(),
                told.finishedAt(),
                told.counter(),
                told.clerk(),
                told.outcome(),
                told.priority(),
                told.recordedWait());

        ReplayResult result = RecordedReplay.run(
                new TicketLog(List.of(told, beside), log.zone(), log.furtherPositions(), log.cleaning()));

        assertThat(result.rejections().examples().getFirst())
                .contains("CallVisit")
                .contains("Expected counter 1 to be idle, but it is serving ticket A001 since 09:10.");
        assertThat(result.mismatches().count()).isEqualTo(1);
    }

    @Test
    void aClerkMayChangeTheCounterAndACounterTheClerkAtOnce() {
        ReplayResult result = RecordedReplay.run(Logs.csv(
                folder,
                "A1,pay,2027-02-01 09:00:00,2027-02-01 09:00:00,,2027-02-01 09:10:00,1,li,served",
                "A2,pay,2027-02-01 09:00:00,2027-02-01 09:10:00,,2027-02-01 09:20:00,2,li,served",
                "A3,pay,2027-02-01 09:00:00,2027-02-01 09:10:00,,2027-02-01 09:10:00,1,wu,served",
                "A4,pay,2027-02-01 09:00:00,2027-02-01 09:10:00,,2027-02-01 09:30:00,1,he,served"));

        assertThat(result.sound()).isTrue();
    }

    static LongStream seeds() {
        return new Random(20270125).longs(40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyLogWhoseFactsFitTogetherGivesItsOwnWaits(long seed) {
        RandomLog random = new RandomLog(new Random(seed));
        TicketLog log = Logs.csv(folder, random.lines());

        ReplayResult result = RecordedReplay.run(log);

        assertThat(log.records()).hasSize(random.lines().length);
        assertThat(result.mismatches()).isEqualTo(ReplayResult.Faults.NONE);
        assertThat(result.rejections()).isEqualTo(ReplayResult.Faults.NONE);
        assertThat(result.breaches()).isEqualTo(ReplayResult.Faults.NONE);
        result.services().forEach(row -> assertThat(row.replayed()).isEqualTo(row.recorded()));
    }
}
