package io.yitaiqing.hall;

import io.yitaiqing.hall.plan.DispatchChange;
import io.yitaiqing.hall.plan.DispatchTerms;
import io.yitaiqing.hall.plan.Shift;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody asks of a hall; the rules answer with events or a rejection. Identifiers are those of the
 * {@link HallPlan} or of earlier events, and the moment of the decision is an argument of the rules.
 */
public sealed interface HallCommand {

    /** What is asked of the business day. */
    sealed interface OfDay extends HallCommand {}

    /** Ends the chapter of the current business day and names the next one; only then may that day open. */
    record CloseChapter(LocalDate nextDay) implements OfDay {}

    /** Opens a business day with the plan that holds for it. */
    record OpenDay(LocalDate day, HallPlan plan) implements OfDay {}

    /** Shuts the doors: no more tickets; what becomes of open visits is a rule of the plan. */
    record CloseDay() implements OfDay {}

    /** Lets everything happen that is due by now: see {@link Hall#nextDeadline()}. */
    record TimePasses() implements OfDay {}

    /** Marks that a new writer continues the hall's journal; it is also the fence after an unknown outcome. */
    record TakeOver(String writer) implements OfDay {}

    /** What is asked of dispatch. */
    sealed interface OfDispatch extends HallCommand {}

    /** Sets another dispatch policy, or other terms for it, from the next call on, for the rest of the day. */
    record ChangePolicy(Optional<String> policy, DispatchChange terms) implements OfDispatch {

        /** A policy with all its terms. */
        public ChangePolicy(String policy, DispatchTerms terms) {
            this(Optional.of(policy), DispatchChange.to(terms));
        }
    }

    /** Calls the visit that is offered to this counter. */
    record AcceptOffer(String counter) implements OfDispatch {}

    /** Leaves the visit that is offered to this counter to others, for a stated reason. */
    record RefuseOffer(String counter, String reason) implements OfDispatch {}

    /** Takes back what is offered to this counter, for a stated reason. */
    record RescindOffer(String counter, String reason) implements OfDispatch {}

    /** What is asked of counters and what they work with. */
    sealed interface OfCounter extends HallCommand {}

    /** Opens a closed counter and signs a clerk in; a terminal opens without one. */
    record OpenCounter(String counter, Optional<String> clerk) implements OfCounter {}

    /** Closes a counter that serves nobody and signs its clerk out. */
    record CloseCounter(String counter) implements OfCounter {}

    /** Stops calls to an idle counter for a reason, resuming by itself at {@code until} where one is given. */
    record PauseCounter(String counter, String reason, Optional<Instant> until) implements OfCounter {}

    /** Takes a paused counter back into service. */
    record ResumeCounter(String counter) implements OfCounter {}

    /** Sets up a temporary counter for today. */
    record SetUpCounter(HallPlan.Place place) implements OfCounter {}

    /** Takes down a temporary counter that is closed. */
    record TakeDownCounter(String counter) implements OfCounter {}

    /** Says that a device or program does not work, so that nothing needing it is called any more. */
    record ReportFault(String equipment, String note) implements OfCounter {}

    /** Says that a device or program works again. */
    record ReportRepair(String equipment) implements OfCounter {}

    /** What is asked of clerks. */
    sealed interface OfClerk extends HallCommand {}

    /** Changes a clerk's skills, training and languages from the next call on. */
    record ChangeClerk(String clerk, Map<String, Integer> skills, Set<String> inTraining, List<String> languages)
            implements OfClerk {}

    /** Changes where a clerk is planned to be. */
    record ChangeRota(String clerk, List<Shift> rota) implements OfClerk {}

    /** Says how many clerks forecasts shall count at work; empty: those who are signed in. */
    record OverrideClerkCount(Optional<Integer> clerks) implements OfClerk {}

    /** What is asked of visits away from counters. */
    sealed interface OfVisit extends HallCommand {}

    /** A service that is asked for, and how many times at once. */
    record Request(String service, int quantity) {}

    /** Starts a visit under the caller's unguessable {@code token}, or goes on with that of the same pseudonym. */
    record IssueTicket(
            List<Request> requests,
            String channel,
            String token,
            Optional<String> segment,
            Optional<String> language,
            Optional<String> preferredClerk,
            Optional<String> pseudonym,
            boolean remote)
            implements OfVisit {

        /** A customer who prefers no clerk and gave no number. */
        public IssueTicket(
                List<Request> requests,
                String channel,
                String token,
                Optional<String> segment,
                Optional<String> language,
                boolean remote) {
            this(requests, channel, token, segment, language, Optional.empty(), Optional.empty(), remote);
        }

        /** A walk-in of whom nothing special is known, who asks each service once. */
        public IssueTicket(List<String> services, String channel, String token) {
            this(Errand.once(services), channel, token, Optional.empty(), Optional.empty(), false);
        }
    }

    /** Says that the customer of a booked visit or a remote ticket is here. */
    record CheckIn(String visit) implements OfVisit {}

    /** Notes what the reception learned: the segment and language of a customer who waits. */
    record Greet(String visit, Optional<String> segment, Optional<String> language) implements OfVisit {}

    /** Replaces what a waiting visit asks. */
    record ChangeNeed(String visit, List<Request> requests) implements OfVisit {}

    /** Adds an errand to an open visit. */
    record AddErrand(String visit, Request request) implements OfVisit {}

    /** Takes an open errand out of a visit that has others. */
    record DropErrand(String visit, String service) implements OfVisit {}

    /** Notes which papers of a service's checklist are missing, and what to do if any is. */
    record CheckMaterials(String visit, String service, List<String> missing, IfMissing ifMissing) implements OfVisit {

