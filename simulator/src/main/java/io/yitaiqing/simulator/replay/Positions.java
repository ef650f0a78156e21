package io.yitaiqing.simulator.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives each agent a counter of their own, and a further one to whom the log has in two calls at once.
 *
 * <p>Records must come in the order {@link TicketRecord#BY_CALL}.
 */
final class Positions {

    /** Not allowed in a name of the log. */
    private static final String MARK = "-";

    private final Map<String, List<Instant>> freeFrom = new HashMap<>();

    TicketRecord seat(TicketRecord record) {
        String name = record.clerk().orElseThrow();
        List<Instant> positions = freeFrom.computeIfAbsent(name, key -> new ArrayList<>());
        int position = 0;
        while (position < positions.size()
                && positions.get(position).isAfter(record.calledAt().orElseThrow())) {
            position++;
        }
        if (position == positions.size()) {
            positions.add(record.finishedAt());
        } else {
            positions.set(position, record.finishedAt());
        }
        String seat = position == 0 ? name : name + MARK + (position + 1);
        return record.at(seat, seat);
    }

    static boolean isFurther(String counter) {
        return counter.contains(MARK);
    }
}
