package io.yitaiqing.hall;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The visits of a hall: the open ones, those that ended a moment ago, their lines and their tickets. */
final class VisitBook {

    private final Map<String, Visit> visits = new LinkedHashMap<>();
    private final TicketSeries tickets = new TicketSeries();
    private final WaitingLines lines = new WaitingLines();
    private final Deque<Visit> ended = new ArrayDeque<>();
    private long issued;

    Visit issue(Visit visit) {
        issued++;
        tickets.issued(visit.ticket());
        return replace(visit);
    }

    Visit replace(Visit visit) {
        Visit before = visits.put(visit.id(), visit);
        if (before != null && before.state() == VisitState.WAITING) {
            lines.remove(before);
        }
        if (visit.state() == VisitState.WAITING) {
            lines.add(visit);
        }
        return visit;
    }

    Visit end(Visit visit) {
        tickets.released(visit.ticket());
        ended.addLast(visit);
        return replace(visit);
    }

    void forgetEndedBefore(Instant limit, Consumer<Visit> forgotten) {
        while (!ended.isEmpty() && ended.peekFirst().since().isBefore(limit)) {
            Visit visit = ended.removeFirst();
            visits.remove(visit.id());
            forgotten.accept(visit);
        }
    }

    void carry(Carried carried) {
        visits.clear();
        lines.clear();
        tickets.clear();
        ended.clear();
        issued = carried.issued();
        for (Visit visit : carried.visits()) {
            tickets.carried(visit.ticket());
            replace(visit);
        }
    }

    void copyFrom(VisitBook other) {
        visits.putAll(other.visits);
        visits.values().stream().filter(v -> v.state() == VisitState.WAITING).forEach(lines::add);
        tickets.copyFrom(other.tickets);
        ended.addAll(other.ended);
        issued = other.issued;
    }

    long issued() {
        return issued;
    }

    String nextTicket(String prefix) {
        return tickets.next(prefix);
    }

    WaitingLines lines() {
        return lines;
    }

    Optional<Visit> get(String id) {
        return Optional.ofNullable(visits.get(id));
    }

    Collection<Visit> all() {
        return Collections.unmodifiableCollection(visits.values());
    }

    List<Visit> open() {
        return visits.values().stream()
                .filter(v -> v.state() != VisitState.ENDED)
                .toList();
    }

    List<Object> state() {
        return List.of(issued, List.copyOf(visits.values()), tickets.state(), lines.size(), List.copyOf(ended));
    }
}
