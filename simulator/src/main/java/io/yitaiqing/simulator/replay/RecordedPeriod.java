package io.yitaiqing.simulator.replay;

import io.yitaiqing.dispatch.Preset;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Hours;
import io.yitaiqing.simulator.Measure;
import io.yitaiqing.simulator.RecordedDays;
import io.yitaiqing.simulator.Values;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The days of some ticket logs as they were: one observation a day on which somebody came.
 *
 * @param days what was measured on each
 */
public record RecordedPeriod(Map<String, HallPlan> plans, SortedMap<LocalDate, RecordedDay> days)
        implements RecordedDays {

    /** The one hall that a log speaks of. */
    public static final String HALL = "recorded";

    /**
     * How long customers of a service may wait.
     *
     * @param byService for a service by itself
     */
    public record Targets(long seconds, Map<String, Long> byService) {

        /** The target of a service. */
        public long of(String service) {
            return byService.getOrDefault(service, seconds);
        }
    }

    /** The period of these logs, with a row for each of these services; a day in two logs is refused. */
    public static RecordedPeriod of(List<TicketLog> logs, SortedSet<String> services, Targets targets) {
        ZoneId zone = logs.getFirst().zone();
        SortedMap<LocalDate, List<TicketRecord>> byDay = new TreeMap<>();
        SortedSet<String> clerks = new TreeSet<>();
        for (TicketLog log : logs) {
            SortedMap<LocalDate, List<TicketRecord>> own = new TreeMap<>();
            log.records().stream().map(record -> plain(record, log)).forEach(record -> {
                LocalDate day = record.takenAt().atZone(zone).toLocalDate();
                own.computeIfAbsent(day, date -> new ArrayList<>()).add(record);
                record.clerk().ifPresent(clerks::add);
            });
            own.forEach((day, records) -> {
                if (byDay.putIfAbsent(day, records) != null) {
                    throw new BrokenLogException(
                            "Expected each day in one log of a period, but " + day + " is in two.");
                }
            });
        }
        SortedMap<LocalDate, RecordedDay> days = new TreeMap<>();
        List<String> rows =
                Stream.concat(services.stream(), Stream.of(Values.ALL)).toList();
        byDay.forEach((day, records) -> days.put(day, RecordedDay.of(records, rows, targets)));
        return new RecordedPeriod(Map.of(HALL, plan(zone, services, clerks, targets)), days);
    }

    /** What a clerk took while another call went on counts for the customer, not once more for the clerk. */
    private static TicketRecord plain(TicketRecord record, TicketLog log) {
        boolean further =
                record.counter().filter(log.furtherPositions()::contains).isPresent();
        return further ? record.withoutClerk() : record;
    }

    private static HallPlan plan(ZoneId zone, SortedSet<String> services, SortedSet<String> clerks, Targets targets) {
        return new HallPlan(
                HALL,
                "记录的营业厅",
                "The recorded hall",
                HALL,
                zone,
                Hours.ALWAYS,
                Preset.FIRST_COME_FIRST_SERVED.policy(),
                1,
                new HallPlan.Norms(0, Optional.empty()),
                services.stream()
                        .map(id -> new HallPlan.Service(id, id, id, "A", targets.of(id), 0))
                        .toList(),
                List.of(),
                clerks.stream().map(id -> new HallPlan.Clerk(id, id, Map.of())).toList());
    }

    @Override
    public SortedSet<LocalDate> dates() {
        return new TreeSet<>(days.keySet());
    }

    @Override
    public double[] values(String hall, String service, Measure measure) {
        return days.values().stream()
                .mapToDouble(day -> day.values().of(service, measure))
                .toArray();
    }

    @Override
    public double[] load(String hall, String clerk) {
        return days.values().stream()
                .mapToDouble(day -> day.load().getOrDefault(clerk, Double.NaN))
                .toArray();
    }
}
