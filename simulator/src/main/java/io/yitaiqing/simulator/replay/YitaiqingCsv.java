package io.yitaiqing.simulator.replay;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads our own form of ticket log: comma-separated values in UTF-8 with a header, one line for each ticket.
 *
 * <table>
 * <caption>Columns, in any order</caption>
 * <tr><td>ticket</td><td>the number as printed; may repeat</td></tr>
 * <tr><td>service</td><td>the service the customer came for</td></tr>
 * <tr><td>taken</td><td>when the ticket was taken</td></tr>
 * <tr><td>called</td><td>when it was called first; only for served and no-show</td></tr>
 * <tr><td>started</td><td>when the service began; only for served, empty means at the call</td></tr>
 * <tr><td>finished</td><td>when the stay ended: the service, or the waiting of who left or cancelled; for a no-show
 * when it was given up, empty means at the call</td></tr>
 * <tr><td>counter</td><td>where it was called; only for served and no-show</td></tr>
 * <tr><td>clerk</td><td>who called; empty means one unnamed clerk for each counter</td></tr>
 * <tr><td>outcome</td><td>served, no-show, left or cancelled</td></tr>
 * <tr><td>priority</td><td>optional column: a whole number from 0 to 9</td></tr>
 * </table>
 *
 * <p>Times are RFC 3339 ({@code 2027-02-01T09:00:00+08:00}) or local ({@code 2027-02-01 09:00:00}) in the hall's zone.
 * A counter with two visits at once, or a clerk at two counters, contradicts the log's own columns: a broken line.
 */
final class YitaiqingCsv implements TicketReader {

