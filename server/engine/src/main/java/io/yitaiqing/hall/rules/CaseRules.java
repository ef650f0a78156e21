package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;

/** Rules of followed cases. */
final class CaseRules {

    private CaseRules() {}

    static Decision decide(HallCommand.OfCase command, Hall hall) {
        throw new UnsupportedOperationException();
    }
}
