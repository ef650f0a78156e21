package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Appointment;
import io.yitaiqing.hall.Customer;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.EndReason;
import io.yitaiqing.hall.Errand;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.LinePlace;
import io.yitaiqing.hall.Rejection.Code;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.VisitState;
import io.yitaiqing.hall.plan.AppointmentTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Rules of booked times: a visit at once for a day that is open, an appointment for a later one. */
final class AppointmentRules {

    private static final String CHANNEL = "appointment";

    private AppointmentRules() {}

    static Decision decide(HallCommand.OfAppointment command, Hall hall, Instant now) {
        return switch (command) {
            case HallCommand.BookAppointment c -> book(c, hall, now);
            case HallCommand.MoveAppointment c -> move(c, hall, now);
            case HallCommand.CancelAppointment c -> cancel(c, hall);
        };
    }

    private static Decision book(HallCommand.BookAppointment c, Hall hall, Instant now) {
        return Expect.errands(
                c.requests(),
                hall,
                errands -> ExpectCustomer.known(
                        c.segment(),
                        c.language(),
                        hall,
                        () -> Expect.token(
                                c.token(),
                                () -> ExpectCustomer.wrongPseudonym(c.pseudonym())
                                        .orElseGet(() -> book(c, errands, hall, now)))));
    }

    private static Decision book(HallCommand.BookAppointment c, List<Errand> errands, Hall hall, Instant now) {
        Appointment wanted = new Appointment(
                hall.appointments().next(), c.start(), errands, c.token(), c.segment(), c.language(), c.pseudonym());
        return BookedTimes.refusal(wanted, c.start(), hall, now).orElseGet(() -> Decision.accept(booked(wanted, hall)));
    }

    private static HallEvent booked(Appointment wanted, Hall hall) {
        return BookedTimes.ofOpenDay(wanted.start(), hall)
                ? visit(
                        wanted,
                        hall.nextVisit(),
                        hall.nextTicket(AdmissionRules.prefix(wanted.errands(), hall.plan())),
                        wanted.start(),
                        hall.plan())
                : new HallEvent.AppointmentBooked(wanted);
    }

    /** The visit that takes the place of a booking; its customer is awaited from {@code awaitedFrom} on. */
    static HallEvent visit(Appointment booking, String visit, String ticket, Instant awaitedFrom, HallPlan plan) {
        AppointmentTerms terms = plan.settings().appointments();
        Customer customer = new Customer(
                ticket,
                CHANNEL,
                booking.token(),
                booking.segment(),
                booking.language(),
                Optional.of(booking.id()),
                Optional.empty(),
                booking.pseudonym());
        return new HallEvent.VisitBooked(
                visit,
                customer,
                booking.errands(),
                LinePlaces.booked(
                        AdmissionRules.wish(booking.errands()),
                        booking.start(),
                        booking.start(),
                        booking.segment(),
                        plan),
                booking.start(),
                awaitedFrom.plusSeconds(terms.missedAfterSeconds()));
    }

    /** Moves a booking; one of a later day may come to today, one of today stays there. */
    private static Decision move(HallCommand.MoveAppointment c, Hall hall, Instant now) {
        Optional<Appointment> later = hall.appointments().get(c.appointment());
        if (later.isPresent()) {
            Appointment known = later.get();
            return BookedTimes.refusal(known, c.start(), hall, now)
                    .orElseGet(() -> Decision.accept(
                            BookedTimes.ofOpenDay(c.start(), hall)
                                    ? booked(known.movedTo(c.start()), hall)
                                    : new HallEvent.AppointmentMoved(known.id(), c.start())));
        }
        return visitOf(c.appointment(), hall, visit -> moveToday(visit, c, hall, now));
    }

    private static Decision moveToday(Visit visit, HallCommand.MoveAppointment c, Hall hall, Instant now) {
        LocalDate day = hall.openedDay().orElseThrow();
        if (!BookedTimes.ofOpenDay(c.start(), hall)) {
            return Decision.reject(
                    Code.NO_SUCH_SLOT,
                    "Expected a time on " + day + ", for its visit has begun, but got " + c.start() + ".");
        }
        Customer who = visit.customer();
        Appointment known = new Appointment(
                c.appointment(),
                visit.bookedFor().orElseThrow(),
                visit.errands(),
                who.token(),
                who.segment(),
                who.language(),
                who.pseudonym());
        return BookedTimes.refusal(known, c.start(), hall, now).orElseGet(() -> {
            LinePlace place = LinePlaces.booked(visit.place().wish(), c.start(), c.start(), who.segment(), hall.plan());
            Instant missedAt =
                    c.start().plusSeconds(hall.plan().settings().appointments().missedAfterSeconds());
            return Decision.accept(new HallEvent.VisitRebooked(visit.id(), place, c.start(), missedAt));
        });
    }

    private static Decision cancel(HallCommand.CancelAppointment c, Hall hall) {
        if (hall.appointments().get(c.appointment()).isPresent()) {
            return Decision.accept(new HallEvent.AppointmentCancelled(c.appointment()));
        }
        return visitOf(
                c.appointment(),
                hall,
                visit -> Decision.accept(new HallEvent.VisitEnded(visit.id(), EndReason.CANCELLED)));
    }

    private static Decision visitOf(String appointment, Hall hall, Function<Visit, Decision> then) {
        return hall.visits().stream()
                .filter(visit -> visit.customer()
                        .appointment()
                        .filter(appointment::equals)
                        .isPresent())
                .findFirst()
                .map(visit ->
                        visit.state() == VisitState.BOOKED ? then.apply(visit) : AdmissionRules.notExpected(visit))
                .orElseGet(() -> Decision.reject(
                        Code.UNKNOWN_APPOINTMENT,
                        "Expected a booking of hall " + hall.id() + " for today or a later day, but got '" + appointment
                                + "'."));
    }
}
