package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import java.time.Instant;

/** Rules of alerts and care. */
final class AlertRules {

    private AlertRules() {}

    static Decision decide(HallCommand.OfAlert command, Hall hall, Instant now) {
        throw new UnsupportedOperationException();
    }
}
