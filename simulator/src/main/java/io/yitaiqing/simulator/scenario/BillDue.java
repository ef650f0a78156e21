package io.yitaiqing.simulator.scenario;

import static io.yitaiqing.node.config.WrongValueException.unlessBetween;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Factors on the rates of the days about the one on which bills are due in each month.
 *
 * @param dayOfMonth in a shorter month its last day
 * @param spans counted from the day nearest to it on which bills are due
 * @param services for which they hold; for all where absent
 */
public record BillDue(int dayOfMonth, List<DaySpan> spans, Optional<List<String>> services) {

    /** Two months are at least 28 days apart, so that a day this near is near to one due day only. */
    private static final int FARTHEST = 13;

    public BillDue {
        unlessBetween("dayOfMonth", dayOfMonth, 1, 31);
        DaySpan.check("spans", spans, -FARTHEST, FARTHEST);
    }

    double on(LocalDate day) {
        int nearest = IntStream.of(-1, 0, 1)
                .map(months -> (int) ChronoUnit.DAYS.between(due(day.plusMonths(months)), day))
                .reduce((one, other) -> Math.abs(one) <= Math.abs(other) ? one : other)
                .orElseThrow();
        return DaySpan.factor(spans, nearest);
    }

    private LocalDate due(LocalDate month) {
        return month.withDayOfMonth(Math.min(dayOfMonth, month.lengthOfMonth()));
    }
}
