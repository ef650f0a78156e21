package io.yitaiqing.hall;

import io.yitaiqing.hall.plan.DispatchTerms;
import io.yitaiqing.hall.plan.Shift;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What happened in a hall; a hall changes only by applying these.
 *
 * <p>An event records an outcome (this ticket was called), never an intention, so replay asks no rule and no policy.
 * Its time is the {@code at} of the turn that wrote it.
 */
public sealed interface HallEvent {

    /** What happened to the business day. */
    sealed interface OfDay extends HallEvent {}

    /** A new writer took the hall over; it changes nothing in the hall. */
    record HallTakenOver(String writer) implements OfDay {}

    /** The chapter of the current business day ended, and the next row belongs to {@code nextDay}. */
    record ChapterClosed(LocalDate nextDay) implements OfDay {}

    /** A business day began with this plan and all that went on from the day before. */
    record DayOpened(LocalDate day, HallPlan plan, Carried carried) implements OfDay {}

    /** The midday rest began: no tickets, no calls. */
    record LunchBegan() implements OfDay {}

    /** The midday rest is over. */
    record LunchEnded() implements OfDay {}

    /** The doors were shut for the day. */
    record DayClosed() implements OfDay {}

    /** What happens to dispatch. */
    sealed interface OfDispatch extends HallEvent {}

    /** Another dispatch policy holds, under the next version number. */
    record PolicyChanged(long version, String policy, DispatchTerms terms) implements OfDispatch {}

    /** A waiting visit was reserved for an idle counter, whose clerk has until a moment to accept it. */
    record OfferMade(String visit, String counter, List<String> services, CallReason reason, Instant until)
            implements OfDispatch {}

    /**
     * An offer ended without a call, and its visit waits where it stood; {@code note} is what the person said who
     * refused or rescinded it.
     */
    record OfferEnded(String visit, String counter, OfferOutcome outcome, Optional<String> note)
            implements OfDispatch {}

    /** What happened to counters and what they work with. */
    sealed interface OfCounter extends HallEvent {}

    /** A counter opened, with the clerk who signed in unless it is a terminal, and may now serve {@code abilities}. */
    record CounterOpened(String counter, Optional<String> clerk, List<String> abilities) implements OfCounter {}

    /** A counter closed, its clerk signed out. */
    record CounterClosed(String counter) implements OfCounter {}

    /** A counter stopped taking calls. */
    record CounterPaused(String counter, String reason, Optional<Instant> until) implements OfCounter {}

    /** A paused counter takes calls again. */
    record CounterResumed(String counter) implements OfCounter {}

    /** An open counter may from now on serve {@code abilities}. */
    record AbilitiesChanged(String counter, List<String> abilities) implements OfCounter {}

    /** A temporary counter was set up; it stands closed. */
    record CounterSetUp(HallPlan.Place place) implements OfCounter {}

    /** A temporary counter was taken down. */
    record CounterTakenDown(String counter) implements OfCounter {}

    /** A device or program failed. */
    record EquipmentFailed(String equipment, String note) implements OfCounter {}

    /** A device or program works again. */
    record EquipmentRepaired(String equipment) implements OfCounter {}

    /** What happened to clerks. */
    sealed interface OfClerk extends HallEvent {}

    /** A clerk's skills, training and languages are now these. */
    record ClerkChanged(String clerk, Map<String, Integer> skills, Set<String> inTraining, List<String> languages)
            implements OfClerk {}

    /** A clerk's rota is now this. */
    record RotaChanged(String clerk, List<Shift> rota) implements OfClerk {}

    /** Forecasts shall count this many clerks at work, or those signed in where nobody says otherwise. */
    record ClerkCountOverridden(Optional<Integer> clerks) implements OfClerk {}

    /** What happened to visits away from counters. */
    sealed interface OfVisit extends HallEvent {}

