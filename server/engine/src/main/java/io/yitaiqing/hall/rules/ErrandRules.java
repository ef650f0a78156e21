package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;

/** Rules of what a visit comes for. */
final class ErrandRules {

    private ErrandRules() {}

    static Decision add(HallCommand.AddErrand c, Hall hall) {
        throw new UnsupportedOperationException();
    }

    static Decision drop(HallCommand.DropErrand c, Hall hall) {
        throw new UnsupportedOperationException();
    }
}
