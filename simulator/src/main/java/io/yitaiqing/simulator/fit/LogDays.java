package io.yitaiqing.simulator.fit;

import io.yitaiqing.simulator.replay.TicketLog;
import io.yitaiqing.simulator.replay.TicketRecord;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The days of a log from its first to its last, with who came on each; a day on which nobody came has nobody. */
final class LogDays {

    private final SortedMap<LocalDate, List<TicketRecord>> byDay = new TreeMap<>();

    LogDays(TicketLog log) {
        for (TicketRecord stay : log.records()) {
            byDay.computeIfAbsent(day(stay, log), date -> new ArrayList<>()).add(stay);
        }
        LocalDate last = byDay.lastKey();
        for (LocalDate day = byDay.firstKey(); day.isBefore(last); day = day.plusDays(1)) {
            byDay.computeIfAbsent(day, date -> new ArrayList<>());
        }
    }

    /** The day on which somebody came. */
    static LocalDate day(TicketRecord stay, TicketLog log) {
        return stay.takenAt().atZone(log.zone()).toLocalDate();
    }

    SortedMap<LocalDate, List<TicketRecord>> all() {
        return byDay;
    }

    LocalDate first() {
        return byDay.firstKey();
    }

    int count() {
        return byDay.size();
    }

    /** The days of the log by weekday. */
    Map<DayOfWeek, List<LocalDate>> byWeekday() {
        Map<DayOfWeek, List<LocalDate>> weekdays = new EnumMap<>(DayOfWeek.class);
        byDay.keySet()
                .forEach(day -> weekdays.computeIfAbsent(day.getDayOfWeek(), w -> new ArrayList<>())
                        .add(day));
        return weekdays;
    }
}
