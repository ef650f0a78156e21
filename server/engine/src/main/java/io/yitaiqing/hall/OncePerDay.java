package io.yitaiqing.hall;

import java.time.LocalDate;
import java.util.function.BiFunction;

/**
 * What follows from a plan and a business day, worked out once for as long as both stay the same: times of day become
 * moments by the rules of time zones, which costs more than all else that is asked at each step.
 */
final class OncePerDay<T> {

    private final BiFunction<HallPlan, LocalDate, T> follows;
    private HallPlan plan;
    private LocalDate day;
    private T known;

    OncePerDay(BiFunction<HallPlan, LocalDate, T> follows) {
        this.follows = follows;
    }

    T of(HallPlan present, LocalDate today) {
        if (plan != present || !today.equals(day)) {
            known = follows.apply(present, today);
            plan = present;
            day = today;
        }
        return known;
    }
}
