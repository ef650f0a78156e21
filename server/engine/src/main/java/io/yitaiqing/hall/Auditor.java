package io.yitaiqing.hall;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/**
 * An independent bookkeeper of the hall's invariants: it trusts only events and tells every breach in one sentence.
 *
 * <p>It checks conservation (begun = booked + waiting + called + served + parked + held + ended), also across a day
 * change, where no visit, booking, case, alert or fault may be lost; that each visit ends once and for a reason that
 * can be; that true waits are never altered; that a visit waits for all its open errands; that a counter has one visit
 * and a visit one counter; that only open counters that are not paused call, and only for what they can do; that
 * nobody is called twice without a recall; that no ticket is given to two open visits; that only what was just done is
 * undone, and to exactly what was before; that each offer reserves one visit for one counter and ends once; that no
 * call of the policy overtakes anybody more often, or later in their wait, than the hall allows; and that everything
 * with a name begins and ends once. {@link #settled} checks work conservation once every willing counter had its
 * chance to call.
 */
public final class Auditor implements HallListener {

    private final Findings findings;
    private final VisitAudit visits;
    private final CounterAudit counters;
    private final BookAudit books;
    private final FairnessAudit fairness;
    private final OfferAudit offers;
    private final UndoAudit undos;
    private boolean begun;

    /** An auditor that tells each breach to {@code breach}. */
    public Auditor(Consumer<String> breach) {
        this.findings = new Findings(breach);
        this.visits = new VisitAudit(findings);
        this.counters = new CounterAudit(findings);
        this.books = new BookAudit(findings);
        this.fairness = new FairnessAudit(findings);
        this.offers = new OfferAudit(findings);
        this.undos = new UndoAudit(findings);
    }

    @Override
    public void on(HallEvent event, Instant at, Hall hall) {
        switch (event) {
            case HallEvent.DayOpened e -> dayOpened(e.carried(), hall);
            case HallEvent.OfDay e -> {}
            case HallEvent.OfDispatch e -> {
                offers.on(e, at, hall);
                visits.on(e, hall);
                fairness.on(e, at, hall);
                undos.on(e, hall);
            }
            case HallEvent.OfCounter e -> {
                counters.on(e, hall);
                offers.on(e, hall);
                undos.on(e, at, hall);
            }
            case HallEvent.OfVisit e -> visit(e, at, hall);
            case HallEvent.OfCall e -> {
                if (offers.accepted(e, hall)) {
                    HallEvent.TicketCalled call = (HallEvent.TicketCalled) e;
                    visits.accepted(call.visit(), hall);
                    undos.accepted(call.counter());
                }
                visits.on(e, at, hall);
                counters.on(e, hall);
                fairness.on(e, at, hall);
                undos.on(e, at, hall);
            }
            case HallEvent.OfClerk e -> {}
            case HallEvent.OfAppointment e -> books.on(e, hall);
            case HallEvent.OfCase e -> books.on(e, hall);
            case HallEvent.OfAlert e -> books.on(e, hall);
        }
        undos.remember(visits.turnedTo(), hall);
        visits.conserved(hall);
        books.conserved(hall);
    }

    private void dayOpened(Carried carried, Hall hall) {
        visits.dayOpened(carried, begun, hall);
        counters.dayOpened(carried, begun, hall);
        books.dayOpened(carried, begun, hall);
        fairness.dayOpened(carried);
        offers.dayOpened(hall);
        undos.dayOpened(carried, hall);
        begun = true;
    }

    private void visit(HallEvent.OfVisit event, Instant at, Hall hall) {
        visits.on(event, at, hall);
        undos.on(event, at);
        if (event instanceof HallEvent.VisitEnded ended) {
            counters.ended(ended.visit(), hall);
            offers.ended(ended.visit(), hall);
        }
        if (event instanceof HallEvent.VisitBooked booked) {
            books.arrived(booked);
        }
        if (event instanceof HallEvent.VisitRated rated) {
            books.rated(rated.visit(), hall);
        }
    }

    private void settled(Visit visit, Counter counter, Hall hall, Instant now, Instant before) {
        // Whom a rule kept from the counter until a moment ago needs time to be called, as who has just come.
        boolean patient = visit.since().isAfter(before)
                || hall.mayCall(counter, visit, before).isEmpty();
        findings.check(
                patient || hall.mayCall(counter, visit, now).isEmpty(),
                hall,
                () -> visit.id() + " waits while counter " + counter.id() + " is idle");
    }

    /**
     * Checks that nobody waits whom an idle counter may serve, once all willing counters have called, except in the
     * midday rest, for one counter and {@linkplain Offering#keptBack where a counter is kept back}; what lasts for less
     * than {@code reaction} is forgiven.
     */
    public void settled(Hall hall, Instant now, Duration reaction) {
        Instant before = now.minus(reaction);
        for (Counter counter : hall.counters()) {
            if (counter.state() == CounterState.IDLE
                    && !hall.resting()
                    && !Offering.keptBack(counter, hall, now)
                    && !counter.since().isAfter(before)) {
                for (Line line : hall.lines()) {
                    line.visits().stream()
                            .limit(line.prefers() ? line.size() : 1)
                            .forEach(visit -> settled(visit, counter, hall, now, before));
                }
            }
        }
    }
}