    /** A visit began and waits, or keeps a place until its customer arrives from afar. */
    record TicketIssued(
            String visit,
            String ticket,
            List<String> services,
            List<Integer> quantities,
            String channel,
            String token,
            Optional<String> segment,
            Optional<String> language,
            Optional<String> preferredClerk,
            Optional<String> pseudonym,
            LinePlace place,
            Optional<Instant> arriveBy)
            implements OfVisit {

        /** The same of a customer who came without an appointment. */
        public TicketIssued(
                String visit, Customer who, List<Errand> errands, LinePlace place, Optional<Instant> arriveBy) {
            this(
                    visit,
                    who.ticket(),
                    Errand.services(errands),
                    Errand.quantities(errands),
                    who.channel(),
                    who.token(),
                    who.segment(),
                    who.language(),
                    who.preferredClerk(),
                    who.pseudonym(),
                    place,
                    arriveBy);
        }

        /** Who came. */
        public Customer customer() {
            return new Customer(ticket, channel, token, segment, language, Optional.empty(), preferredClerk, pseudonym);
        }

        /** What for. */
        public List<Errand> errands() {
            if (services.size() == 1) {
                return List.of(Errand.asked(services.getFirst(), quantities.getFirst()));
            }
            List<Errand> errands = new ArrayList<>(services.size());
            for (int i = 0; i < services.size(); i++) {
                errands.add(Errand.asked(services.get(i), quantities.get(i)));
            }
            return List.copyOf(errands);
        }
    }

    /** A customer who gave the number they had given before got the open ticket they have once more. */
    record TicketReissued(String visit) implements OfVisit {}

    /** A visit began with an appointment of this business day; it ends at {@code missedAt} if nobody checks in. */
    record VisitBooked(
            String visit, Customer customer, List<Errand> errands, LinePlace place, Instant start, Instant missedAt)
            implements OfVisit {}

    /** A booked visit of this business day now has another time. */
    record VisitRebooked(String visit, LinePlace place, Instant start, Instant missedAt) implements OfVisit {}

    /** The customer of a booked visit or a remote ticket arrived, and truly waits from {@code waitsFrom}. */
    record VisitCheckedIn(String visit, Instant waitsFrom, LinePlace place) implements OfVisit {}

    /** The reception spoke with a customer, who belongs to this segment and speaks this language. */
    record VisitGreeted(String visit, Optional<String> segment, Optional<String> language, LinePlace place)
            implements OfVisit {}

    /** A visit's whole need is now this. */
    record NeedChanged(String visit, List<Errand> errands, LinePlace place) implements OfVisit {}

    /** An errand was added to a visit. */
    record ErrandAdded(String visit, Errand errand, LinePlace place) implements OfVisit {}

    /** An open errand was taken out of a visit. */
    record ErrandDropped(String visit, String service, LinePlace place) implements OfVisit {}

    /** The materials of an errand were checked; none missing means complete. */
    record MaterialsChecked(String visit, String service, List<String> missing) implements OfVisit {}

    /** A waiting customer went away and keeps their place until a moment. */
    record PlaceKept(String visit, Instant until) implements OfVisit {}

    /** A parked or held visit waits again. */
    record VisitReturned(String visit, LinePlace place) implements OfVisit {}

    /** The counter or clerk a visit waited for is gone or cannot help it any more, and it waits for any. */
    record VisitReleased(String visit, LinePlace place) implements OfVisit {}

    /** A visit that had ended without service waits again. */
    record VisitReactivated(String visit, LinePlace place) implements OfVisit {}

    /** A visit ended, once and for one reason. */
    record VisitEnded(String visit, EndReason reason) implements OfVisit {}

    /** The customer of a visit that was served said what they thought of it. */
    record VisitRated(String visit, int score, Optional<String> comment) implements OfVisit {}

    /** A customer went away again without taking a ticket. */
    record CustomerBalked(String service, String channel, String reason) implements OfVisit {}

    /** What happened to a visit at a counter. */
    sealed interface OfCall extends HallEvent {}

