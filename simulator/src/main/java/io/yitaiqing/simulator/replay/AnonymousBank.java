package io.yitaiqing.simulator.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the call log of the Technion's "Anonymous Bank" (1999): one tab-separated line for each call.
 *
 * <p>A call that reached an agent becomes a served visit: taken at {@code q_start}, called and started at
 * {@code q_exit}, finished at {@code ser_exit}. Where {@code q_start} and {@code q_exit} are both 0:00:00 there was no
 * queue: taken, called and started at {@code vru_exit}, which is the same clock (a queue begins at {@code vru_exit}),
 * so the wait is 0. {@code ser_start} is not used: it mostly lies 1 to 2 s before {@code q_exit}. A call hung up in the
 * queue becomes a visit that left at {@code q_exit}. A time far before {@code vru_entry} belongs to the next day.
 *
 * <p>The recorded wait is the column {@code q_time}, so the computed one is not compared with its own input.
 *
 * <p>Dropped: phantom calls, calls hung up in the voice menu (they never waited), calls without a named agent or
 * without any service time, and rows whose clocks contradict each other. Services under 10 s are kept.
 *
 * <p>Where one name serves two calls at once (an agent keeps a line on hold while taking the next, or two people use
 * one name) neither call is cut: the later one goes to a further position of the same name, such as {@code MICHAL-2}.
 * That alters no wait and no service. The one thing altered is a service that ended up to 2 s before its own call by
 * the agents' clock; it ends at the call.
 */
final class AnonymousBank implements TicketReader {

    static final String SECOND_POSITION = "served at a further position of the same name (two calls at once)";

    private static final String CLOCK = "a time of day H:MM:SS";
    private static final Pattern TIME = Pattern.compile("(\\d{1,2}):([0-5]\\d):([0-5]\\d)");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final Set<String> COLUMNS = new LinkedHashSet<>(List.of(
            "vru+line",
            "call_id",
            "customer_id",
            "priority",
            "type",
            "date",
            "vru_entry",
            "vru_exit",
            "vru_time",
            "q_start",
            "q_exit",
            "q_time",
            "outcome",
            "ser_start",
            "ser_exit",
            "ser_time",
            "server"));

    private final ZoneId zone;

    AnonymousBank(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public char separator() {
        return '\t';
    }

    @Override
    public Set<String> columns() {
        return COLUMNS;
    }

    @Override
    public Set<String> optionalColumns() {
        return Set.of();
    }

    @Override
    public Optional<TicketRecord> read(LogRow row, Cleaning cleaning) {
        BankCall call = call(row);
        TicketRecord record = record(row, call);
        cleaning.read(call.longService());
        Optional<String> fault = call.fault();
        if (fault.isPresent()) {
            cleaning.drop(fault.get(), row.line(), call.longService());
            return Optional.empty();
        }
        call.remarks().forEach(remark -> cleaning.remark(remark, row.line()));
        return Optional.of(record);
    }

    private static BankCall call(LogRow row) {
        int entry = seconds(row, "vru_entry");
        return new BankCall(
                row.parsed("outcome", "AGENT, HANG or PHANTOM", AnonymousBank::outcome),
                row.parsed("server", "a name of letters, digits and _", AnonymousBank::name),
                nextDay(seconds(row, "vru_exit"), entry),
                seconds(row, "q_start") == 0 && seconds(row, "q_exit") == 0 && number(row, "q_time") == 0,
                nextDay(seconds(row, "q_start"), entry),
                nextDay(seconds(row, "q_exit"), entry),
                number(row, "q_time"),
                seconds(row, "ser_start") == 0 && seconds(row, "ser_exit") == 0,
                nextDay(seconds(row, "ser_start"), entry),
                nextDay(seconds(row, "ser_exit"), entry),
                number(row, "ser_time"));
    }

    private TicketRecord record(LogRow row, BankCall call) {
        LocalDate date = row.parsed("date", "a date YYMMDD of the twentieth century", AnonymousBank::date);
        Instant midnight = date.atStartOfDay(zone).toInstant();
        Instant called = midnight.plusSeconds(call.calledAt());
        boolean served = call.outcome().equals("AGENT");
        return new TicketRecord(
                row.line(),
                row.text("call_id"),
                row.parsed("type", "a type of two capital letters such as PS", AnonymousBank::type),
                midnight.plusSeconds(call.takenAt()),
                served ? Optional.of(called) : Optional.empty(),
                served ? Optional.of(called) : Optional.empty(),
                served ? midnight.plusSeconds(call.finishedAt()) : called,
                served ? Optional.of(call.server()) : Optional.empty(),
                served ? Optional.of(call.server()) : Optional.empty(),
                served ? Outcome.SERVED : Outcome.LEFT,
                Optional.of(row.parsed("priority", "0, 1 or 2", AnonymousBank::priority)),
                Duration.ofSeconds(call.queueSeconds()));
    }

    @Override
    public List<TicketRecord> reconcile(List<TicketRecord> records, Cleaning cleaning, Contradictions contradictions) {
        List<TicketRecord> fit = new ArrayList<>();
        Positions positions = new Positions();
        records.stream().filter(record -> !record.outcome().called()).forEach(fit::add);
        records.stream()
                .filter(record -> record.outcome().called())
                .sorted(TicketRecord.BY_CALL)
                .map(positions::seat)
                .peek(seated -> {
                    if (isFurtherPosition(seated.counter().orElseThrow())) {
                        cleaning.remark(SECOND_POSITION, seated.line());
                    }
                })
                .forEach(fit::add);
        return fit;
    }

    @Override
    public boolean isFurtherPosition(String counter) {
        return Positions.isFurther(counter);
    }

    private static int nextDay(int time, int entry) {
        return time < entry - BankCall.DAY_SECONDS / 2 ? time + BankCall.DAY_SECONDS : time;
    }

    private static int seconds(LogRow row, String column) {
        return row.parsed(column, CLOCK, value -> {
            var match = TIME.matcher(value);
            if (!match.matches() || Integer.parseInt(match.group(1)) > 23) {
                return Optional.empty();
            }
            return Optional.of(Integer.parseInt(match.group(1)) * 3_600
                    + Integer.parseInt(match.group(2)) * 60
                    + Integer.parseInt(match.group(3)));
        });
    }

    private static int number(LogRow row, String column) {
        return row.parsed(
                column,
                "whole seconds from 0 to 86400",
                value -> value.matches("\\d{1,5}")
                        ? Optional.of(Integer.parseInt(value)).filter(number -> number <= BankCall.DAY_SECONDS)
                        : Optional.empty());
    }

    private static Optional<LocalDate> date(String value) {
        try {
            return Optional.of(LocalDate.parse("19" + value, DATE));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> outcome(String value) {
        return Optional.of(value).filter(Set.of("AGENT", "HANG", "PHANTOM")::contains);
    }

    private static Optional<String> name(String value) {
        return Optional.of(value).filter(name -> name.matches("[A-Za-z0-9_]+"));
    }

    private static Optional<String> type(String value) {
        return Optional.of(value).filter(type -> type.matches("[A-Z]{2}"));
    }

    private static Optional<Integer> priority(String value) {
        return Optional.of(value).filter(p -> p.matches("[012]")).map(Integer::valueOf);
    }
}
