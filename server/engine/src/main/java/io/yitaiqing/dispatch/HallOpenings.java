package io.yitaiqing.dispatch;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.Visit;
import java.util.List;

/** The idle counters of a live hall that may call a visit now. */
record HallOpenings(Visit visit, List<Counter> counters, Hall hall) implements Openings {

    @Override
    public int next(int after) {
        for (int number = after + 1; number < counters.size(); number++) {
            Counter counter = counters.get(number);
            if (counter.state() == CounterState.IDLE
                    && !hall.mayCall(counter, visit, hall.at()).isEmpty()) {
                return number;
            }
        }
        return NONE;
    }

    @Override
    public boolean isBefore(int one, int other) {
        Counter a = counters.get(one);
        Counter b = counters.get(other);
        if (a.abilities().size() != b.abilities().size()) {
            return a.abilities().size() < b.abilities().size();
        }
        int by = a.since().compareTo(b.since());
        return by != 0 ? by < 0 : a.id().compareTo(b.id()) < 0;
    }
}
