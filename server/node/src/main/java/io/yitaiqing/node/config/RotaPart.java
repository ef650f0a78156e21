package io.yitaiqing.node.config;

import io.yitaiqing.hall.plan.RotaTerms;
import java.util.Optional;

/** The key {@code rota}. */
record RotaPart(Optional<Boolean> automatic) {

    RotaTerms terms() {
        return new RotaTerms(automatic.orElse(RotaTerms.USUAL.automatic()));
    }
}
