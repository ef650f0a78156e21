package io.yitaiqing.simulator.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * One customer's stay as a ticket log tells it.
 *
 * @param line where in the log it stands
 * @param ticket what the log calls it; it need not be unique
 * @param calledAt present where the customer was called, as are {@code counter} and {@code clerk}
 * @param startedAt present where the customer was served
 * @param finishedAt the end of the stay: of the service, of waiting for a no-show, or of waiting in vain
 * @param recordedWait the wait by the log's own account, against which a computed wait is held
 */
public record TicketRecord(
        long line,
        String ticket,
        String service,
        Instant takenAt,
        Optional<Instant> calledAt,
        Optional<Instant> startedAt,
        Instant finishedAt,
        Optional<String> counter,
        Optional<String> clerk,
        Outcome outcome,
        Optional<Integer> priority,
        Duration recordedWait) {

    /** The order in which customers came, ties by line. */
    public static final Comparator<TicketRecord> BY_ARRIVAL =
            Comparator.comparing(TicketRecord::takenAt).thenComparingLong(TicketRecord::line);

    /** The order in which called customers took their counter; a stay of no length goes before a longer one. */
    static final Comparator<TicketRecord> BY_CALL = Comparator.comparing((TicketRecord r) -> r.calledAt.orElseThrow())
            .thenComparing(r -> !r.endsAtCall())
            .thenComparingLong(TicketRecord::line);

    /** From the start of the service to its end; zero for who was not served. */
    public Duration serviceTime() {
        return startedAt.map(start -> Duration.between(start, finishedAt)).orElse(Duration.ZERO);
    }

    /** From the call to the start of the service, or to the moment a no-show was given up. */
    Duration wayTime() {
        return calledAt.map(called -> Duration.between(called, startedAt.orElse(finishedAt)))
                .orElse(Duration.ZERO);
    }

    boolean endsAtCall() {
        return calledAt.equals(Optional.of(finishedAt));
    }

    TicketRecord at(String counter, String clerk) {
        return at(Optional.of(counter), Optional.of(clerk));
    }

    TicketRecord withoutClerk() {
        return at(counter, Optional.empty());
    }

    private TicketRecord at(Optional<String> counter, Optional<String> clerk) {
        return new TicketRecord(
                line,
                ticket,
                service,
                takenAt,
                calledAt,
                startedAt,
                finishedAt,
                counter,
                clerk,
                outcome,
                priority,
                recordedWait);
    }
}
