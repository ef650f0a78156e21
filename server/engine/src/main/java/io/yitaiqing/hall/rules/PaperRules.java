package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;

/** Rules of papers that go to another clerk while the customer stays (内转外不转). */
final class PaperRules {

    private PaperRules() {}

    static Decision handOver(HallCommand.HandOverPaper c, Hall hall) {
        throw new UnsupportedOperationException();
    }

    static Decision giveBack(HallCommand.ReturnPaper c, Hall hall) {
        throw new UnsupportedOperationException();
    }
}
