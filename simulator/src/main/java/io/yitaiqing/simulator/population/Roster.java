package io.yitaiqing.simulator.population;

import io.yitaiqing.simulator.scenario.Break;
import io.yitaiqing.simulator.scenario.CrowdPlan;
import io.yitaiqing.simulator.scenario.Duty;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who works at one counter when, and when they take their breaks. */
final class Roster {

    private record Line(String clerk, Duty duty) {}

    /** A clerk's turn at the counter on one day. */
    record Shift(String clerk, Instant from, Instant to, List<Pause> pauses) {

        /** The break that has become due and was not taken; null where none has. */
        Pause breakDue(Instant now, Set<Instant> taken) {
            for (Pause pause : pauses) {
                boolean due =
                        !pause.due().isAfter(now) && now.isBefore(pause.due().plus(pause.length()));
                if (due && !taken.contains(pause.due())) {
                    return pause;
                }
            }
            return null;
        }
    }

    /** A break of a shift. */
    record Pause(Instant due, Duration length, String reason) {}

    private final ZoneId zone;
    private final List<Line> lines = new ArrayList<>();
    /** The shifts of the day from {@link #dayBegins} to {@link #dayEnds}, worked out once. */
    private List<Shift> shifts = List.of();

    private Instant dayBegins = Instant.MAX;
    private Instant dayEnds = Instant.MIN;

    Roster(ZoneId zone, String counter, CrowdPlan plan) {
        this.zone = zone;
        plan.clerks()
                .keySet()
                .forEach(clerk -> plan.duties(clerk).forEach(duty -> {
                    if (duty.counter().equals(counter)) {
                        lines.add(new Line(clerk, duty));
                    }
                }));
        lines.sort(Comparator.comparing(line -> line.duty().from()));
    }

    /** Whose turn it is at a moment; null where it is nobody's. */
    Shift shift(Instant now) {
        for (Shift shift : today(now)) {
            if (!now.isBefore(shift.from()) && now.isBefore(shift.to())) {
                return shift;
            }
        }
        return null;
    }

    /** The next moment at which a shift or a break begins, or a shift ends. */
    Instant nextChange(Instant now) {
        List<Shift> present = today(now);
        Instant next = dayEnds;
        for (Shift shift : present) {
            next = sooner(shift.from(), next, now);
            next = sooner(shift.to(), next, now);
            for (Pause pause : shift.pauses()) {
                next = sooner(pause.due(), next, now);
            }
        }
        return next;
    }

    private static Instant sooner(Instant change, Instant next, Instant now) {
        return change.isAfter(now) && change.isBefore(next) ? change : next;
    }

    private List<Shift> today(Instant now) {
        if (now.isBefore(dayBegins) || !now.isBefore(dayEnds)) {
            LocalDate day = now.atZone(zone).toLocalDate();
            dayBegins = moment(day, LocalTime.MIDNIGHT);
            dayEnds = moment(day.plusDays(1), LocalTime.MIDNIGHT);
            shifts = lines.stream()
                    .filter(line -> worksOn(line.duty(), day))
                    .map(line -> new Shift(
                            line.clerk(),
                            moment(day, line.duty().from()),
                            end(day, line.duty()),
                            pauses(day, line.duty())))
                    .toList();
        }
        return shifts;
    }

    private static boolean worksOn(Duty duty, LocalDate day) {
        return duty.days().isEmpty() || duty.days().get().contains(day.getDayOfWeek());
    }

    private List<Pause> pauses(LocalDate day, Duty duty) {
        Optional<List<Break>> breaks = duty.breaks();
        return breaks.orElse(List.of()).stream()
                .map(pause -> new Pause(moment(day, pause.at()), Span.minutes(pause.minutes()), pause.reason()))
                .toList();
    }

    private Instant end(LocalDate day, Duty duty) {
        return duty.to().equals(LocalTime.MIDNIGHT)
                ? moment(day.plusDays(1), LocalTime.MIDNIGHT)
                : moment(day, duty.to());
    }

    private Instant moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }
}