    /** A waiting, offered or parked visit was called to a counter for these services, for the reason given. */
    record TicketCalled(String visit, String counter, List<String> services, CallReason reason) implements OfCall {}

    /** The reception sent a visit to a counter without announcing it. */
    record VisitSent(String visit, String counter, List<String> services, String note) implements OfCall {}

    /** A called visit was called once more. */
    record TicketRecalled(String visit, String counter) implements OfCall {}

    /** The service of a called visit began; the first clerk who serves it owns it. */
    record ServiceStarted(String visit, String counter, Optional<String> owner) implements OfCall {}

    /** The clerk went on to a step of the service, such as identify or review. */
    record StepMarked(String visit, String counter, String step) implements OfCall {}

    /** The paper of an errand went to another clerk while the customer stays (内转外不转). */
    record PaperHandedOver(String visit, String service, String clerk, String note) implements OfCall {}

    /** The paper of an errand came back. */
    record PaperReturned(String visit, String service, String clerk, String note) implements OfCall {}

    /** The service of a visit ended with an outcome and its reason, and these services were delivered. */
    record ServiceFinished(
            String visit, String counter, Outcome outcome, List<String> delivered, Optional<String> reason)
            implements OfCall {}

    /** A visit whose service ended waits for its further errands. */
    record VisitContinued(String visit, LinePlace place) implements OfCall {}

    /** A served visit was sent on with this need; it waits at once, or at {@code waitsAt} where a delay was asked. */
    record VisitTransferred(
            String visit, String counter, List<Errand> errands, LinePlace place, Optional<Instant> waitsAt)
            implements OfCall {}

    /** A visit was parked; at {@code dueAt} it waits again if {@code returns}, else it ends. */
    record VisitParked(String visit, Optional<String> counter, String reason, Instant dueAt, boolean returns)
            implements OfCall {}

    /** A called visit did not come to the counter; it waits again where a place is given. */
    record TicketNotShown(String visit, String counter, Optional<LinePlace> place) implements OfCall {}

    /** What a counter did last was taken back: its visit, if it did it with one, and it stand as they did before it. */
    record ActionUndone(String counter, String action, Optional<Visit> visit, Counter before) implements OfCall {}

    /** What happened to bookings of later days. */
    sealed interface OfAppointment extends HallEvent {}

    /** A time on a later day was booked. */
    record AppointmentBooked(Appointment appointment) implements OfAppointment {}

    /** A booking of a later day has another time. */
    record AppointmentMoved(String appointment, Instant start) implements OfAppointment {}

    /** A booking of a later day was given up, or its day passed or came without what it needs. */
    record AppointmentCancelled(String appointment) implements OfAppointment {}

    /** What happened to followed cases. */
    sealed interface OfCase extends HallEvent {}

    /** Something goes on after a visit. */
    record CaseOpened(String followedCase, String visit, String service, String note) implements OfCase {}

    /** There is news of a case, perhaps the last. */
    record CaseProgressed(String followedCase, String note, boolean closed) implements OfCase {}

    /** What happened to alerts and to those who wait. */
    sealed interface OfAlert extends HallEvent {}

    /** Something in the hall should be looked at. */
    record AlertRaised(Alert alert) implements OfAlert {}

    /** An alert got worse or better without being over. */
    record AlertBandChanged(String alert, Alert.Band band, double value, double limit) implements OfAlert {}

    /** Somebody looks after an alert. */
    record AlertAcknowledged(String alert, String by, Optional<String> note) implements OfAlert {}

    /** An alert keeps quiet until a moment. */
    record AlertShelved(String alert, String by, Instant until, Optional<String> note) implements OfAlert {}

    /** Nobody acknowledged an alert in time. */
    record AlertEscalated(String alert) implements OfAlert {}

    /** What an alert told of is over, by itself or because somebody said so. */
    record AlertResolved(String alert, Optional<String> by) implements OfAlert {}

    /** Something was done for those who wait. */
    record CareGiven(String action, String by, Optional<String> alert, Optional<String> note) implements OfAlert {}
}
