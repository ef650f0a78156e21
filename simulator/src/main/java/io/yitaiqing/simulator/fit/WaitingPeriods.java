package io.yitaiqing.simulator.fit;

import io.yitaiqing.simulator.replay.TicketRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The stretches of time in which at least one of some customers was waiting. */
final class WaitingPeriods {

    private final TreeMap<Instant, Instant> endByStart = new TreeMap<>();

    WaitingPeriods(List<TicketRecord> stays) {
        List<TicketRecord> sorted = new ArrayList<>(stays);
        sorted.sort(Comparator.comparing(TicketRecord::takenAt));
        Instant start = null;
        Instant end = null;
        for (TicketRecord stay : sorted) {
            Instant waitedUntil = stay.calledAt().orElse(stay.finishedAt());
            if (start == null || stay.takenAt().isAfter(end)) {
                keep(start, end);
                start = stay.takenAt();
                end = waitedUntil;
            } else if (waitedUntil.isAfter(end)) {
                end = waitedUntil;
            }
        }
        keep(start, end);
    }

    private void keep(Instant start, Instant end) {
        if (start != null && start.isBefore(end)) {
            endByStart.put(start, end);
        }
    }

    /** Until when somebody waits without a gap from a moment on; the moment itself where nobody waits then. */
    Instant until(Instant moment) {
        Map.Entry<Instant, Instant> last = endByStart.floorEntry(moment);
        return last != null && last.getValue().isAfter(moment) ? last.getValue() : moment;
    }
}
