package io.yitaiqing.hall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What happened in a hall; a hall changes only by applying these.
 *
 * <p>An event records an outcome (this ticket was called), never an intention, so replay asks no rule and no policy.
 * Its time is the {@code at} of the turn that wrote it.
 */
public sealed interface HallEvent {

    /** A new writer took the hall over; it changes nothing in the hall. */
    record HallTakenOver(String writer) implements HallEvent {}

    /** The chapter of the current business day ended, and the next row belongs to {@code nextDay}. */
    record ChapterClosed(LocalDate nextDay) implements HallEvent {}

    /** A business day began with this plan and all that went on from the day before. */
    record DayOpened(LocalDate day, HallPlan plan, Carried carried) implements HallEvent {}

    /** The doors were shut for the day. */
    record DayClosed() implements HallEvent {}

    /** A clerk signed in at a counter, which may now serve {@code abilities}. */
    record CounterOpened(String counter, String clerk, List<String> abilities) implements HallEvent {}

    /** A counter's clerk signed out. */
    record CounterClosed(String counter) implements HallEvent {}

    /** A counter stopped taking calls. */
    record CounterPaused(String counter, String reason, Optional<Instant> until) implements HallEvent {}

    /** A paused counter takes calls again. */
    record CounterResumed(String counter) implements HallEvent {}

    /** A visit began and waits. */
    record TicketIssued(String visit, String ticket, List<String> services, String channel, String token)
            implements HallEvent {}

    /** A waiting visit was called to a counter, for the reason given. */
    record TicketCalled(String visit, String counter, CallReason reason) implements HallEvent {}

    /** A called visit was called once more. */
    record TicketRecalled(String visit, String counter) implements HallEvent {}

    /** The service of a called visit began. */
    record ServiceStarted(String visit, String counter) implements HallEvent {}

    /** The service of a visit ended with an outcome, and these services were delivered. */
    record ServiceFinished(String visit, String counter, String outcome, List<String> delivered) implements HallEvent {}

    /** A called visit did not come to the counter. */
    record TicketNotShown(String visit, String counter) implements HallEvent {}

    /** A visit ended, once and for one reason. */
    record VisitEnded(String visit, EndReason reason) implements HallEvent {}
}
