package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Customer;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Errand;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.LinePlace;
import io.yitaiqing.hall.Rejection.Code;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.VisitState;
import io.yitaiqing.hall.Wish;
import io.yitaiqing.hall.plan.AdmissionTerms;
import io.yitaiqing.hall.plan.AppointmentTerms;
import io.yitaiqing.hall.plan.AppointmentTerms.WhenLate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Rules of admission: who gets a ticket, and when one from afar or a booked one counts as arrived. */
final class AdmissionRules {

    private static final int LONGEST_CHANNEL = 40;
    private static final int LONGEST_BALK_REASON = 100;

    private AdmissionRules() {}

    /** Gives out a ticket. */
    static Decision issue(HallCommand.IssueTicket c, Hall hall, Instant now) {
        if (!hall.open()) {
            return Expect.hallIsClosed(hall);
        }
        Optional<Decision> resting = LunchRules.refusal(hall);
        return resting.isPresent()
                ? resting.get()
                : Expect.errands(c.requests(), hall, errands -> {
                    Optional<Decision> answer = wrong(c, hall);
                    if (answer.isEmpty()) {
                        answer = ReturningRules.decide(c, errands, hall, now);
                    }
                    if (answer.isEmpty()) {
                        answer = Entrance.refusal(errands, c.remote(), hall, now);
                    }
                    return answer.orElseGet(() -> Decision.accept(issued(c, errands, hall, now)));
                });
    }

    private static Optional<Decision> wrong(HallCommand.IssueTicket c, Hall hall) {
        Optional<Decision> wrong = Expect.wrongText("a channel", c.channel(), LONGEST_CHANNEL);
        if (wrong.isEmpty()) {
            wrong = Expect.wrongToken(c.token());
        }
        if (wrong.isEmpty()) {
            wrong = ExpectCustomer.refusal(c.segment(), c.language(), hall);
        }
        if (wrong.isEmpty() && c.preferredClerk().isPresent()) {
            wrong = ExpectCustomer.unlessKnown(c.preferredClerk().get(), hall);
        }
        return wrong.isPresent() ? wrong : ExpectCustomer.wrongPseudonym(c.pseudonym());
    }

    private static HallEvent issued(HallCommand.IssueTicket c, List<Errand> errands, Hall hall, Instant now) {
        AdmissionTerms terms = hall.plan().settings().admission();
        Customer customer = new Customer(
                hall.nextTicket(prefix(errands, hall.plan())),
                c.channel(),
                c.token(),
                c.segment(),
                c.language(),
                Optional.empty(),
                c.preferredClerk(),
                c.pseudonym());
        return new HallEvent.TicketIssued(
                hall.nextVisit(),
                customer,
                errands,
                LinePlaces.byWait(wish(errands), now, c.segment(), 0, hall),
                c.remote() ? Optional.of(now.plusSeconds(terms.checkInWithinSeconds())) : Optional.empty());
    }

    /** The wish for all of these errands. */
    static Wish wish(List<Errand> errands) {
        return Wish.of(Errand.services(errands));
    }

    /** The letters of a ticket: those of the service that was asked first. */
    static String prefix(List<Errand> errands, HallPlan plan) {
        return plan.service(errands.getFirst().service()).orElseThrow().prefix();
    }

    /** Lets a customer arrive who booked or took a ticket from afar. */
    static Decision checkIn(HallCommand.CheckIn c, Hall hall, Instant now) {
        return hall.visit(c.visit())
                .map(visit -> arrival(visit, hall, now))
                .orElseGet(() -> VisitRules.unknown(c.visit(), hall));
    }

    /** Lets the customer of a visit arrive. */
    static Decision arrival(Visit visit, Hall hall, Instant now) {
        return visit.state() == VisitState.BOOKED ? bookedArrival(visit, hall, now) : remoteArrival(visit, hall, now);
    }

    private static Decision remoteArrival(Visit visit, Hall hall, Instant now) {
        return visit.notArrived()
                ? arrived(visit, now, LinePlaces.byWait(visit, visit.place().wish(), hall))
                : notExpected(visit);
    }

    private static Decision bookedArrival(Visit visit, Hall hall, Instant now) {
        AppointmentTerms terms = hall.plan().settings().appointments();
        Instant start = visit.bookedFor().orElseThrow();
        Instant earliest = start.minusSeconds(terms.earlySeconds());
        Instant latest = start.plusSeconds(terms.lateSeconds());
        if (now.isBefore(earliest)) {
            return Decision.reject(
                    Code.TOO_EARLY,
                    "Expected visit " + visit.id() + " to check in from " + Expect.clock(earliest, hall)
                            + " on, but it is " + Expect.clock(now, hall) + ".");
        }
        if (now.isAfter(latest) && terms.whenLate() == WhenLate.REFUSED) {
            return Decision.reject(
                    Code.TOO_LATE,
                    "Expected visit " + visit.id() + " to check in until " + Expect.clock(latest, hall) + ", but it is "
                            + Expect.clock(now, hall) + ".");
        }
        LinePlace place = LinePlaces.booked(
                visit.place().wish(), start, now, visit.customer().segment(), hall.plan());
        return arrived(visit, now.isAfter(start) ? now : start, place);
    }

    private static Decision arrived(Visit visit, Instant waitsFrom, LinePlace place) {
        return Decision.accept(new HallEvent.VisitCheckedIn(visit.id(), waitsFrom, place));
    }

    static Decision notExpected(Visit visit) {
        return Decision.reject(
                Code.VISIT_IS_NOT_EXPECTED,
                "Expected visit " + visit.id() + " to be booked or still to arrive, but " + VisitRules.present(visit)
                        + ".");
    }

    /** Notes that somebody went away again without a ticket. */
    static Decision balk(HallCommand.RecordBalk c, Hall hall) {
        if (!hall.open()) {
            return Expect.hallIsClosed(hall);
        }
        if (hall.plan().service(c.service()).isEmpty()) {
            return Expect.unknownService(c.service(), hall);
        }
        return Expect.text(
                "a channel",
                c.channel(),
                LONGEST_CHANNEL,
                channel -> Expect.text(
                        "a reason",
                        c.reason(),
                        LONGEST_BALK_REASON,
                        reason -> Decision.accept(new HallEvent.CustomerBalked(c.service(), channel, reason))));
    }
}
