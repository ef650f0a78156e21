package io.yitaiqing.hall;

import io.yitaiqing.hall.plan.OfferTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What becomes due in a hall without anybody asking: shutting the doors, the midday rest, the end of a pause, a call
 * nobody follows, an offer to make or to time out, a counter or clerk that is gone while visits wait for them alone,
 * what the rota moves, an alert, and the opening of the next day.
 *
 * <p>No timer is stored: live keepers and virtual worlds both ask here, after every turn, and then tell the hall that
 * time passes.
 */
public final class Deadlines {

    private Deadlines() {}

    /** When {@link HallCommand.TimePasses} has something to do next; may lie in the past. */
    public static Optional<Instant> next(Hall hall) {
        return next(hall, hall.at());
    }

    private static Optional<Instant> next(Hall hall, Instant now) {
        boolean atOnce = Closing.unfinished(hall) || !Destinations.lost(hall).isEmpty();
        Optional<Instant> next = atOnce ? Optional.of(hall.at()) : Optional.empty();
        next = earlier(next, closing(hall));
        next = earlier(next, lunch(hall));
        next = earlier(next, visitDeadline(hall));
        List<Counter> counters = hall.counters();
        for (int i = 0; i < counters.size(); i++) {
            Counter counter = counters.get(i);
            if (counter.state() != CounterState.CLOSED && counter.state() != CounterState.SERVING) {
                next = earlier(next, counterDeadline(counter, hall));
            }
        }
        next = earlier(next, Rota.next(hall, now));
        next = earlier(next, Offering.next(hall, now));
        return earlier(next, AlertMoves.next(hall));
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        boolean first = other.isEmpty() || one.isPresent() && one.get().isBefore(other.get());
        return first ? one : other;
    }

    /** When the doors shut by plan; empty while they are shut or where the hall is open round the clock. */
    public static Optional<Instant> closing(Hall hall) {
        HallPlan plan = hall.plan();
        if (!hall.open() || plan.hours().roundTheClock()) {
            return Optional.empty();
        }
        Instant closing = hall.books().closing.of(plan, hall.chapter());
        // A day opened by hand after hours lasts to the end of its business day.
        return Optional.of(
                hall.openedAt().isBefore(closing) ? closing : plan.calendar().end(hall.chapter()));
    }

    /** When the midday rest begins or ends next; empty once this day has had it. */
    public static Optional<Instant> lunch(Hall hall) {
        if (!hall.open()) {
            return Optional.empty();
        }
        Optional<MiddayRest> rest =
                hall.books().rest.of(hall.plan(), hall.openedDay().orElseThrow());
        if (rest.isEmpty() || hall.resting()) {
            return rest.map(MiddayRest::until);
        }
        // Ending it is an event, so a hall that heard of anything since has had its rest or opened after it.
        boolean over = !hall.at().isBefore(rest.get().until());
        return over ? Optional.empty() : Optional.of(rest.get().from());
    }

    private static Optional<Instant> visitDeadline(Hall hall) {
        return hall.open()
                ? hall.books().visits.nextDue()
                : hall.visits().stream()
                        .filter(visit -> runs(visit, hall))
                        .flatMap(visit -> visit.dueAt().stream())
                        .min(Instant::compareTo);
    }

    /** Whether the time of a visit's state runs: that of a parked one stands still while the doors are shut. */
    public static boolean runs(Visit visit, Hall hall) {
        return hall.open() || visit.state() != VisitState.PARKED;
    }

    /** When this counter's pause ends, its offer times out or its call counts as not followed. */
    public static Optional<Instant> counterDeadline(Counter counter, Hall hall) {
        return switch (counter.state()) {
            case PAUSED -> counter.pausedUntil();
            case CALLING -> {
                Optional<Long> seconds = hall.plan().norms().noShowAfterSeconds();
                yield seconds.isPresent()
                        ? called(counter, hall).map(at -> at.plusSeconds(seconds.get()))
                        : Optional.empty();
            }
            case OFFERED -> hall.offer(counter.id()).map(Offer::until);
            case CLOSED, IDLE, SERVING -> Optional.empty();
        };
    }

    private static Optional<Instant> called(Counter counter, Hall hall) {
        Optional<Visit> visit =
                counter.visit().isPresent() ? hall.visit(counter.visit().get()) : Optional.empty();
        return visit.isPresent() ? visit.get().calledAt() : Optional.empty();
    }

    /**
     * The day that a hall shall open at the first moment not before {@code now} by the hours of {@code plan}.
     *
     * <p>A day opens once: after its chapter has begun, only a later day opens by itself.
     */
    public static Opening nextOpening(Hall hall, HallPlan plan, Instant now) {
        LocalDate today =
                later(plan.calendar().dayOf(now), hall.plan().calendar().dayOf(now));
        LocalDate unopened = hall.openedDay().map(day -> day.plusDays(1)).orElse(hall.chapter());
        LocalDate earliest = later(unopened, hall.chapter());
        for (LocalDate candidate = later(today, earliest); ; candidate = candidate.plusDays(1)) {
            Optional<Instant> opening = plan.hours().opening(candidate, plan.calendar());
            if (opening.isPresent() && now.isBefore(plan.hours().closing(candidate, plan.calendar()))) {
                // A plan may bring another calendar, but a day begins only when it has come by the one that holds now.
                Instant come = hall.plan().calendar().start(candidate);
                return new Opening(candidate, opening.get().isBefore(come) ? come : opening.get());
            }
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** A business day and the moment it opens; a moment in the past means it is due. */
    public record Opening(LocalDate day, Instant at) {}

    /**
     * The next command that is due by itself, if any: first shut the doors, then turn the chapter, then open the day.
     *
     * @param plan the plan with which the next day shall open
     */
    public static Optional<HallCommand> due(Hall hall, HallPlan plan, Instant now) {
        if (next(hall, now).filter(deadline -> !deadline.isAfter(now)).isPresent()) {
            return Optional.of(new HallCommand.TimePasses());
        }
        if (hall.open() && !hall.plan().hours().roundTheClock()) {
            return Optional.empty();
        }
        Opening opening = nextOpening(hall, plan, now);
        if (opening.at().isAfter(now)) {
            return Optional.empty();
        }
        return Optional.of(
                hall.chapter().equals(opening.day())
                        ? new HallCommand.OpenDay(opening.day(), plan)
                        : new HallCommand.CloseChapter(opening.day()));
    }

    /** Whether what {@link #wakeUp} says stands until something happens; else it is to be asked as time goes on. */
    public static boolean stand(Hall hall) {
        // Nothing tells when a visit waits no longer for one counter.
        return hall.plan().settings().dispatch().offers().mode() != OfferTerms.Mode.PUSH;
    }

    /** When {@link #due} has something to say next, given that it is silent now. */
    public static Instant wakeUp(Hall hall, HallPlan plan, Instant now) {
        Optional<Instant> deadline = next(hall, now);
        if (hall.open() && !hall.plan().hours().roundTheClock()) {
            return deadline.orElseGet(() -> nextOpening(hall, plan, now).at());
        }
        Instant opening = nextOpening(hall, plan, now).at();
        return deadline.filter(at -> at.isBefore(opening)).orElse(opening);
    }
}
