package io.yitaiqing.node.config;

import io.yitaiqing.hall.plan.DispatchBounds;
import io.yitaiqing.hall.plan.Ring;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One of {@code dispatch.rings}: what is given up after how long. */
record RingRow(long afterSeconds, List<Ring.Preference> drops) {

    RingRow {
        WrongValueException.unlessBetween("afterSeconds", afterSeconds, 0, DispatchBounds.RING_SECONDS);
        if (drops.isEmpty()) {
            throw new WrongValueException("drops", "expected at least one of clerk, language, but got none.");
        }
        WrongValueException.unlessAtMost("drops", Optional.of(drops), Ring.Preference.values().length);
    }

    /** Refuses rings that do not begin one after the other. */
    static void unlessInOrder(List<RingRow> rings) {
        WrongValueException.unlessAtMost("rings", Optional.of(rings), DispatchBounds.RINGS);
        for (int i = 1; i < rings.size(); i++) {
            long before = rings.get(i - 1).afterSeconds();
            if (rings.get(i).afterSeconds() <= before) {
                throw new WrongValueException(
                        "rings[" + i + "].afterSeconds",
                        "expected more than " + before + ", where the ring before it begins, but got "
                                + rings.get(i).afterSeconds() + ".");
            }
        }
    }

    Ring ring() {
        return new Ring(afterSeconds, Set.copyOf(EnumSet.copyOf(drops)));
    }
}
