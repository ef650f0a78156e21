package io.yitaiqing.simulator.fit;

import io.yitaiqing.simulator.replay.Presence;
import io.yitaiqing.simulator.replay.TicketLog;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Who worked when on a usual day of each weekday: the one of the log on which the clerks' hours were the median. */
final class WeekRoster {

    private final Map<DayOfWeek, LocalDate> usual = new EnumMap<>(DayOfWeek.class);
    private final Map<DayOfWeek, List<Presence>> duties = new EnumMap<>(DayOfWeek.class);

    private WeekRoster() {}

    static WeekRoster of(TicketLog log, LogDays days) {
        Map<LocalDate, List<Presence>> byDay = new java.util.TreeMap<>();
        for (Presence presence : Presence.of(log)) {
            if (!log.furtherPositions().contains(presence.counter())
                    && presence.from().isBefore(presence.to())) {
                LocalDate day = presence.from().atZone(log.zone()).toLocalDate();
                byDay.computeIfAbsent(day, date -> new ArrayList<>()).add(presence);
            }
        }
        WeekRoster roster = new WeekRoster();
        Function<LocalDate, List<Presence>> on = day -> byDay.getOrDefault(day, List.of());
        days.byWeekday().forEach((weekday, dates) -> {
            List<LocalDate> sorted = dates.stream()
                    .sorted(Comparator.comparing((LocalDate day) -> hours(on.apply(day)))
                            .thenComparing(day -> day))
                    .toList();
            LocalDate median = sorted.get(sorted.size() / 2);
            roster.usual.put(weekday, median);
            roster.duties.put(weekday, on.apply(median));
        });
        return roster;
    }

    private static Duration hours(List<Presence> presences) {
        return presences.stream()
                .map(presence -> Duration.between(presence.from(), presence.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The log's weekdays, each with its usual day. */
    Map<DayOfWeek, LocalDate> usual() {
        return usual;
    }

    /** Who was where from when to when on the usual day. */
    List<Presence> duties(DayOfWeek weekday) {
        return duties.getOrDefault(weekday, List.of());
    }
}
