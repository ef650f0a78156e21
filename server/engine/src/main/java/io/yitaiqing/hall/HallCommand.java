package io.yitaiqing.hall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What somebody asks of a hall; the rules answer with events or a rejection.
 *
 * <p>Identifiers are those of the {@link HallPlan} or of earlier events. Nothing here carries a time: the moment of
 * the decision is an argument of the rules.
 */
public sealed interface HallCommand {

    /** Ends the chapter of the current business day and names the next one; only then may that day open. */
    record CloseChapter(LocalDate nextDay) implements HallCommand {}

    /** Opens a business day with the plan that holds for it. */
    record OpenDay(LocalDate day, HallPlan plan) implements HallCommand {}

    /** Shuts the doors: no more tickets, waiting visits end, visits at a counter are served to their end. */
    record CloseDay() implements HallCommand {}

    /** Signs a clerk in at a closed counter. */
    record OpenCounter(String counter, String clerk) implements HallCommand {}

    /** Signs the clerk out of a counter that serves nobody. */
    record CloseCounter(String counter) implements HallCommand {}

    /** Stops calls to an idle counter for a reason, resuming by itself at {@code until} where one is given. */
    record PauseCounter(String counter, String reason, Optional<Instant> until) implements HallCommand {}

    /** Takes a paused counter back into service. */
    record ResumeCounter(String counter) implements HallCommand {}

    /** Starts a visit for one service; {@code token} is the caller's unguessable draw for the customer's own view. */
    record IssueTicket(List<String> services, String channel, String token) implements HallCommand {}

    /** Calls whom the dispatch policy chooses to an idle counter. */
    record CallNext(String counter) implements HallCommand {}

    /** Calls one given waiting visit to an idle counter, out of order and for a stated reason. */
    record CallVisit(String counter, String visit, String reason) implements HallCommand {}

    /** Calls the visit that was called to this counter once more. */
    record Recall(String counter) implements HallCommand {}

    /** Begins the service of the visit that was called to this counter. */
    record StartService(String counter) implements HallCommand {}

    /** Ends the service at this counter with an outcome such as {@code done}; none delivered means what was asked. */
    record FinishService(String counter, String outcome, List<String> delivered) implements HallCommand {}

    /** States that the visit called to this counter did not come. */
    record ReportNoShow(String counter) implements HallCommand {}

    /** Ends a waiting visit because the customer went away. */
    record Leave(String visit) implements HallCommand {}

    /** Ends a waiting visit because the customer or the reception took the ticket back. */
    record Cancel(String visit) implements HallCommand {}

    /** Lets everything happen that is due by now: see {@link Hall#nextDeadline()}. */
    record TimePasses() implements HallCommand {}

    /** Marks that a new writer continues the hall's journal; it is also the fence after an unknown outcome. */
    record TakeOver(String writer) implements HallCommand {}
}
