package io.yitaiqing.simulator.scenario;

import io.yitaiqing.simulator.calendar.WorkCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the calendar does to the arrivals of a day: the factors of all that is told of it, multiplied. */
public record DayFactors(
        Optional<WeekdayFactors> weekday,
        Optional<List<MonthEnd>> monthEnd,
        Optional<List<BillDue>> billDue,
        Optional<List<FestivalSeason>> springFestival) {

    /** Nothing is told, and every day is like any other. */
    static final DayFactors NONE =
            new DayFactors(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The factor on a service's rates on a day. */
    double on(LocalDate day, String service, WorkCalendar calendar) {
        double factor = weekday.map(week -> week.on(day, calendar)).orElse(1.0);
        for (MonthEnd end : monthEnd.orElse(List.of())) {
            factor *= concerns(end.services(), service) ? end.on(day) : 1;
        }
        for (BillDue due : billDue.orElse(List.of())) {
            factor *= concerns(due.services(), service) ? due.on(day) : 1;
        }
        for (FestivalSeason season : springFestival.orElse(List.of())) {
            factor *= concerns(season.services(), service) ? season.on(day) : 1;
        }
        return factor;
    }

    private static boolean concerns(Optional<List<String>> services, String service) {
        return services.map(list -> list.contains(service)).orElse(true);
    }
}
