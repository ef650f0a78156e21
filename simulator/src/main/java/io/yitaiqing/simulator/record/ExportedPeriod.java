package io.yitaiqing.simulator.record;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.Measure;
import io.yitaiqing.simulator.RecordedDays;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Exported days of one hall, as they were.
 *
 * @param plans the hall's plan on the last of them
 * @param days what was measured on each
 */
public record ExportedPeriod(Map<String, HallPlan> plans, SortedMap<LocalDate, MeasuredDay> days)
        implements RecordedDays {

    /** The period of these days, with a row for each of these services; a day that is there twice is refused. */
    public static ExportedPeriod of(Collection<MeasuredDay> measured) {
        SortedMap<LocalDate, MeasuredDay> days = new TreeMap<>();
        for (MeasuredDay day : measured) {
            if (days.putIfAbsent(day.date(), day) != null) {
                throw new BrokenDayException(
                        "Expected each day in one file of a period, but " + day.date() + " is in two.");
            }
        }
        HallPlan last = days.lastEntry().getValue().plan();
        SequencedMap<String, HallPlan.Clerk> clerks = new LinkedHashMap<>();
        days.values().forEach(day -> day.plan().clerks().forEach(clerk -> clerks.put(clerk.id(), clerk)));
        HallPlan plan = last.with(last.counters(), List.copyOf(clerks.values()));
        return new ExportedPeriod(Map.of(plan.id(), plan), days);
    }

    /** The one hall. */
    public String hall() {
        return plans.keySet().iterator().next();
    }

    @Override
    public SortedSet<LocalDate> dates() {
        return new TreeSet<>(days.keySet());
    }

    @Override
    public double[] values(String hall, String service, Measure measure) {
        return days.values().stream()
                .mapToDouble(day -> day.value(service, measure))
                .toArray();
    }

    @Override
    public double[] load(String hall, String clerk) {
        return days.values().stream()
                .mapToDouble(day -> day.load().getOrDefault(clerk, Double.NaN))
                .toArray();
    }
}
