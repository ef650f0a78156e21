package io.yitaiqing.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.dispatch.Preset;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DispatchReplayTest {

    @TempDir
    private Path folder;

    private ReplayResult replay(String... lines) {
        return DispatchReplay.run(Logs.csv(folder, lines), Preset.FIRST_COME_FIRST_SERVED.policy());
    }

    private static ReplayResult.WaitFigures all(ReplayResult result) {
        return result.services().getLast().replayed();
    }

    private static long count(ReplayResult result, String beginning) {
        return result.counts().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(beginning))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    @Test
    void theOneWhoCameFirstIsCalledFirstWhateverTheLogDid() {
        ReplayResult result = replay(
                "A1,pay,2027-02-01 09:00:00,2027-02-01 09:00:00,,2027-02-01 09:10:00,1,li,served",
                "A2,pay,2027-02-01 09:01:00,2027-02-01 09:30:00,,2027-02-01 09:35:00,1,li,served",
                "A3,ask,2027-02-01 09:05:00,2027-02-01 09:10:00,,2027-02-01 09:30:00,1,li,served");

        // A2 at 09:10 for 5 minutes, then A3 at 09:15: waits 0, 9 and 10 minutes.
        assertThat(all(result).meanSeconds()).isEqualTo(19 * 60 / 3.0);
        assertThat(count(result, "served in the log, waited longer now")).isEqualTo(1);
        assertThat(result.sound()).isTrue();
    }

    @Test
    void whoLeftInTheLogLeavesAtTheSamePatienceUnlessCalledBefore() {
        ReplayResult result = replay(
                "A1,pay,2027-02-01 09:00:00,2027-02-01 09:00:00,,2027-02-01 09:10:00,1,li,served",
                "A2,pay,2027-02-01 09:01:00,,,2027-02-01 09:05:00,,,left",
                "A3,pay,2027-02-01 09:02:00,,,2027-02-01 09:20:00,,,left",
                "A4,pay,2027-02-01 09:03:00,2027-02-01 09:25:00,,2027-02-01 09:26:00,1,li,served");

        assertThat(all(result).left()).isEqualTo(1);
        assertThat(all(result).called()).isEqualTo(3);
        assertThat(count(result, "went away in the log, called in time now")).isEqualTo(1);
        // A3 is called at 09:10 and borrows A1's ten minutes, so A4 is called at 09:20.
        assertThat(all(result).meanSeconds()).isEqualTo((0 + 8 + 17) * 60 / 3.0);
    }

    @Test
    void aClerkServesOnlyWhatTheLogSawThemServe() {
        ReplayResult result = replay(
                "A1,pay,2027-02-01 09:00:00,2027-02-01 09:00:00,,2027-02-01 09:30:00,1,li,served",
                "B1,ask,2027-02-01 09:00:00,2027-02-01 09:00:00,,2027-02-01 09:01:00,2,wu,served",
                "B2,ask,2027-02-01 09:20:00,2027-02-01 09:20:00,,2027-02-01 09:21:00,2,wu,served",
                "A2,pay,2027-02-01 09:02:00,2027-02-01 09:30:00,,2027-02-01 09:31:00,1,li,served");

        assertThat(all(result).meanSeconds()).isEqualTo(28 * 60 / 4.0);
    }

    @Test
    void aClerkOnABreakOfMoreThanHalfAnHourCallsNobody() {
        ReplayResult result = replay(
                "A1,pay,2027-02-01 09:00:00,2027-02-01 09:00:00,,2027-02-01 09:10:00,1,li,served",
                "A2,pay,2027-02-01 09:20:00,2027-02-01 10:00:00,,2027-02-01 10:05:00,1,li,served");

        assertThat(all(result).meanSeconds()).isEqualTo(40 * 60 / 2.0);
    }

    @Test
    void aClerkDueToGoStaysWhileSomebodyWaitsWhomNobodyElseMayServe() {
        ReplayResult result = replay(
                "A1,pay,2027-02-01 09:00:00,2027-02-01 09:00:00,,2027-02-01 09:10:00,1,li,served",
                "A2,pay,2027-02-01 09:09:00,2027-02-01 09:11:00,,2027-02-01 09:12:00,2,wu,served",
                "A3,pay,2027-02-01 09:09:30,2027-02-01 10:30:00,,2027-02-01 10:31:00,1,li,served");

        // Li is due to go at 09:10, when A2 and A3 wait and Wu has not come; A2 is called at 09:10, A3 at 09:11.
        assertThat(all(result).meanSeconds()).isEqualTo((0 + 60 + 90) / 3.0);
        assertThat(count(result, "calls by a clerk past the recorded end")).isEqualTo(1);
    }

    @Test
    void aClerkWhoIsRelievedGoesAndTheNextOneGoesOn() {
        ReplayResult result = replay(
                "A1,pay,2027-02-01 09:00:00,2027-02-01 09:00:00,,2027-02-01 09:10:00,1,li,served",
                "A2,pay,2027-02-01 09:05:00,2027-02-01 09:10:00,,2027-02-01 09:12:00,1,wu,served",
                "A3,pay,2027-02-01 09:06:00,2027-02-01 09:12:00,,2027-02-01 09:15:00,1,wu,served");

        assertThat(all(result).meanSeconds()).isEqualTo((0 + 5 + 6) * 60 / 3.0);
        assertThat(count(result, "calls by a clerk past the recorded end")).isZero();
    }

    @Test
    void aNoShowHoldsTheCounterAsLongAsRecorded() {
        ReplayResult result = replay(
                "A1,pay,2027-02-01 09:00:00,2027-02-01 09:00:00,,2027-02-01 09:03:00,1,li,no-show",
                "A2,pay,2027-02-01 09:01:00,2027-02-01 09:10:00,,2027-02-01 09:11:00,1,li,served");

        assertThat(all(result).meanSeconds()).isEqualTo(120 / 2.0);
    }

    static LongStream seeds() {
        return new Random(20270126).longs(40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyCustomerIsCalledOrLeavesOrIsCountedAsWaitingAndNoInvariantBreaks(long seed) {
        TicketLog log = Logs.csv(folder, new RandomLog(new Random(seed)).lines());

        ReplayResult result = DispatchReplay.run(log, Preset.FIRST_COME_FIRST_SERVED.policy());

        assertThat(result.sound())
                .as("%s %s", result.rejections(), result.breaches())
                .isTrue();
        ReplayResult.WaitFigures all = all(result);
        assertThat(all.called() + all.left() + count(result, "still waiting"))
                .isEqualTo(log.records().size());
    }
}
