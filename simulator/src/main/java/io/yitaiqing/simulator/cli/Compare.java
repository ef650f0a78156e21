package io.yitaiqing.simulator.cli;

import io.yitaiqing.simulator.replay.BrokenLogException;
import io.yitaiqing.simulator.replay.LogFormat;
import io.yitaiqing.simulator.replay.LogLimits;
import io.yitaiqing.simulator.replay.RecordedPeriod;
import io.yitaiqing.simulator.replay.TicketLog;
import io.yitaiqing.simulator.report.RecordedFindings;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
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

    @Parameters(paramLabel = "BEFORE", arity = "1..*", description = "Ticket logs of the days before.")
    private List<Path> before = List.of();

    @Option(
            names = "--with",
            required = true,
            arity = "1..*",
            paramLabel = "AFTER",
            description = "Ticket logs of the days after.")
    private List<Path> after = List.of();

    @Option(
            names = "--format",
            required = true,
            paramLabel = "FORMAT",
            description = "Their form: yitaiqing-csv or anonymous-bank.")
    private String format;

    @Option(
            names = "--target",
            paramLabel = "T",
            description = "The wait that counts as in time, in minutes, 10 where not given; SERVICE:T for one service;"
                    + " may be given again.")
    private List<String> targets = new ArrayList<>();

    @Option(names = "--zone", paramLabel = "ZONE", description = "The zone of local times, such as Asia/Shanghai.")
    private Optional<String> zone = Optional.empty();

    @Option(names = "--skip-broken", description = "Drop and count lines that cannot be understood.")
    private boolean skipBroken;

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
        RecordedPeriod.Targets wanted = targets();
        ReportOutput output = new ReportOutput(out.orElse(Path.of("report-compare")), spec);
        try {
            List<TicketLog> first = read(before);
            List<TicketLog> second = read(after);
            SortedSet<String> services = Stream.of(first, second)
                    .flatMap(List::stream)
                    .flatMap(log -> log.services().stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            expectServices(wanted, services);
            RecordedPeriod a = RecordedPeriod.of(first, services, wanted);
            RecordedPeriod b = RecordedPeriod.of(second, services, wanted);
            expectApart(a, b);
            long dropped = Stream.of(first, second)
                    .flatMap(List::stream)
                    .mapToLong(log -> log.cleaning().rowsRead() - log.cleaning().rowsKept())
                    .sum();
            output.tell(
                    RecordedFindings.of(a, b, level / 100),
                    a.count() + " days before and " + b.count() + " after; " + dropped
                            + " rows of the logs were dropped as broken or contradictory.");
            return 0;
        } catch (BrokenLogException broken) {
            throw new UserError(broken.getMessage());
        }
    }

    private static void expectApart(RecordedPeriod before, RecordedPeriod after) {
        before.days().keySet().stream()
                .filter(after.days()::containsKey)
                .findFirst()
                .ifPresent(day -> {
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

    private List<TicketLog> read(List<Path> files) {
        LogFormat form = Arrays.stream(LogFormat.values())
                .filter(known -> known.toString().equals(format))
                .findFirst()
                .orElseThrow(() -> new UserError(
                        "Expected --format to be yitaiqing-csv or anonymous-bank, but got '" + format + "'."));
        TicketLog.Options options = new TicketLog.Options(zone.map(Compare::zone), skipBroken, LogLimits.DEFAULT);
        return files.stream().map(file -> TicketLog.read(file, form, options)).toList();
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new UserError(
                    "Expected --zone to be a time zone such as Asia/Shanghai or +08:00, but got '" + name + "'.");
        }
    }
}