        /** What happens to a visit whose papers are not complete. */
        public enum IfMissing {
            /** Only note it. */
            NOTE,
            /** Park the visit until the papers are here. */
            PARK,
            /** End the visit. */
            END;

            /** The word, as it is stored. */
            @Override
            public String toString() {
                return name().toLowerCase(java.util.Locale.ROOT);
            }
        }
    }

    /** Lets a waiting customer go away until a moment and keep their place. */
    record KeepPlace(String visit, Instant until) implements OfVisit {}

    /** Takes a parked or held visit, or one that keeps its place, back into its line. */
    record Return(String visit) implements OfVisit {}

    /** Takes up again a visit that ended without service a moment ago. */
    record Reactivate(String visit) implements OfVisit {}

    /** Ends a visit that is not at a counter because the customer went away. */
    record Leave(String visit) implements OfVisit {}

    /** Ends a visit that is not at a counter because the customer or the reception took the ticket back. */
    record Cancel(String visit) implements OfVisit {}

    /** Says what its customer thought of a visit that was served, from 1, the worst, to {@link Rating#BEST}. */
    record RateVisit(String visit, int score, Optional<String> comment) implements OfVisit {}

    /** Notes that a customer went away without taking a ticket, and why. */
    record RecordBalk(String service, String channel, String reason) implements OfVisit {}

    /** What is asked of a visit at a counter. */
    sealed interface OfCall extends HallCommand {}

    /** Calls whom the dispatch policy chooses to an idle counter. */
    record CallNext(String counter) implements OfCall {}

    /** Calls one given waiting or parked visit to an idle counter, out of order and for a stated reason. */
    record CallVisit(String counter, String visit, String reason) implements OfCall {}

    /** Sends a waiting visit straight to an idle counter without announcing it. */
    record SendVisit(String counter, String visit, String note) implements OfCall {}

    /** Begins at an idle counter to serve a customer who has no ticket. */
    record ServeWithoutTicket(String counter, List<Request> requests, String token) implements OfCall {}

    /** Calls the visit that was called to this counter once more. */
    record Recall(String counter) implements OfCall {}

    /** Begins the service of the visit that was called to this counter. */
    record StartService(String counter) implements OfCall {}

    /** Marks that the service at this counter has come to a step. */
    record MarkStep(String counter, String step) implements OfCall {}

    /** Gives the paper of an errand served at this counter to another clerk while the customer stays. */
    record HandOverPaper(String counter, String service, String clerk, String note) implements OfCall {}

    /** Gives the paper of an errand back to the counter where its customer is. */
    record ReturnPaper(String visit, String service, String note) implements OfCall {}

    /** Ends the service at this counter; none delivered means what was asked; {@code reason} tells why not done. */
    record FinishService(String counter, String outcome, List<String> delivered, Optional<String> reason)
            implements OfCall {}

    /** Sends the visit served at this counter on to a service, a counter or a clerk. */
    record Transfer(String counter, Target to, Position place, long delaySeconds) implements OfCall {

        /** Where to; exactly one is given. */
        public record Target(Optional<String> service, Optional<String> counter, Optional<String> clerk) {}

        /** Where in the line. */
        public enum Position {
            /** Before everybody. */
            FIRST,
            /** Behind everybody. */
            LAST,
            /** Where its true wait since the ticket puts it. */
            BY_WAIT;

            /** The word, as it is stored. */
            @Override
            public String toString() {
                return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            }
        }
    }

    /** Parks the visit served at this counter; with a delay it waits again by itself, else until it is taken up. */
    record Park(String counter, String reason, long delaySeconds) implements OfCall {}

    /** States that the visit called to this counter did not come. */
    record ReportNoShow(String counter) implements OfCall {}

    /** Takes back the last action at this counter, a moment after it: see {@link CounterAction}. */
    record Undo(String counter) implements OfCall {}

    /** What is asked of bookings. */
    sealed interface OfAppointment extends HallCommand {}

    /** Books a time for services, today or on a later day. */
    record BookAppointment(
            List<Request> requests,
            Instant start,
            String token,
            Optional<String> segment,
            Optional<String> language,
            Optional<String> pseudonym)
            implements OfAppointment {}

    /** Moves a booking to another time. */
    record MoveAppointment(String appointment, Instant start) implements OfAppointment {}

    /** Gives a booking up. */
    record CancelAppointment(String appointment) implements OfAppointment {}

    /** What is asked of followed cases. */
    sealed interface OfCase extends HallCommand {}

    /** Tells the customer news of a case, perhaps the last. */
    record TellProgress(String followedCase, String note, boolean closes) implements OfCase {}

    /** What is asked of alerts and for those who wait. */
    sealed interface OfAlert extends HallCommand {}

    /** Calls for help at a counter. */
    record RaisePanic(String counter, String note) implements OfAlert {}

    /** Calls a guide (引导员) to somebody who needs help at a place such as a kiosk. */
    record CallGuide(String place) implements OfAlert {}

    /** Says who looks after an alert. */
    record AcknowledgeAlert(String alert, String by, Optional<String> note) implements OfAlert {}

    /** Keeps an alert quiet until a moment, perhaps saying why. */
    record ShelveAlert(String alert, String by, Instant until, Optional<String> note) implements OfAlert {}

    /** Says that what an alert tells is over, where it cannot know by itself. */
    record ResolveAlert(String alert, String by) implements OfAlert {}

    /** Notes something done for those who wait, perhaps because an alert prompted it. */
    record RecordCare(String action, String by, Optional<String> alert, Optional<String> note) implements OfAlert {}
}
