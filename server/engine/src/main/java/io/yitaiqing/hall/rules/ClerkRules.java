package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;

/** Rules of clerks: what they can do and where they are planned to be. */
final class ClerkRules {

    private ClerkRules() {}

    static Decision decide(HallCommand.OfClerk command, Hall hall) {
        throw new UnsupportedOperationException();
    }
}
