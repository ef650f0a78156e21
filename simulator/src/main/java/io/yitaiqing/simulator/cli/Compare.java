package io.yitaiqing.simulator.cli;

import io.yitaiqing.simulator.RecordedDays;
import io.yitaiqing.simulator.Words;
import io.yitaiqing.simulator.record.BrokenDayException;
import io.yitaiqing.simulator.record.ExportedPeriod;
import io.yitaiqing.simulator.record.MeasuredDay;
import io.yitaiqing.simulator.record.RecordedDay;
import io.yitaiqing.simulator.replay.BrokenLogException;
import io.yitaiqing.simulator.replay.RecordedPeriod;
import io.yitaiqing.simulator.replay.TicketLog;
import io.yitaiqing.simulator.report.RecordedFindings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code hall compare BEFORE... --with AFTER...}: two periods of recorded days, before a change and after it. */
@Command(
        name = "compare",
        description = "Compare two periods of recorded days, before and after a change: waits, who was late or left,"
                + " clerks' load, with day-level intervals; print a table and write a report.",
        mixinStandardHelpOptions = true)
public final class Compare implements Callable<Integer> {

    private static final int MOST_TARGET_MINUTES = 1_440;
    private static final String USUAL_TARGET = "10";

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "BEFORE",
            arity = "1..*",
            description = "Days before, from hall export; or ticket logs of them.")
    private List<Path> before = List.of();

    @Option(
            names = "--with",
            required = true,
            arity = "1..*",
            paramLabel = "AFTER",
            description = "Days after, from hall export; or ticket logs of them.")
    private List<Path> after = List.of();

    @Mixin
    private LogOptions logs;

    @Option(
            names = "--target",
            paramLabel = "T",
            description =
                    "In ticket logs the wait that counts as in time, in minutes, 10 where not given; SERVICE:T for one"
                            + " service; may be given again. Exported days hold their own.")
    private List<String> targets = new ArrayList<>();

    @Option(
            names = "--level",
            paramLabel = "L",
            defaultValue = "95",
            description = "The confidence of the intervals in percent.")
    private double level;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the report goes (default report-compare).")
    private Optional<Path> out = Optional.empty();

    @Override
    public Integer call() {
        Simulate.expectLevel(level);
        ReportOutput output = new ReportOutput(out.orElse(Path.of("report-compare")), spec);
        if (logs.given()) {
            compareLogs(output);
        } else {
            compareDays(output);
        }
        return 0;
    }

    private void compareLogs(ReportOutput output) {
        RecordedPeriod.Targets wanted = targets();
        List<TicketLog> first = before.stream().map(logs::read).toList();
        List<TicketLog> second = after.stream().map(logs::read).toList();
        SortedSet<String> services = Stream.of(first, second)
                .flatMap(List::stream)
                .flatMap(log -> log.services().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        expectServices(wanted, services);
        long dropped = Stream.of(first, second)
                .flatMap(List::stream)
                .mapToLong(log -> log.cleaning().rowsRead() - log.cleaning().rowsKept())
                .sum();
        try {
            tell(
                    RecordedPeriod.of(first, services, wanted),
                    RecordedPeriod.of(second, services, wanted),
                    RecordedFindings.BETWEEN_CALLS,
                    "; " + dropped + " rows of the logs were dropped as broken or contradictory.",
                    output);
        } catch (BrokenLogException broken) {
            throw new UserError(broken.getMessage());
        }
    }

    private void compareDays(ReportOutput output) {
        if (!targets.isEmpty()) {
            throw new UserError(
                    "Expected no --target with exported days, for their plans hold the targets, but got one.");
        }
        try {
            ExportedPeriod first = days(before);
            ExportedPeriod second = days(after);
            if (!first.hall().equals(second.hall())) {
                throw new UserError("Expected days of one hall, but those before are of " + first.hall()
                        + " and those after of " + second.hall() + ".");
            }
            tell(first, second, RecordedFindings.SIGNED_IN, ", each row's hash checked.", output);
        } catch (BrokenDayException broken) {
            throw new UserError(broken.getMessage()
                    + (broken.atLine() == 1 ? " Ticket logs need --format (yitaiqing-csv or anonymous-bank)." : ""));
        }
    }

    private static ExportedPeriod days(List<Path> files) {
        List<MeasuredDay> days = new ArrayList<>();
        for (Path file : files) {
            MeasuredDay day = MeasuredDay.of(RecordedDay.read(file));
            if (!days.isEmpty()
                    && !day.plan().id().equals(days.getFirst().plan().id())) {
                throw new UserError("Expected days of one hall, but " + file + " is of "
                        + day.plan().id() + " and the first of "
                        + days.getFirst().plan().id() + ".");
            }
            days.add(day);
        }
        return ExportedPeriod.of(days);
    }

    private void tell(RecordedDays a, RecordedDays b, Words load, String how, ReportOutput output) {
        expectApart(a, b);
        output.tell(
                RecordedFindings.of(a, b, level / 100, load),
                a.count() + " days before and " + b.count() + " after" + how);
    }

    private static void expectApart(RecordedDays before, RecordedDays after) {
        before.dates().stream().filter(after.dates()::contains).findFirst().ifPresent(day -> {
            throw new UserError("Expected each day either before or after, but " + day + " is in both.");
        });
    }

    private static void expectServices(RecordedPeriod.Targets wanted, SortedSet<String> services) {
        wanted.byService().keySet().stream()
                .filter(service -> !services.contains(service))
                .findFirst()
                .ifPresent(service -> {
                    throw new UserError("Expected --target to name a service of the logs ("
                            + String.join(", ", services) + "), but got '" + service + "'.");
                });
    }

    private RecordedPeriod.Targets targets() {
        long all = seconds(USUAL_TARGET);
        Map<String, Long> byService = new HashMap<>();
        for (String target : targets) {
            int colon = target.lastIndexOf(':');
            if (colon < 0) {
                all = seconds(target);
            } else {
                byService.put(target.substring(0, colon), seconds(target.substring(colon + 1)));
            }
        }
        return new RecordedPeriod.Targets(all, Map.copyOf(byService));
    }

    private static long seconds(String minutes) {
        double given = minutes.matches("[0-9]{1,4}(\\.[0-9]{1,3})?") ? Double.parseDouble(minutes) : -1;
        if (given < 0 || given > MOST_TARGET_MINUTES) {
            throw new UserError(
                    "Expected a --target of 0 to " + MOST_TARGET_MINUTES + " minutes, but got '" + minutes + "'.");
        }
        return Math.round(given * 60);
    }
}
