package io.yitaiqing.simulator.record;

import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallListener;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.measure.ClerkOccupancy;
import io.yitaiqing.measure.Sample;
import io.yitaiqing.measure.ServiceLevel;
import io.yitaiqing.measure.Waits;
import io.yitaiqing.simulator.Measure;
import io.yitaiqing.simulator.Values;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What an exported day came to, by the hall's own measures.
 *
 * @param plan the hall's plan on that day
 * @param byService by service, and by {@link Values#ALL}
 * @param load of each clerk who signed in, the share of that time with visits, 0 to 1
 */
public record MeasuredDay(
        LocalDate date, HallPlan plan, Map<String, EnumMap<Measure, Double>> byService, Map<String, Double> load) {

    /** Measures a day; a {@link BrokenDayException} where it never opened. */
    public static MeasuredDay of(RecordedDay day) {
        Waits waits = new Waits();
        ServiceLevel level = new ServiceLevel();
        ClerkOccupancy clerks = new ClerkOccupancy();
        LongestLines lines = new LongestLines();
        Set<String> there = new HashSet<>();
        HallListener signedIn = (event, at, hall) -> {
            if (event instanceof HallEvent.CounterOpened opened) {
                opened.clerk().ifPresent(there::add);
            }
        };
        DayFacts facts = DayFacts.of(day, List.of(waits, level, clerks, lines, signedIn));
        HallPlan plan = facts.opening().plan();
        Map<String, EnumMap<Measure, Double>> byService = new TreeMap<>();
        for (HallPlan.Service service : plan.services()) {
            byService.put(
                    service.id(),
                    measures(level.of(service.id()), waits.of(service.id()).waiting(), lines.longest(service.id())));
        }
        byService.put(Values.ALL, measures(level.total(), waits.all(Waits.Times::waiting), lines.longest(Values.ALL)));
        Map<String, Double> load = new TreeMap<>();
        there.forEach(clerk -> load.put(clerk, clerks.of(clerk, facts.lastAt())));
        return new MeasuredDay(day.day(), plan, byService, load);
    }

    private static EnumMap<Measure, Double> measures(ServiceLevel.Counts counted, Sample waited, int longestLine) {
        EnumMap<Measure, Double> measures = ServiceFigures.of(counted, waited);
        measures.put(Measure.LONGEST_LINE, (double) longestLine);
        return measures;
    }

    double value(String service, Measure measure) {
        EnumMap<Measure, Double> measures = byService.get(service);
        return measures == null ? Double.NaN : measures.getOrDefault(measure, Double.NaN);
    }

    /** The most visits that waited at one time. */
    private static final class LongestLines implements HallListener {

        private final Map<String, Integer> longest = new TreeMap<>();

        @Override
        public void on(HallEvent event, Instant at, Hall hall) {
            Map<String, Integer> now = new TreeMap<>();
            hall.lines().forEach(line -> {
                now.merge(line.head().service(), line.size(), Integer::sum);
                now.merge(Values.ALL, line.size(), Integer::sum);
            });
            now.forEach((service, people) -> longest.merge(service, people, Math::max));
        }

        int longest(String service) {
            return longest.getOrDefault(service, 0);
        }
    }
}
