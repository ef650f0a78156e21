package io.yitaiqing.simulator.replay;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The stays of customers in one hall as a log tells them, in the order they came, fit to be lived through again.
 *
 * @param zone the hall's time zone, by which its business days turn
 * @param furtherPositions counters that are there only for calls which their clerk took while another went on
 */
public record TicketLog(List<TicketRecord> records, ZoneId zone, Set<String> furtherPositions, Cleaning cleaning) {

    /**
     * How a log is to be read.
     *
     * @param zone of local times; the format's own where absent
     * @param skipBroken whether a line that cannot be understood is dropped and counted instead of ending the reading
     */
    public record Options(Optional<ZoneId> zone, boolean skipBroken, LogLimits limits) {

        /** The format's own zone, no broken line, the usual limits. */
        public static final Options DEFAULT = new Options(Optional.empty(), false, LogLimits.DEFAULT);
    }

    static final String BROKEN_LINE = "broken line";

    /** Reads a whole log; one that cannot be read is a {@link BrokenLogException}. */
    public static TicketLog read(Path file, LogFormat format, Options options) {
        ZoneId zone = options.zone().orElse(format.zone());
        TicketReader reader = switch (format) {
            case YITAIQING_CSV -> new YitaiqingCsv(zone);
            case ANONYMOUS_BANK -> new AnonymousBank(zone);
        };
        Cleaning cleaning = new Cleaning();
        List<TicketRecord> records = new ArrayList<>();
        new LogTable(file, reader.separator(), options.limits(), reader.columns(), reader.optionalColumns())
                .forEach(row -> readRow(row, reader, cleaning, options).ifPresent(records::add));
        List<TicketRecord> fit = reader.reconcile(records, cleaning, (record, column, expected, got) -> {
            if (!options.skipBroken()) {
                throw new BrokenLogException(LogRow.sentence(file, record.line(), column, expected, got));
            }
            boolean isLong = record.serviceTime().compareTo(Cleaning.LONG_SERVICE) >= 0;
            cleaning.drop(BROKEN_LINE, record.line(), isLong);
        });
        expectAtMost(options.limits().counters(), "counters", counters(fit), file);
        expectAtMost(options.limits().counters(), "clerks", fit.stream().flatMap(r -> r.clerk().stream()), file);
        expectAtMost(options.limits().services(), "services", fit.stream().map(TicketRecord::service), file);
        if (fit.isEmpty()) {
            throw new BrokenLogException("Expected " + file.getFileName()
                    + " to hold at least one stay that can be replayed, but it holds none.");
        }
        Set<String> further = counters(fit).filter(reader::isFurtherPosition).collect(Collectors.toSet());
        return new TicketLog(fit.stream().sorted(TicketRecord.BY_ARRIVAL).toList(), zone, further, cleaning);
    }

    private static Stream<String> counters(List<TicketRecord> records) {
        return records.stream().flatMap(record -> record.counter().stream());
    }

    private static void expectAtMost(int most, String what, Stream<String> names, Path file) {
        long count = names.distinct().count();
        if (count > most) {
            throw new BrokenLogException("Expected " + file.getFileName() + " to name at most " + most + " " + what
                    + ", but it names " + count + ".");
        }
    }

    private static Optional<TicketRecord> readRow(LogRow row, TicketReader reader, Cleaning cleaning, Options options) {
        try {
            row.expectEveryColumn();
            return reader.read(row, cleaning);
        } catch (LogRow.BrokenLine broken) {
            if (!options.skipBroken()) {
                throw new BrokenLogException(broken.getMessage());
            }
            cleaning.read(false);
            cleaning.drop(BROKEN_LINE, row.line(), false);
            return Optional.empty();
        }
    }

    /** The services in the log, each once, in alphabetical order. */
    public List<String> services() {
        return records.stream().map(TicketRecord::service).distinct().sorted().toList();
    }
}
