package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Appointment;
import io.yitaiqing.hall.Carried;
import io.yitaiqing.hall.Closing;
import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.DispatchPolicy;
import io.yitaiqing.hall.EndReason;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Rejection.Code;
import io.yitaiqing.hall.TicketSeries;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.VisitState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Rules of the business day: its opening, and its end. */
public final class DayRules {

    private static final int LONGEST_WRITER = 200;

    private DayRules() {}

    static Decision decide(
            HallCommand.OfDay command,
            Hall hall,
            Set<String> policies,
            Function<Hall, DispatchPolicy> policy,
            Instant now) {
        return switch (command) {
            case HallCommand.CloseChapter c -> closeChapter(c, hall, now);
            case HallCommand.OpenDay c -> openDay(c, hall, policies, now);
            case HallCommand.CloseDay c -> closeDay(hall, now);
            case HallCommand.TimePasses c -> DueRules.timePasses(hall, policy, now);
            case HallCommand.TakeOver c ->
                Expect.text(
                        "a writer",
                        c.writer(),
                        LONGEST_WRITER,
                        writer -> Decision.accept(new HallEvent.HallTakenOver(writer)));
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
        LocalDate today = hall.plan().calendar().dayOf(now);
        if (!c.nextDay().equals(today)) {
            return Decision.reject(Code.DAY_IS_NOT_NEXT, "Expected today, " + today + ", but got " + c.nextDay() + ".");
        }
        return Decision.accept(new HallEvent.ChapterClosed(c.nextDay()));
    }

    /** Opens the day its chapter was turned to, with all that goes on. */
    static Decision openDay(HallCommand.OpenDay c, Hall hall, Set<String> policies, Instant now) {
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
        return PolicyRules.refusal(c.plan().policy(), c.plan().settings().dispatch(), c.plan(), policies)
                .or(() -> PlanBounds.refusal(c.plan()))
                .orElseGet(() -> Decision.accept(opening(c, hall, now)));
    }

    /** Shuts the doors: what becomes of visits and counters is a rule of the plan; who is at a counter is served. */
    static Decision closeDay(Hall hall, Instant now) {
        return hall.open() ? Decision.accept(ClosingRules.shut(hall, now)) : Expect.hallIsClosed(hall);
    }

    private static List<HallEvent> opening(HallCommand.OpenDay c, Hall hall, Instant now) {
        List<HallEvent> events = new ArrayList<>();
        // What goes on is what a hall would carry to which all before the opening had happened.
        Hall then = hall.fork();
        for (Visit visit : hall.carry().visits()) {
            boolean gone = !visit.atCounter()
                    && visit.open().stream()
                            .anyMatch(service -> c.plan().service(service).isEmpty());
            if (gone || leftOver(visit, hall)) {
                happens(new HallEvent.VisitEnded(visit.id(), EndReason.DAY_CLOSED), events, then, now);
            }
        }
        TicketSeries tickets = then.newTickets();
        for (Appointment booking : bookingsUntil(c.day(), c.plan(), hall)) {
            happens(arriving(booking, c, then, tickets, now), events, then, now);
        }
        Carried all = then.carry();
        List<Counter> counters = all.counters().stream()
                .filter(counter -> then.open() || !Closing.closes(counter, then))
                .flatMap(counter -> underPlan(counter, c.plan(), hall.faults().keySet()).stream())
                .toList();
        List<Visit> visits = all.visits().stream()
                .map(visit -> hall.open() ? visit : unfrozen(visit, c.plan(), now))
                .toList();
        events.add(new HallEvent.DayOpened(
                c.day(),
                c.plan(),
                new Carried(
                        all.numbers(),
                        visits,
                        counters,
                        all.appointments(),
                        all.cases(),
                        all.alerts(),
                        PolicyRules.opening(c.plan(), hall, all.dispatching()),
                        all.failed())));
        return events;
    }

    /** Whether it should have been served after the doors were shut, and was not by the time they open again. */
    private static boolean leftOver(Visit visit, Hall hall) {
        return !hall.open() && Closing.servesOn(hall) && visit.state() == VisitState.WAITING;
    }

    private static void happens(HallEvent event, List<HallEvent> events, Hall then, Instant now) {
        events.add(event);
        then.apply(event, now);
    }

    private static List<Appointment> bookingsUntil(LocalDate day, HallPlan plan, Hall hall) {
        return hall.appointments().all().stream()
                .filter(booking -> !plan.calendar().dayOf(booking.start()).isAfter(day))
                .sorted(Comparator.comparing(Appointment::start))
                .toList();
    }

    /** A booking of the day becomes a visit; one whose day was skipped or whose service is gone is given up. */
    private static HallEvent arriving(
            Appointment booking, HallCommand.OpenDay c, Hall then, TicketSeries tickets, Instant now) {
        boolean possible = c.plan().calendar().dayOf(booking.start()).equals(c.day())
                && booking.errands().stream()
                        .allMatch(errand -> c.plan().service(errand.service()).isPresent());
        if (!possible) {
            return new HallEvent.AppointmentCancelled(booking.id());
        }
        String ticket = tickets.next(AdmissionRules.prefix(booking.errands(), c.plan()));
        tickets.issued(ticket);
        // Where the doors open late, nobody has missed a time before them.
        Instant awaitedFrom = booking.start().isBefore(now) ? now : booking.start();
        return AppointmentRules.visit(booking, then.nextVisit(), ticket, awaitedFrom, c.plan());
    }

    /** The time of a parked visit stood still over night: where it would expire, it begins anew. */
    private static Visit unfrozen(Visit visit, HallPlan plan, Instant now) {
        boolean expires = visit.state() == VisitState.PARKED && !visit.returns();
        return expires
                ? visit.parkedUntil(now.plusSeconds(plan.settings().parking().expiresAfterSeconds()))
                : visit;
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
