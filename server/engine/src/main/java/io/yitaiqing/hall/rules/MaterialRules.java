package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import java.time.Instant;

/** Rules of the papers a service asks for. */
final class MaterialRules {

    private MaterialRules() {}

    static Decision check(HallCommand.CheckMaterials c, Hall hall, Instant now) {
        throw new UnsupportedOperationException();
    }
}
