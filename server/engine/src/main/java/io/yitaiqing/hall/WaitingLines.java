package io.yitaiqing.hall;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedCollection;
import java.util.SequencedMap;
import java.util.TreeMap;

/** The waiting visits of a hall, one line per service, each in the order the tickets were taken. */
final class WaitingLines {

    private final Map<String, SequencedMap<String, Visit>> lines = new TreeMap<>();
    private int size;

    void add(Visit visit) {
        if (line(visit).putIfAbsent(visit.id(), visit) == null) {
            size++;
        }
    }

    void remove(Visit visit) {
        if (line(visit).remove(visit.id()) != null) {
            size--;
        }
    }

    Optional<Visit> head(String service) {
        SequencedMap<String, Visit> line = lines.get(service);
        return line == null || line.isEmpty()
                ? Optional.empty()
                : Optional.of(line.firstEntry().getValue());
    }

    SequencedCollection<Visit> of(String service) {
        SequencedMap<String, Visit> line = lines.get(service);
        return line == null ? List.of() : line.sequencedValues();
    }

    int size() {
        return size;
    }

    void clear() {
        lines.clear();
        size = 0;
    }

    private SequencedMap<String, Visit> line(Visit visit) {
        return lines.computeIfAbsent(visit.service(), service -> new LinkedHashMap<>());
    }
}
