package io.yitaiqing.simulator.scenario;

import static io.yitaiqing.node.config.WrongValueException.unlessBetween;

import io.yitaiqing.node.config.WrongValueException;
import java.time.LocalTime;
import java.util.List;

/** So many arrivals an hour from a time on. */
public record Rate(LocalTime from, double perHour) {

    private static final int MOST = 200;

    public Rate {
        unlessBetween("perHour", perHour, 0, 3_600);
    }

    /** Refuses rates that are too many or not in ascending order of time. */
    static void check(String key, List<Rate> rates) {
        unlessBetween(key, rates.size(), 0, MOST);
        for (int i = 1; i < rates.size(); i++) {
            if (!rates.get(i - 1).from().isBefore(rates.get(i).from())) {
                throw new WrongValueException(key, "expected times in ascending order.");
            }
        }
    }
}
