package io.yitaiqing.hall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One customer's stay in a hall, as it stands now.
 *
 * @param id the visit's name in this hall's whole line, such as {@code v17}
 * @param ticket its number, unique among the open visits of a business day, such as {@code A017}
 * @param takenAt when the ticket was taken: the true start of the wait, never altered
 * @param since when the present state began
 * @param calledAt when it was last called
 * @param startedAt when its service began
 * @param counter the counter it was called to
 * @param calls how often it was called
 * @param end why it ended, once it has
 */
public record Visit(
        String id,
        String ticket,
        List<String> services,
        String channel,
        String token,
        VisitState state,
        Instant takenAt,
        Instant since,
        Optional<Instant> calledAt,
        Optional<Instant> startedAt,
        Optional<String> counter,
        int calls,
        Optional<EndReason> end) {

    /** The service this visit waits for. */
    public String service() {
        return services.getFirst();
    }

    static Visit issued(HallEvent.TicketIssued e, Instant at) {
        return new Visit(
                e.visit(),
                e.ticket(),
                e.services(),
                e.channel(),
                e.token(),
                VisitState.WAITING,
                at,
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty());
    }

    Visit called(String counter, Instant at) {
        return with(VisitState.CALLED, at, Optional.of(at), startedAt, Optional.of(counter), calls + 1, end);
    }

    Visit recalled(Instant at) {
        return with(state, since, Optional.of(at), startedAt, counter, calls + 1, end);
    }

    Visit started(Instant at) {
        return with(VisitState.SERVING, at, calledAt, Optional.of(at), counter, calls, end);
    }

    Visit ended(EndReason reason, Instant at) {
        return with(VisitState.ENDED, at, calledAt, startedAt, counter, calls, Optional.of(reason));
    }

    private Visit with(
            VisitState state,
            Instant since,
            Optional<Instant> calledAt,
            Optional<Instant> startedAt,
            Optional<String> counter,
            int calls,
            Optional<EndReason> end) {
        return new Visit(
                id, ticket, services, channel, token, state, takenAt, since, calledAt, startedAt, counter, calls, end);
    }
}
