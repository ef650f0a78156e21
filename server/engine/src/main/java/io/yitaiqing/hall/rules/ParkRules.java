package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import java.time.Instant;

/** Rules of visits that step out of their line and come back. */
final class ParkRules {

    private ParkRules() {}

    static Decision park(HallCommand.Park c, Hall hall, Instant now) {
        throw new UnsupportedOperationException();
    }

    static Decision keepPlace(HallCommand.KeepPlace c, Hall hall, Instant now) {
        throw new UnsupportedOperationException();
    }

    static Decision comeBack(HallCommand.Return c, Hall hall, Instant now) {
        throw new UnsupportedOperationException();
    }

    static Decision reactivate(HallCommand.Reactivate c, Hall hall, Instant now) {
        throw new UnsupportedOperationException();
    }
}
