package io.yitaiqing.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TicketLogTest {

    private static final String TWO_ROWS = Logs.CSV
            + "A2,pay,2027-02-01 09:05:00,2027-02-01 09:10:00,,2027-02-01 09:20:00,1,,served\n"
            + "A1,ask,2027-02-01T09:00:00+08:00,2027-02-01T01:10:00Z,,2027-02-01 09:20:00,2,,served\n";

    @TempDir
    private Path folder;

    private TicketLog read(LogLimits limits) {
        Path file = Logs.write(folder, "day.csv", TWO_ROWS);
        return TicketLog.read(file, LogFormat.YITAIQING_CSV, new TicketLog.Options(Optional.empty(), false, limits));
    }

    @Test
    void aLogAsLargeAsTheLimitsIsRead() {
        TicketLog log = read(new LogLimits(TWO_ROWS.length(), 2, 100, 2, 2));

        assertThat(log.records()).extracting(TicketRecord::ticket).containsExactly("A1", "A2");
        assertThat(log.records())
                .extracting(record -> record.clerk().orElseThrow())
                .containsExactly("clerk of 2", "clerk of 1");
    }

    @Test
    void aLargerLogIsOneSentenceThatNamesTheLimit() {
        int bytes = TWO_ROWS.length();

        assertThatThrownBy(() -> read(new LogLimits(bytes - 1, 2, 100, 2, 2)))
                .isInstanceOf(BrokenLogException.class)
                .hasMessage("Expected day.csv to have at most " + (bytes - 1) + " bytes, but it has " + bytes + ".");
        assertThatThrownBy(() -> read(new LogLimits(bytes, 1, 100, 2, 2)))
                .isInstanceOf(BrokenLogException.class)
                .hasMessage("day.csv line 3: expected at most 1 rows, but there are more.");
        assertThatThrownBy(() -> read(new LogLimits(bytes, 2, 100, 1, 2)))
                .isInstanceOf(BrokenLogException.class)
                .hasMessage("Expected day.csv to name at most 1 services, but it names 2.");
        assertThatThrownBy(() -> read(new LogLimits(bytes, 2, 100, 2, 1)))
                .isInstanceOf(BrokenLogException.class)
                .hasMessage("Expected day.csv to name at most 1 counters, but it names 2.");
        assertThatThrownBy(() -> read(new LogLimits(bytes, 2, 60, 2, 2)))
                .isInstanceOf(BrokenLogException.class)
                .hasMessageContaining("at most 64 columns and 60 characters a line");
    }

    @Test
    void theZoneOfLocalTimesIsTheFormatsOwnUnlessNamed() {
        Path file = Logs.write(folder, "day.csv", TWO_ROWS);

        assertThat(TicketLog.read(file, LogFormat.YITAIQING_CSV, TicketLog.Options.DEFAULT)
                        .zone())
                .isEqualTo(ZoneId.of("Asia/Shanghai"));
        TicketLog urumqi = TicketLog.read(
                file,
                LogFormat.YITAIQING_CSV,
                new TicketLog.Options(Optional.of(ZoneId.of("Asia/Urumqi")), true, LogLimits.DEFAULT));
        assertThat(urumqi.records().getLast().takenAt()).isEqualTo("2027-02-01T03:05:00Z");
        assertThat(urumqi.records())
                .as("the other row is finished two hours later there")
                .hasSize(2);
    }
}
