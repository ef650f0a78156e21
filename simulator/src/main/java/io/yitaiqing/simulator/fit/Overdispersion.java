package io.yitaiqing.simulator.fit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/**
 * How much more the days of a log differ than chance alone would have it.
 *
 * <p>A day brings {@code N} people where {@code E} are expected. Under a Poisson stream times a gamma factor of mean 1
 * and shape {@code a} the variance is {@code E + E^2 / a} (Whitt 1999; Avramidis, Deslauriers and L'Ecuyer 2004).
 * {@code a} is that of moments, from half the mean square of the differences of each day from the one before (von
 * Neumann 1941): a slow drift, which rosters follow, is no part of it.
 *
 * @param dispersion the variance over the mean of the days of a weekday, 1 for a Poisson stream; drift included
 * @param shape at most {@link #MOST}, which is as good as no factor at all
 */
record Overdispersion(double dispersion, double shape) {

    static final double MOST = 1_000_000;

    static Overdispersion of(
            Map<DayOfWeek, List<LocalDate>> weekdays,
            ToDoubleFunction<DayOfWeek> expected,
            ToIntFunction<LocalDate> came) {
        double squares = 0;
        double poisson = 0;
        SortedMap<LocalDate, Double> deviations = new TreeMap<>();
        double chance = 0;
        for (Map.Entry<DayOfWeek, List<LocalDate>> weekday : weekdays.entrySet()) {
            double mean = expected.applyAsDouble(weekday.getKey());
            int days = weekday.getValue().size();
            if (mean == 0 || days == 1) {
                continue;
            }
            // The mean was found from the very same days, and lies nearer to them than the truth.
            double nearer = Math.sqrt((days - 1.0) / days);
            for (LocalDate day : weekday.getValue()) {
                double more = came.applyAsInt(day) - mean;
                squares += more * more;
                deviations.put(day, more / mean / nearer);
                chance += 1 / mean;
            }
            poisson += mean * (days - 1);
        }
        if (deviations.size() < 2) {
            return new Overdispersion(1, MOST);
        }
        double beyond = fromDayToDay(deviations) - chance / deviations.size();
        return new Overdispersion(squares / poisson, beyond <= 1 / MOST ? MOST : Math.max(1, 1 / beyond));
    }

    /** The variance that the differences from one day to the next tell of. */
    private static double fromDayToDay(SortedMap<LocalDate, Double> deviations) {
        double sum = 0;
        Double before = null;
        for (double deviation : deviations.values()) {
            sum += before == null ? 0 : (deviation - before) * (deviation - before);
            before = deviation;
        }
        return sum / 2 / (deviations.size() - 1);
    }
}
