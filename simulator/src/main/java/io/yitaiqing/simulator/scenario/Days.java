package io.yitaiqing.simulator.scenario;

import io.yitaiqing.simulator.calendar.SpringFestival;
import io.yitaiqing.simulator.calendar.WorkCalendar;
import io.yitaiqing.simulator.scenario.ScenarioFile.Assumption;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The days of a scenario in its calendar: what each is called, and what its factors come to. */
final class Days {

    private final Scenario scenario;
    private final WorkCalendar calendar;

    Days(Scenario scenario, WorkCalendar calendar) {
        this.scenario = scenario;
        this.calendar = calendar;
    }

    private List<LocalDate> all() {
        return scenario.firstDay()
                .datesUntil(scenario.firstDay().plusDays(scenario.days()))
                .toList();
    }

    /** A crowd whose day factors are told service by service and day by day. */
    CrowdPlan told(CrowdPlan crowd) {
        if (crowd.dayFactors().isEmpty()) {
            return crowd;
        }
        DayFactors factors = crowd.dayFactors().orElseThrow();
        LinkedHashMap<String, Demand> demands = new LinkedHashMap<>();
        crowd.services()
                .forEach((service, demand) -> demands.put(
                        service,
                        demand.dayFactors().isPresent()
                                ? demand
                                : demand.with(all().stream()
                                        .map(day -> factors.on(day, service, calendar))
                                        .toList())));
        return crowd.with(demands, crowd.clerks());
    }

    /** For the report, what each day is and what that does to the arrivals; nothing where no calendar is asked. */
    List<Assumption> table() {
        boolean asked = scenario.calendar().isPresent()
                || scenario.crowds().values().stream()
                        .anyMatch(crowd -> crowd.dayFactors().isPresent());
        List<Assumption> rows = new ArrayList<>();
        for (LocalDate day : asked ? all() : List.<LocalDate>of()) {
            rows.add(new Assumption(day.toString(), name(day) + factors(day), "calendar: " + calendar.source()));
        }
        return rows;
    }

    private String name(LocalDate day) {
        List<String> words = new ArrayList<>();
        words.add(day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        SpringFestival.label(day).ifPresent(words::add);
        calendar.holiday(day).ifPresent(holiday -> words.add(holiday.name() + " " + holiday.nameEn()));
        calendar.makeUp(day).ifPresent(like -> words.add("调休 make-up workday, as " + like));
        return String.join(", ", words);
    }

    private String factors(LocalDate day) {
        return scenario.crowds().entrySet().stream()
                .flatMap(entry -> factors(entry.getKey(), entry.getValue(), day).stream())
                .collect(Collectors.joining());
    }

    /** The factor of most services of a hall, and of each other that differs. */
    private Optional<String> factors(String hall, CrowdPlan crowd, LocalDate day) {
        return crowd.dayFactors()
                .map(factors -> crowd.services().keySet().stream()
                        .collect(Collectors.groupingBy(
                                service -> factors.on(day, service, calendar), LinkedHashMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(group -> String.join(" ", group.getValue())
                                + String.format(Locale.ROOT, " ×%.3g", group.getKey()))
                        .collect(Collectors.joining(", ", "; " + hall + ": ", "")));
    }
}
