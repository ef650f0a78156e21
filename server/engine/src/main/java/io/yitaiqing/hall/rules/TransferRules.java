package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import java.time.Instant;

/** Rules of visits that are sent on from one counter. */
final class TransferRules {

    private TransferRules() {}

    static Decision transfer(HallCommand.Transfer c, Hall hall, Instant now) {
        throw new UnsupportedOperationException();
    }
}
