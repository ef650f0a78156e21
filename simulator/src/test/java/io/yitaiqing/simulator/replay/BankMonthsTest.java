package io.yitaiqing.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.yitaiqing.dispatch.Preset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real months of the bank, where the machine has them: they are not ours to publish. */
class BankMonthsTest {

    private static final String FOLDER = "YTQ_BANK_LOG";

    @BeforeEach
    void theLogIsHere() {
        String sentence = "SKIPPED: the bank's real months are not tested, for the environment variable " + FOLDER
                + " does not name the folder with 1999-01.tsv, 1999-02.tsv and 1999-08.tsv.";
        String folder = System.getenv(FOLDER);
        boolean here = folder != null && Files.isDirectory(Path.of(folder));
        if (!here) {
            System.err.println(sentence);
        }
        assumeTrue(here, sentence);
    }

    private static TicketLog month(String name) {
        Path file = Path.of(System.getenv(FOLDER)).resolve(name + ".tsv");
        return TicketLog.read(file, LogFormat.ANONYMOUS_BANK, TicketLog.Options.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({"1999-01, 31599", "1999-02, 33344", "1999-08, 42078"})
    void everyKeptRowHasTheWaitTheLogStatesAndHardlyAnyServiceIsLost(String month, long rows) {
        TicketLog log = month(month);

        ReplayResult result = RecordedReplay.run(log);

        assertThat(log.cleaning().rowsRead()).isEqualTo(rows);
        assertThat(log.cleaning().longServicesKeptShare()).isGreaterThan(0.97);
        assertThat(result.mismatches()).isEqualTo(ReplayResult.Faults.NONE);
        assertThat(result.rejections()).isEqualTo(ReplayResult.Faults.NONE);
        assertThat(result.breaches()).isEqualTo(ReplayResult.Faults.NONE);
        result.services().forEach(row -> {
            assertThat(row.replayed().called()).isEqualTo(row.recorded().called());
            assertThat(row.replayed().meanSeconds()).isCloseTo(row.recorded().meanSeconds(), within(1e-9));
            assertThat(row.replayed().p90Seconds()).isEqualTo(row.recorded().p90Seconds());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = "1999-01")
    void underOurOwnDispatchNoInvariantBreaksAndNobodyIsForgotten(String month) {
        TicketLog log = month(month);

        ReplayResult result = DispatchReplay.run(log, Preset.FIRST_COME_FIRST_SERVED.policy());

        assertThat(result.sound()).isTrue();
        ReplayResult.WaitFigures all = result.services().getLast().replayed();
        assertThat(all.called() + all.left()).isEqualTo(log.records().size());
    }
}
