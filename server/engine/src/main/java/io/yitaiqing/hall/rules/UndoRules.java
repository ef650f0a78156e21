package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import java.time.Instant;

/** Rules of taking back a clerk's last action. */
final class UndoRules {

    private UndoRules() {}

    static Decision undo(HallCommand.Undo c, Hall hall, Instant now) {
        throw new UnsupportedOperationException();
    }
}
