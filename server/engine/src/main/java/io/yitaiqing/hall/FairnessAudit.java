package io.yitaiqing.hall;

import io.yitaiqing.hall.plan.FairnessTerms;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The part of an audit that counts for itself: no call of the policy may overtake a visit more often than the hall
 * allows, or one that has waited beyond the limit, and no more visits with a head start may be called in a row.
 *
 * <p>It looks at those who wait after the call. Whether a clerk who only helps could have called them depended on
 * whom they called instead, so for such a clerk it counts their own services only; so did whether a visit with several
 * errands waited for one counter, so it counts visits that the counter can clear.
 */
final class FairnessAudit {

    /** The rules above the share of priority calls. */
    private static final Set<String> ABOVE = Set.of("overtake-cap", "wait-limit");

    private final Findings findings;
    private final Map<String, Overtaken> overtaken = new HashMap<>();
    private final Map<String, Map<String, Instant>> offered = new HashMap<>();
    private final Map<String, Integer> addedByOffer = new HashMap<>();
    private int priorityInARow;

    FairnessAudit(Findings findings) {
        this.findings = findings;
    }

    void dayOpened(Carried carried) {
        overtaken.clear();
        offered.clear();
        addedByOffer.clear();
        overtaken.putAll(carried.dispatching().overtaken());
        priorityInARow = carried.dispatching().priorityInARow();
    }

    void on(HallEvent.OfCall event, Instant at, Hall hall) {
        if (event instanceof HallEvent.TicketCalled called) {
            if (offered.remove(called.visit()) != null) {
                return;
            }
            called(called.visit(), called.counter(), called.reason().note().isEmpty(), at, hall);
            inARow(called.visit(), called.counter(), Optional.of(called.reason()), at, hall);
        } else if (event instanceof HallEvent.VisitSent sent) {
            called(sent.visit(), sent.counter(), false, at, hall);
            inARow(sent.visit(), sent.counter(), Optional.empty(), at, hall);
        }
    }

    /** An offer is the choice of the call that may come of it; where none does, it has overtaken nobody. */
    void on(HallEvent.OfDispatch event, Instant at, Hall hall) {
        if (event instanceof HallEvent.OfferMade made) {
            offered.put(made.visit(), called(made.visit(), made.counter(), true, at, hall));
            int before = priorityInARow;
            inARow(made.visit(), made.counter(), Optional.of(made.reason()), at, hall);
            addedByOffer.put(made.visit(), priorityInARow - before);
        } else if (event instanceof HallEvent.OfferEnded ended) {
            offered.getOrDefault(ended.visit(), Map.of()).forEach(this::giveBack);
            offered.remove(ended.visit());
            priorityInARow = Math.max(0, priorityInARow - addedByOffer.getOrDefault(ended.visit(), 0));
        }
    }

    private void giveBack(String visit, Instant waitsFrom) {
        Overtaken before = overtaken.get(visit);
        if (before != null && before.waitsFrom().equals(waitsFrom)) {
            overtaken.put(visit, new Overtaken(waitsFrom, before.times() - 1));
        }
    }

    private Map<String, Instant> called(String id, String counterId, boolean byPolicy, Instant at, Hall hall) {
        Counter counter = hall.counter(counterId).orElseThrow();
        Visit chosen = hall.visit(id).orElseThrow();
        FairnessTerms terms = hall.plan().settings().dispatch().fairness();
        Map<String, Instant> passed = new HashMap<>();
        for (String service : counter.abilities()) {
            for (Visit visit : waitingFor(service, hall)) {
                boolean longer = visit.waitsFrom().isBefore(chosen.waitsFrom()) && !passed.containsKey(visit.id());
                if (longer
                        && (owns(counter, service, hall) || Eligibility.isBeyondLimit(visit, hall.books(), at))
                        && wholly(counter, visit)
                        && Eligibility.overtakes(counter, visit, hall.books(), at)) {
                    passed.put(visit.id(), visit.waitsFrom());
                    int times = count(visit);
                    if (byPolicy) {
                        check(visit, times, chosen, terms, at, hall);
                    }
                }
            }
        }
        return passed;
    }

    /** Who stands in line, the longest waiting first, and then who is offered elsewhere. */
    private static List<Visit> waitingFor(String service, Hall hall) {
        return Stream.concat(
                        hall.byTrueWait(service).stream(),
                        hall.offers().stream()
                                .map(offer -> hall.visit(offer.visit()).orElseThrow())
                                .filter(visit -> visit.place().wish().services().contains(service)))
                .toList();
    }

    private void inARow(String id, String counterId, Optional<CallReason> why, Instant at, Hall hall) {
        boolean priority = Priority.holds(hall.visit(id).orElseThrow(), hall.plan());
        Counter counter = hall.counter(counterId).orElseThrow();
        if (!priority) {
            priorityInARow = 0;
        } else if (ordinaryWaits(counter, at, hall)) {
            priorityInARow++;
            Optional<Integer> most =
                    hall.plan().settings().dispatch().fairness().mostPriorityInARow();
            boolean byIndex = why.filter(reason ->
                            !ABOVE.contains(reason.rule()) && reason.note().isEmpty())
                    .isPresent();
            findings.check(
                    !byIndex || most.isEmpty() || priorityInARow <= most.get(),
                    hall,
                    () -> id + " is number " + priorityInARow + " of at most " + most.orElseThrow()
                            + " visits with a head start in a row");
        }
    }

    private boolean ordinaryWaits(Counter counter, Instant at, Hall hall) {
        return counter.abilities().stream()
                .flatMap(service -> hall.byTrueWait(service).stream()
                        .filter(visit ->
                                owns(counter, service, hall) || Eligibility.isBeyondLimit(visit, hall.books(), at)))
                .anyMatch(visit -> !Priority.holds(visit, hall.plan())
                        && wholly(counter, visit)
                        && Eligibility.overtakes(counter, visit, hall.books(), at)
                        && !Refusals.keep(counter, visit, hall.books(), at));
    }

    private static boolean owns(Counter counter, String service, Hall hall) {
        return counter.clerk()
                .map(hall.plan().settings().dispatch().borrowing().ownServices()::get)
                .map(own -> own.contains(service))
                .orElse(true);
    }

    private static boolean wholly(Counter counter, Visit visit) {
        return counter.abilities().containsAll(visit.place().wish().services());
    }

    private int count(Visit visit) {
        Overtaken before = overtaken.get(visit.id());
        boolean same = before != null && before.waitsFrom().equals(visit.waitsFrom());
        Overtaken now = new Overtaken(visit.waitsFrom(), same ? before.times() + 1 : 1);
        overtaken.put(visit.id(), now);
        return now.times();
    }

    private void check(Visit visit, int times, Visit by, FairnessTerms terms, Instant at, Hall hall) {
        terms.mostOvertakes()
                .ifPresent(most -> findings.check(
                        times <= most,
                        hall,
                        () -> visit.id() + " was overtaken " + times + " times of at most " + most + ", last by "
                                + by.id()));
        // Who is offered elsewhere was chosen earlier.
        terms.waitLimitSeconds()
                .filter(limit -> visit.state() == VisitState.WAITING)
                .ifPresent(limit -> findings.check(
                        visit.waitsFrom().plusSeconds(limit).isAfter(at),
                        hall,
                        () -> visit.id() + " waits beyond the limit of " + limit + " s and was overtaken by "
                                + by.id()));
    }
}
