package io.yitaiqing.simulator.scenario;

import static io.yitaiqing.node.config.WrongValueException.unlessBetween;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A factor on the rates of the last days of each month.
 *
 * @param services for which it holds; for all where absent
 */
public record MonthEnd(int lastDays, double factor, Optional<List<String>> services) {
    public MonthEnd {
        unlessBetween("lastDays", lastDays, 1, 15);
        unlessBetween("factor", factor, 0, 100);
    }

    double on(LocalDate day) {
        return day.lengthOfMonth() - day.getDayOfMonth() < lastDays ? factor : 1;
    }
}
