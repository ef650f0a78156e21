package io.yitaiqing.hall;

import io.yitaiqing.hall.plan.Segment;

/** Whether a visit is a priority visit: one whose segment or appointment gives it a head start. */
public final class Priority {

    private Priority() {}

    /** Whether a visit has a head start under a plan. */
    public static boolean holds(Visit visit, HallPlan plan) {
        if (visit.customer().segment().isEmpty() && visit.bookedFor().isEmpty()) {
            return false;
        }
        boolean segment = visit.customer()
                .segment()
                .flatMap(plan::segment)
                .map(Segment::creditSeconds)
                .filter(seconds -> seconds > 0)
                .isPresent();
        return segment
                || visit.bookedFor().isPresent()
                        && plan.settings().appointments().creditSeconds() > 0;
    }
}
