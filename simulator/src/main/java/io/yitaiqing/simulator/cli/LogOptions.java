package io.yitaiqing.simulator.cli;

import io.yitaiqing.simulator.replay.BrokenLogException;
import io.yitaiqing.simulator.replay.LogFormat;
import io.yitaiqing.simulator.replay.LogLimits;
import io.yitaiqing.simulator.replay.TicketLog;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of a command that reads ticket logs. */
final class LogOptions {

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatConverter.class,
            description = "The form of a ticket log: yitaiqing-csv or anonymous-bank.")
    private Optional<LogFormat> format = Optional.empty();

    @Option(names = "--zone", paramLabel = "ZONE", description = "The zone of local times, such as Asia/Shanghai.")
    private Optional<String> zone = Optional.empty();

    @Option(names = "--skip-broken", description = "Drop and count lines that cannot be understood.")
    private boolean skipBroken;

    /** Whether ticket logs are read at all. */
    boolean given() {
        return format.isPresent();
    }

    /** Reads a whole log; one that cannot be read is one sentence. */
    TicketLog read(Path file) {
        LogFormat form = format.orElseThrow(
                () -> new UserError("Expected --format (yitaiqing-csv or anonymous-bank), but it is missing."));
        try {
            return TicketLog.read(
                    file, form, new TicketLog.Options(zone.map(LogOptions::zone), skipBroken, LogLimits.DEFAULT));
        } catch (BrokenLogException broken) {
            throw new UserError(broken.getMessage());
        }
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new UserError(
                    "Expected --zone to be a time zone such as Asia/Shanghai or +08:00, but got '" + name + "'.");
        }
    }

    /** The format a word names. */
    static final class FormatConverter implements ITypeConverter<LogFormat> {
        @Override
        public LogFormat convert(String word) {
            return Arrays.stream(LogFormat.values())
                    .filter(format -> format.toString().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException(
                            "expected yitaiqing-csv or anonymous-bank, but got '" + word + "'"));
        }
    }
}
