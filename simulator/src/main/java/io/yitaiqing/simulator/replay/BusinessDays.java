package io.yitaiqing.simulator.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/** The days on which somebody came, each with the midnight at which the hall turns to it. */
final class BusinessDays {

    private BusinessDays() {}

    static SortedMap<LocalDate, Instant> of(TicketLog log) {
        SortedMap<LocalDate, Instant> days = new TreeMap<>();
        for (TicketRecord record : log.records()) {
            LocalDate day = record.takenAt().atZone(log.zone()).toLocalDate();
            days.computeIfAbsent(day, date -> date.atStartOfDay(log.zone()).toInstant());
        }
        return days;
    }
}
