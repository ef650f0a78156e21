package io.yitaiqing.simulator;

import java.time.LocalDate;
import java.util.SortedSet;

/** What was seen on recorded days, one observation a day. */
public interface RecordedDays extends Observations {

    /** The days, in their order. */
    SortedSet<LocalDate> dates();

    @Override
    default int count() {
        return dates().size();
    }
}
