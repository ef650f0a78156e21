package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Carried;
import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.EndReason;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Rejection.Code;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.VisitState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules of the business day: its opening, and its end. */
public final class DayRules {

    private DayRules() {}

    static Decision decide(HallCommand.OfDay command, Hall hall, Set<String> policies, Instant now) {
        return switch (command) {
            case HallCommand.CloseChapter c -> closeChapter(c, hall, now);
            case HallCommand.OpenDay c -> openDay(c, hall, policies);
            case HallCommand.CloseDay c -> closeDay(hall);
            case HallCommand.TimePasses c -> DueRules.timePasses(hall, now);
            case HallCommand.TakeOver c -> Decision.accept(new HallEvent.HallTakenOver(c.writer()));
        };
    }

    /** Ends the chapter of a hall that is closed or open round the clock, to begin a later day that has come. */
    static Decision closeChapter(HallCommand.CloseChapter c, Hall hall, Instant now) {
        if (hall.open() && !hall.plan().hours().roundTheClock()) {
            return Decision.reject(
                    Code.HALL_IS_OPEN,
                    "Expected hall " + hall.id() + " to be closed, but its day " + hall.chapter() + " is open.");
        }
        if (!c.nextDay().isAfter(hall.chapter())) {
            return Decision.reject(
                    Code.DAY_IS_NOT_NEXT, "Expected a day after " + hall.chapter() + ", but got " + c.nextDay() + ".");
        }
        LocalDate today = now.atZone(hall.plan().zone()).toLocalDate();
        if (!c.nextDay().equals(today)) {
            return Decision.reject(Code.DAY_IS_NOT_NEXT, "Expected today, " + today + ", but got " + c.nextDay() + ".");
        }
        return Decision.accept(new HallEvent.ChapterClosed(c.nextDay()));
    }

    /** Opens the day its chapter was turned to, with all that goes on. */
    static Decision openDay(HallCommand.OpenDay c, Hall hall, Set<String> policies) {
        if (hall.openedDay().equals(Optional.of(c.day()))) {
            return Decision.reject(
                    hall.open() ? Code.HALL_IS_OPEN : Code.DAY_IS_NOT_NEXT,
                    "Expected a day that was not opened before, but " + c.day() + " was.");
        }
        if (!c.day().equals(hall.chapter())) {
            return Decision.reject(
                    Code.DAY_IS_NOT_NEXT,
                    "Expected the day " + hall.chapter() + " of the present chapter, but got " + c.day() + ".");
        }
        if (!policies.contains(c.plan().policy())) {
            return Decision.reject(
                    Code.VALUE_IS_WRONG,
                    "Expected a dispatch policy ("
                            + Expect.list(policies.stream().sorted().toList()) + "), but got '"
                            + c.plan().policy() + "'.");
        }
        return Decision.accept(opening(c, hall));
    }

    /** Shuts the doors: waiting visits end, counters without a visit close, the others serve to the end. */
    static Decision closeDay(Hall hall) {
        if (!hall.open()) {
            return Decision.reject(
                    Code.HALL_IS_CLOSED, "Expected hall " + hall.id() + " to be open, but it is closed.");
        }
        List<HallEvent> events = new ArrayList<>();
        events.add(new HallEvent.DayClosed());
        for (Visit visit : hall.visits()) {
            if (visit.state() == VisitState.WAITING) {
                events.add(new HallEvent.VisitEnded(visit.id(), EndReason.DAY_CLOSED));
            }
        }
        for (Counter counter : hall.counters()) {
            if (counter.state() == CounterState.IDLE || counter.state() == CounterState.PAUSED) {
                events.add(new HallEvent.CounterClosed(counter.id()));
            }
        }
        return Decision.accept(events);
    }

    private static List<HallEvent> opening(HallCommand.OpenDay c, Hall hall) {
        List<HallEvent> events = new ArrayList<>();
        List<Visit> visits = new ArrayList<>();
        for (Visit visit : hall.carry().visits()) {
            boolean waitsInVain = !visit.atCounter()
                    && visit.open().stream()
                            .anyMatch(service -> c.plan().service(service).isEmpty());
            if (waitsInVain) {
                events.add(new HallEvent.VisitEnded(visit.id(), EndReason.DAY_CLOSED));
            } else {
                visits.add(visit);
            }
        }
        List<Counter> counters = hall.carry().counters().stream()
                .flatMap(counter -> underPlan(counter, c.plan(), hall.failedEquipment()).stream())
                .toList();
        Carried all = hall.carry();
        events.add(new HallEvent.DayOpened(
                c.day(),
                c.plan(),
                new Carried(
                        all.numbers(),
                        List.copyOf(visits),
                        counters,
                        all.appointments(),
                        all.cases(),
                        all.alerts(),
                        all.failed())));
        return events;
    }

    /** A counter that goes on, able to do what the new plan says; one that serves goes on whatever the plan says. */
    private static Optional<Counter> underPlan(Counter counter, HallPlan plan, Set<String> failed) {
        Optional<List<String>> abilities =
                plan.counter(counter.id()).flatMap(place -> Abilities.of(place, counter.clerk(), plan, failed));
        boolean busy = counter.visit().isPresent();
        // Whom only a fault keeps from everything stays for the repair.
        boolean useful = plan.counter(counter.id())
                .flatMap(place -> Abilities.of(place, counter.clerk(), plan, Set.of()))
                .filter(able -> !able.isEmpty())
                .isPresent();
        return abilities
                .filter(able -> busy || useful)
                .map(counter::able)
                .or(() -> busy ? Optional.of(counter) : Optional.empty());
    }
}
