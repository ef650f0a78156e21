package io.yitaiqing.simulator.replay;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Service times for customers whom the log never saw served: each takes that of the last customer of the same service
 * who came before and was served, or of the first one after where nobody came before.
 */
final class Borrowed {

    private final Map<Long, Duration> byLine = new HashMap<>();

    /** Expects records in the order customers came. */
    Borrowed(Iterable<TicketRecord> records) {
        Map<String, Duration> first = new HashMap<>();
        for (TicketRecord record : records) {
            if (record.outcome() == Outcome.SERVED) {
                first.putIfAbsent(record.service(), record.serviceTime());
            }
        }
        Map<String, Duration> last = new HashMap<>(first);
        for (TicketRecord record : records) {
            if (record.outcome() == Outcome.SERVED) {
                last.put(record.service(), record.serviceTime());
            } else if (last.containsKey(record.service())) {
                byLine.put(record.line(), last.get(record.service()));
            }
        }
    }

    /** Such a customer's service time; who is called by a clerk has one, for somebody of that service was served. */
    Duration serviceTime(TicketRecord record) {
        Duration time = byLine.get(record.line());
        if (time == null) {
            throw new AssertionError("Nobody in the log was served for " + record.service() + ".");
        }
        return time;
    }
}
