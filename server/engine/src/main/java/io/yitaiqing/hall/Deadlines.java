package io.yitaiqing.hall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What becomes due in a hall without anybody asking: shutting the doors, the end of a pause, a call nobody follows,
 * an alert, and the opening of the next day.
 *
 * <p>No timer is stored: live keepers and virtual worlds both ask here, after every turn, and then tell the hall that
 * time passes.
 */
public final class Deadlines {

    private Deadlines() {}

    /** When {@link HallCommand.TimePasses} has something to do next; may lie in the past. */
    static Optional<Instant> next(Hall hall) {
        Stream<Instant> counters = hall.counters().stream().flatMap(counter -> counterDeadline(counter, hall).stream());
        return Stream.of(closing(hall).stream(), hall.nextVisitDue().stream(), counters, AlertMoves.next(hall).stream())
                .flatMap(all -> all)
                .min(Instant::compareTo);
    }

    /** When the doors shut by plan; empty while they are shut or where the hall is open round the clock. */
    public static Optional<Instant> closing(Hall hall) {
        HallPlan plan = hall.plan();
        if (!hall.open() || plan.hours().roundTheClock()) {
            return Optional.empty();
        }
        Instant closing = plan.hours().closing(hall.chapter(), plan.zone());
        // A day opened by hand after hours lasts until midnight.
        return Optional.of(
                hall.openedAt().isBefore(closing) ? closing : Hours.midnightAfter(hall.chapter(), plan.zone()));
    }

    /** When this counter's pause ends or its call counts as not followed. */
    public static Optional<Instant> counterDeadline(Counter counter, Hall hall) {
        return switch (counter.state()) {
            case PAUSED -> counter.pausedUntil();
            case CALLING ->
                hall.plan()
                        .norms()
                        .noShowAfterSeconds()
                        .flatMap(seconds -> counter.visit()
                                .flatMap(hall::visit)
                                .flatMap(Visit::calledAt)
                                .map(called -> called.plusSeconds(seconds)));
            case CLOSED, IDLE, SERVING -> Optional.empty();
        };
    }

    /**
     * The day that a hall shall open at the first moment not before {@code now} by the hours of {@code plan}.
     *
     * <p>A day opens once: after its chapter has begun, only a later day opens by itself.
     */
    public static Opening nextOpening(Hall hall, HallPlan plan, Instant now) {
        LocalDate today = now.atZone(plan.zone()).toLocalDate();
        LocalDate unopened = hall.openedDay().map(day -> day.plusDays(1)).orElse(hall.chapter());
        LocalDate earliest = later(unopened, hall.chapter());
        for (LocalDate candidate = later(today, earliest); ; candidate = candidate.plusDays(1)) {
            Optional<Instant> opening = plan.hours().opening(candidate, plan.zone());
            if (opening.isPresent() && now.isBefore(plan.hours().closing(candidate, plan.zone()))) {
                // A plan may bring another zone, but a day begins only when it has come where the hall stands now.
                Instant come = candidate.atStartOfDay(hall.plan().zone()).toInstant();
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
        if (next(hall).filter(deadline -> !deadline.isAfter(now)).isPresent()) {
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

    /** When {@link #due} has something to say next, given that it is silent now. */
    public static Instant wakeUp(Hall hall, HallPlan plan, Instant now) {
        Optional<Instant> deadline = next(hall);
        if (hall.open() && !hall.plan().hours().roundTheClock()) {
            return deadline.orElseGet(() -> nextOpening(hall, plan, now).at());
        }
        Instant opening = nextOpening(hall, plan, now).at();
        return deadline.filter(at -> at.isBefore(opening)).orElse(opening);
    }
}
