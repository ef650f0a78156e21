package io.yitaiqing.hall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** The midday rest of one business day. */
record MiddayRest(Instant from, Instant until) {

    /** When it is on a day by a plan; empty where the plan has none. */
    static Optional<MiddayRest> on(HallPlan plan, LocalDate day) {
        BusinessCalendar calendar = plan.calendar();
        return plan.settings()
                .admission()
                .lunch()
                .map(lunch -> new MiddayRest(calendar.at(day, lunch.from()), calendar.at(day, lunch.until())));
    }
}
