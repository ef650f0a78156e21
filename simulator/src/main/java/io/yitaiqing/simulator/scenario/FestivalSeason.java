package io.yitaiqing.simulator.scenario;

import io.yitaiqing.simulator.calendar.SpringFestival;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Factors on the rates of the days before, during and after the Spring Festival.
 *
 * <p>Separate weights before, during and after a moving holiday, as in Bell and Hillmer (1983) and for lunar holidays
 * Lin and Liu (2003).
 *
 * @param spans counted from the first day of the lunar year (正月初一)
 * @param services for which they hold; for all where absent
 */
public record FestivalSeason(List<DaySpan> spans, Optional<List<String>> services) {
    public FestivalSeason {
        DaySpan.check("spans", spans, -SpringFestival.FARTHEST, SpringFestival.FARTHEST);
    }

    double on(LocalDate day) {
        return SpringFestival.daysSince(day)
                .map(days -> DaySpan.factor(spans, days))
                .orElse(1.0);
    }
}
