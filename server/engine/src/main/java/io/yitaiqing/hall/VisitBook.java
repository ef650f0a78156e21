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
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The visits of a hall: the open ones, those that ended a moment ago, their lines and their tickets. */
final class VisitBook {

    private record Due(Instant at, long number, String visit) implements Comparable<Due> {
        static Due of(Visit visit) {
            return new Due(visit.dueAt().orElseThrow(), visit.number(), visit.id());
        }

        @Override
        public int compareTo(Due other) {
            int by = at.compareTo(other.at);
            return by != 0 ? by : Long.compare(number, other.number);
        }
    }

    private final Map<String, Visit> visits = new LinkedHashMap<>();
    private final TicketSeries tickets = new TicketSeries();
    private final transient WaitingLines lines = new WaitingLines();
    private final transient Owners owners = new Owners();
    private final transient SortedSet<Due> due = new TreeSet<>();
    private final Deque<Visit> ended = new ArrayDeque<>();
    /** The visit that was looked at last, for it is mostly the next one too; null where there is none. */
    private transient Visit recent;

    /** The moment after which the first of them is forgotten; null where there is none. */
    private Instant forgetsAfter;

    private final Map<String, Integer> issuedToday = new LinkedHashMap<>();
    private long issued;
    private long issuedBefore;
    private int today;
    private int inside;
    private long changes;
    private final transient FairnessBook fairness;

    VisitBook(FairnessBook fairness) {
        this.fairness = fairness;
    }

    void issue(Visit visit) {
        issued++;
        count(visit);
        put(visit);
    }

    /** Takes in how a visit stands now; gives how it stood before, null where it is new. */
    Visit replace(Visit visit) {
        Visit before = put(visit);
        if (before != null && before.errands() != visit.errands()) {
            recount(before, visit, 1);
        }
        return before;
    }

    /** Puts a visit back to how it was: what counted as asked since does not; gives how it stood before. */
    Visit takeBack(Visit was) {
        Visit before = put(was);
        recount(was, before, -1);
        return before;
    }

    private Visit put(Visit visit) {
        changes++;
        Visit before = visits.put(visit.id(), visit);
        recent = visit;
        if (before != null) {
            unlist(before);
        }
        inside += visit.inside() ? 1 : 0;
        owners.note(before, visit);
        if (visit.state() == VisitState.WAITING) {
            lines.add(visit);
        }
        if (before != null && (before.state() == VisitState.WAITING || visit.state() == VisitState.WAITING)) {
            fairness.stands(visit);
        }
        if (visit.dueAt().isPresent()) {
            due.add(Due.of(visit));
        }
        if (visit.state() == VisitState.ENDED) {
            tickets.released(visit.ticket());
            ended.addLast(visit);
            if (forgetsAfter == null) {
                lookAtFirstEnded();
            }
        } else if (before != null && before.state() == VisitState.ENDED) {
            tickets.carried(visit.ticket());
            ended.remove(before);
            lookAtFirstEnded();
        }
        return before;
    }

    private void unlist(Visit before) {
        inside -= before.inside() ? 1 : 0;
        if (before.state() == VisitState.WAITING) {
            lines.remove(before);
        }
        if (before.dueAt().isPresent()) {
            due.remove(Due.of(before));
        }
    }

    /** Forgets the visits that ended long enough before a moment; {@code forgotten} hears of each. */
    void forgetEnded(Instant now, Consumer<Visit> forgotten) {
        while (forgetsAfter != null && now.isAfter(forgetsAfter)) {
            recent = null;
            forgotten.accept(visits.remove(ended.removeFirst().id()));
            lookAtFirstEnded();
        }
    }

    private void lookAtFirstEnded() {
        forgetsAfter = ended.isEmpty() ? null : ended.peekFirst().since().plus(Hall.REMEMBERED);
    }

    void carry(Carried carried, Instant opening) {
        changes++;
        recent = null;
        visits.clear();
        lines.clear();
        tickets.clear();
        owners.clear();
        due.clear();
        ended.clear();
        forgetsAfter = null;
        issuedToday.clear();
        today = 0;
        inside = 0;
        issued = carried.numbers().visits();
        for (Visit visit : carried.visits()) {
            tickets.carried(visit.ticket());
            replace(visit);
        }
        List<Visit> booked = carried.bookedAt(opening);
        booked.forEach(this::count);
        issuedBefore = issued - booked.size();
    }

    /** What is asked anew counts today; what is asked no more did so only where its visit began today. */
    private void recount(Visit before, Visit after, int sign) {
        if (sameServices(before.errands(), after.errands())) {
            return;
        }
        Map<String, Integer> change = new TreeMap<>();
        after.errands().forEach(errand -> change.merge(errand.service(), 1, Integer::sum));
        before.errands().forEach(errand -> change.merge(errand.service(), -1, Integer::sum));
        change.forEach((service, more) -> {
            if (more > 0 || more < 0 && after.number() > issuedBefore) {
                issuedToday.merge(service, sign * more, Integer::sum);
            }
        });
    }

    private static boolean sameServices(List<Errand> before, List<Errand> after) {
        boolean same = before.size() == after.size();
        for (int i = 0; same && i < before.size(); i++) {
            same = before.get(i).service().equals(after.get(i).service());
        }
        return same;
    }

    private void count(Visit visit) {
        today++;
        for (Errand errand : visit.errands()) {
            issuedToday.merge(errand.service(), 1, Integer::sum);
        }
        tickets.issued(visit.ticket());
    }

    /** The ticket numbers of a day that opened now, those of open visits in use. */
    TicketSeries newTickets() {
        TicketSeries fresh = new TicketSeries();
        open().forEach(visit -> fresh.carried(visit.ticket()));
        return fresh;
    }

    void copyFrom(VisitBook other) {
        other.visits.values().forEach(this::replace);
        tickets.copyFrom(other.tickets);
        ended.clear();
        ended.addAll(other.ended);
        forgetsAfter = other.forgetsAfter;
        issuedToday.putAll(other.issuedToday);
        issued = other.issued;
        issuedBefore = other.issuedBefore;
        today = other.today;
    }

    /** How many visits were issued in the hall's whole line. */
    long issued() {
        return issued;
    }

    /** How many visits were issued on this business day. */
    int today() {
        return today;
    }

    /** Grows with each change of a visit. */
    long changes() {
        return changes;
    }

    /** How many visits are in the hall. */
    int inside() {
        return inside;
    }

    /** How often a service was asked on this business day. */
    int today(String service) {
        return issuedToday.getOrDefault(service, 0);
    }

    String nextTicket(String prefix) {
        return tickets.next(prefix);
    }

    WaitingLines lines() {
        return lines;
    }

    Owners owners() {
        return owners;
    }

    /** When the state of some visit ends by itself next. */
    Optional<Instant> nextDue() {
        return due.isEmpty() ? Optional.empty() : Optional.of(due.first().at());
    }

    /** The visits whose state ends by itself by now, the earliest first. */
    List<Visit> dueBy(Instant now) {
        return due.stream()
                .takeWhile(one -> !one.at().isAfter(now))
                .map(one -> visits.get(one.visit()))
                .toList();
    }

    Optional<Visit> get(String id) {
        if (recent == null || !recent.id().equals(id)) {
            Visit found = visits.get(id);
            if (found == null) {
                return Optional.empty();
            }
            recent = found;
        }
        return Optional.of(recent);
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
        return List.of(
                issued,
                issuedBefore,
                today,
                Map.copyOf(issuedToday),
                List.copyOf(visits.values()),
                tickets.state(),
                lines.size(),
                List.copyOf(ended));
    }
}
