package io.yitaiqing.simulator.fit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/**
 * How much more the days of a log differ than chance alone would have it.
 *
 * <p>A day brings {@code N} people where {@code E} are expected. Under a Poisson stream times a gamma factor of mean 1
 * and shape {@code a} the variance is {@code E + E^2 / a} (Whitt 1999; Avramidis, Deslauriers and L'Ecuyer 2004).
 * {@code a} is that of moments over all weekdays, less the days by which their expectations were found.
 *
 * @param dispersion the variance over the mean, 1 for a Poisson stream
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
        double squaredMeans = 0;
        for (Map.Entry<DayOfWeek, List<LocalDate>> weekday : weekdays.entrySet()) {
            double mean = expected.applyAsDouble(weekday.getKey());
            int days = weekday.getValue().size();
            for (LocalDate day : weekday.getValue()) {
                double more = came.applyAsInt(day) - mean;
                squares += more * more;
            }
            poisson += mean * (days - 1);
            squaredMeans += mean * mean * (days - 1);
        }
        if (poisson == 0) {
            return new Overdispersion(1, MOST);
        }
        double beyond = (squares - poisson) / squaredMeans;
        return new Overdispersion(squares / poisson, beyond <= 1 / MOST ? MOST : Math.max(1, 1 / beyond));
    }
}
