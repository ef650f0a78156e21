package io.yitaiqing.simulator.replay;

import java.util.HashMap;
import java.util.Map;

/** Who holds each counter or clerk until when, to find the record that would be there at the same time. */
final class Occupied {

    private final String column;
    private final Map<String, TicketRecord> last = new HashMap<>();

    Occupied(String column) {
        this.column = column;
    }

    boolean isFree(TicketRecord record, String name, TicketReader.Contradictions contradictions) {
        TicketRecord before = last.get(name);
        if (before == null || !before.finishedAt().isAfter(record.calledAt().orElseThrow())) {
            return true;
        }
        contradictions.found(
                record,
                column,
                "a " + column + " that is free at the call",
                "'" + LogRow.shown(name) + "', which has line " + before.line() + " until " + before.finishedAt());
        return false;
    }

    void take(TicketRecord record, String name) {
        last.put(name, record);
    }
}
