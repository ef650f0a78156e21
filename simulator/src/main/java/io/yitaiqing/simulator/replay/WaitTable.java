package io.yitaiqing.simulator.replay;

import io.yitaiqing.measure.Sample;
import io.yitaiqing.measure.Waits;
import io.yitaiqing.simulator.replay.ReplayResult.ServiceWaits;
import io.yitaiqing.simulator.replay.ReplayResult.WaitFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Sets the engine's waits beside those the log states, service by service and for all together. */
final class WaitTable {

    /** The name of the row of all services together. */
    static final String ALL = "all";

    private WaitTable() {}

    static List<ServiceWaits> of(TicketLog log, Waits waits) {
        List<ServiceWaits> rows = new ArrayList<>();
        for (String service : log.services()) {
            Waits.Times times = waits.of(service);
            rows.add(row(
                    service, log, record -> record.service().equals(service), times.waiting(), times.waitingInVain()));
        }
        rows.add(row(ALL, log, record -> true, waits.all(Waits.Times::waiting), waits.all(Waits.Times::waitingInVain)));
        return List.copyOf(rows);
    }

    private static ServiceWaits row(
            String name, TicketLog log, Predicate<TicketRecord> counts, Sample waiting, Sample inVain) {
        Sample recorded = new Sample();
        long visits = 0;
        for (TicketRecord record : log.records()) {
            if (counts.test(record)) {
                visits++;
                if (record.outcome().called()) {
                    recorded.add(record.recordedWait().toMillis() / 1000.0);
                }
            }
        }
        return new ServiceWaits(
                name,
                WaitFigures.of(visits, waiting, inVain.size()),
                WaitFigures.of(visits, recorded, visits - recorded.size()));
    }
}
