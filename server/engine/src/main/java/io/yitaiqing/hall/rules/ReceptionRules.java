package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import java.time.Instant;

/** Rules of the reception: greet, change the need, send a visit directly, serve without a ticket. */
final class ReceptionRules {

    private ReceptionRules() {}

    static Decision greet(HallCommand.Greet c, Hall hall) {
        throw new UnsupportedOperationException();
    }

    static Decision changeNeed(HallCommand.ChangeNeed c, Hall hall) {
        throw new UnsupportedOperationException();
    }

    static Decision send(HallCommand.SendVisit c, Hall hall) {
        throw new UnsupportedOperationException();
    }

    static Decision serveWithoutTicket(HallCommand.ServeWithoutTicket c, Hall hall, Instant now) {
        throw new UnsupportedOperationException();
    }
}
