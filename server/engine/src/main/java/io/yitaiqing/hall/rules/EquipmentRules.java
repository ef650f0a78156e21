package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;

/** Rules of temporary counters and of equipment that fails and is repaired. */
final class EquipmentRules {

    private EquipmentRules() {}

    static Decision setUp(HallCommand.SetUpCounter c, Hall hall) {
        throw new UnsupportedOperationException();
    }

    static Decision takeDown(HallCommand.TakeDownCounter c, Hall hall) {
        throw new UnsupportedOperationException();
    }

    static Decision fault(HallCommand.ReportFault c, Hall hall) {
        throw new UnsupportedOperationException();
    }

    static Decision repair(HallCommand.ReportRepair c, Hall hall) {
        throw new UnsupportedOperationException();
    }
}