    private static final String TIMES = "RFC 3339 such as 2027-02-01T09:00:00+08:00 or local time yyyy-MM-dd HH:mm:ss";
    private static final Duration LONGEST_STAY = Duration.ofHours(24);
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);
    private static final Set<String> COLUMNS = new LinkedHashSet<>(Arrays.asList(
            "ticket", "service", "taken", "called", "started", "finished", "counter", "clerk", "outcome"));

    private final ZoneId zone;

    YitaiqingCsv(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public char separator() {
        return ',';
    }

    @Override
    public Set<String> columns() {
        return COLUMNS;
    }

    @Override
    public Set<String> optionalColumns() {
        return Set.of("priority");
    }

    @Override
    public Optional<TicketRecord> read(LogRow row, Cleaning cleaning) {
        Outcome outcome = row.parsed("outcome", Outcome.WORDS, Outcome::of);
        Instant taken = time(row, "taken").orElseThrow(() -> row.broken("taken", TIMES, "none"));
        Optional<Instant> called = calledAt(row, outcome, taken);
        Optional<Instant> started = startedAt(row, outcome, called);
        Instant finished = finishedAt(row, outcome, taken, called, started);
        Optional<String> counter = where(row, "counter", outcome);
        Optional<String> clerk = where(row, "clerk", outcome);
        if (outcome.called() && counter.isEmpty()) {
            throw row.broken("counter", "the counter that called", "none");
        }
        TicketRecord record = new TicketRecord(
                row.line(),
                row.text("ticket"),
                row.text("service"),
                taken,
                called,
                started,
                finished,
                counter,
                clerk.or(() -> counter.map(name -> "clerk of " + name)),
                outcome,
                row.value("priority").map(any -> row.parsed("priority", "a whole number 0 to 9", YitaiqingCsv::digit)),
                Duration.between(taken, called.orElse(finished)));
        cleaning.read(record.serviceTime().compareTo(Cleaning.LONG_SERVICE) >= 0);
        return Optional.of(record);
    }

    private Optional<Instant> calledAt(LogRow row, Outcome outcome, Instant taken) {
        Optional<Instant> called = time(row, "called");
        if (outcome.called() != called.isPresent()) {
            throw row.broken(
                    "called",
                    outcome.called() ? TIMES : "nothing for a ticket that was never called (" + outcome.word() + ")",
                    row.value("called")
                            .map(value -> "'" + LogRow.shown(value) + "'")
                            .orElse("none"));
        }
        return called.map(at -> after(row, "called", at, "taken", taken));
    }

    private Optional<Instant> startedAt(LogRow row, Outcome outcome, Optional<Instant> called) {
        Optional<Instant> started = time(row, "started");
        if (outcome == Outcome.SERVED) {
            return started.map(at -> after(row, "started", at, "called", called.orElseThrow()))
                    .or(() -> called);
        }
        if (started.isPresent()) {
            throw row.broken("started", "nothing for a ticket that was not served", "'" + row.text("started") + "'");
        }
        return Optional.empty();
    }

    private Instant finishedAt(
            LogRow row, Outcome outcome, Instant taken, Optional<Instant> called, Optional<Instant> started) {
        Optional<Instant> given =
                time(row, "finished").or(() -> outcome == Outcome.NO_SHOW ? called : Optional.empty());
        Instant finished = given.orElseThrow(() -> row.broken("finished", TIMES, "none"));
        String before = started.isPresent() ? "started" : called.isPresent() ? "called" : "taken";
        after(row, "finished", finished, before, started.or(() -> called).orElse(taken));
        if (Duration.between(taken, finished).compareTo(LONGEST_STAY) > 0) {
            throw row.broken("finished", "at most 24 hours after taken", "'" + row.text("finished") + "'");
        }
        return finished;
    }

    private static Instant after(LogRow row, String column, Instant at, String otherColumn, Instant other) {
        if (at.isBefore(other)) {
            throw row.broken(
                    column,
                    "a time not before " + otherColumn + " ("
                            + row.value(otherColumn).orElse("the call") + ")",
                    "'" + row.text(column) + "'");
        }
        return at;
    }

    private static Optional<String> where(LogRow row, String column, Outcome outcome) {
        Optional<String> value = row.value(column);
        if (!outcome.called() && value.isPresent()) {
            throw row.broken(
                    column,
                    "nothing for a ticket that was never called (" + outcome.word() + ")",
                    "'" + LogRow.shown(value.get()) + "'");
        }
        return value;
    }

    private Optional<Instant> time(LogRow row, String column) {
        return row.value(column).map(any -> row.parsed(column, TIMES, this::instant));
    }

    private Optional<Instant> instant(String value) {
        try {
            Instant at = value.indexOf('T') > 0
                    ? OffsetDateTime.parse(value).toInstant()
                    : local(LocalDateTime.parse(value, LOCAL));
            return Optional.of(at).filter(time -> !time.isBefore(EARLIEST) && time.isBefore(LATEST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Instant local(LocalDateTime time) {
        if (zone.getRules().getValidOffsets(time).isEmpty()) {
            throw new DateTimeException("The clocks of " + zone + " skip " + time + ".");
        }
        return time.atZone(zone).toInstant();
    }

    private static Optional<Integer> digit(String value) {
        return value.matches("\\d") ? Optional.of(Integer.valueOf(value)) : Optional.empty();
    }

    @Override
    public List<TicketRecord> reconcile(List<TicketRecord> records, Cleaning cleaning, Contradictions contradictions) {
        List<TicketRecord> fit = new ArrayList<>();
        Occupied counters = new Occupied("counter");
        Occupied clerks = new Occupied("clerk");
        records.stream().filter(record -> !record.outcome().called()).forEach(fit::add);
        records.stream()
                .filter(record -> record.outcome().called())
                .sorted(TicketRecord.BY_CALL)
                .filter(record -> counters.isFree(record, record.counter().orElseThrow(), contradictions)
                        && clerks.isFree(record, record.clerk().orElseThrow(), contradictions))
                .forEach(record -> {
                    counters.take(record, record.counter().orElseThrow());
                    clerks.take(record, record.clerk().orElseThrow());
                    fit.add(record);
                });
        return fit;
    }
}
