package io.yitaiqing.simulator.population;

import io.yitaiqing.simulator.scenario.CrowdPlan;
import io.yitaiqing.simulator.scenario.Duty;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who works at one counter when, and when they take their breaks, every day or by weekday. */
final class Roster {

    private record Line(String clerk, Duty duty) {}

    /** A clerk's turn at the counter today. */
    record Shift(String clerk, List<Pause> pauses) {

        /** The break that has become due and was not taken. */
        Optional<Pause> breakDue(Instant now, Set<Instant> taken) {
            return pauses.stream()
                    .filter(pause -> !pause.due().isAfter(now) && !taken.contains(pause.due()))
                    .filter(pause -> now.isBefore(pause.due().plus(pause.length())))
                    .findFirst();
        }
    }

    /** A break of a shift. */
    record Pause(Instant due, Duration length, String reason) {}

    private final ZoneId zone;
    private final Map<DayOfWeek, List<Line>> byWeekday = new EnumMap<>(DayOfWeek.class);

    Roster(ZoneId zone, String counter, CrowdPlan plan) {
        this.zone = zone;
        for (DayOfWeek weekday : DayOfWeek.values()) {
            List<Line> lines = new ArrayList<>();
            plan.roster(weekday)
                    .ifPresentOrElse(
                            roster -> roster.forEach(
                                    (clerk, duties) -> duties.forEach(duty -> lines.add(new Line(clerk, duty)))),
                            () -> plan.clerks().forEach((clerk, duty) -> lines.add(new Line(clerk, duty))));
            lines.removeIf(line -> !line.duty().counter().equals(counter));
            lines.sort(Comparator.comparing(line -> line.duty().from()));
            byWeekday.put(weekday, List.copyOf(lines));
        }
    }

    private List<Line> lines(LocalDate day) {
        return byWeekday.get(day.getDayOfWeek());
    }

    /** Whose turn it is at a moment. */
    Optional<Shift> shift(Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        return lines(today).stream()
                .filter(line -> !now.isBefore(moment(today, line.duty().from())))
                .filter(line -> now.isBefore(end(today, line.duty())))
                .findFirst()
                .map(line -> new Shift(line.clerk(), pauses(today, line.duty())));
    }

    private List<Pause> pauses(LocalDate today, Duty duty) {
        return duty.breaks().orElse(List.of()).stream()
                .map(pause -> new Pause(
                        moment(today, pause.at()),
                        Duration.ofMillis(Math.round(pause.minutes() * 60_000)),
                        pause.reason()))
                .toList();
    }

    /** The next moment at which a shift or a break begins, or a shift ends. */
    Instant nextChange(Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        Instant next = moment(today.plusDays(1), LocalTime.MIDNIGHT);
        for (Line line : lines(today)) {
            List<Instant> changes = new ArrayList<>();
            changes.add(moment(today, line.duty().from()));
            changes.add(end(today, line.duty()));
            pauses(today, line.duty()).forEach(pause -> changes.add(pause.due()));
            for (Instant change : changes) {
                if (change.isAfter(now) && change.isBefore(next)) {
                    next = change;
                }
            }
        }
        return next;
    }

    private Instant end(LocalDate today, Duty duty) {
        return duty.to().equals(LocalTime.MIDNIGHT)
                ? moment(today.plusDays(1), LocalTime.MIDNIGHT)
                : moment(today, duty.to());
    }

    private Instant moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
