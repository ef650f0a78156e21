package io.yitaiqing.node.keeper;

import io.vertx.core.Promise;
import io.yitaiqing.hall.Deadlines;
import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Rejection;
import io.yitaiqing.hall.rules.HallRules;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.journal.TurnBody;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One turn of one hall: commands decided and applied at one moment, to become one row of the journal.
 *
 * <p>Nobody may be told anything of it before that row is durable. It ends early with a chapter, for the next row
 * belongs to another day.
 */
final class Turn {

    private static final int DUE_MOST = 8;

    private final HallMemory memory;
    private final HallRules rules;
    private final Instant now;
    private final LocalDate day;
    private final long after;
    private final List<TurnBody.Entry> entries = new ArrayList<>();
    private final List<Runnable> answers = new ArrayList<>();
    private final List<Promise<Reply>> callers = new ArrayList<>();
    private boolean chapterEnded;

    Turn(HallMemory memory, HallRules rules, Instant now) {
        this.memory = memory;
        this.rules = rules;
        this.now = now;
        this.day = memory.hall().chapter();
        this.after = memory.hall().position();
    }

    /** Decides a caller's request; the reply is kept until {@link #answer()}. */
    void take(Waiting waiting) {
        callers.add(waiting.reply());
        HallRequest request = waiting.request();
        Reply reply = request.key()
                .flatMap(memory.answers()::get)
                .map(remembered -> repeat(request, remembered))
                .orElseGet(() -> decide(request));
        answers.add(() -> waiting.reply().tryComplete(reply));
    }

    private static Reply repeat(HallRequest request, RememberedAnswers.Remembered remembered) {
        return remembered.requestHash().equals(request.requestHash())
                ? new Reply.Accepted(remembered.answer())
                : new Reply.KeyReused(request.key().orElseThrow());
    }

    /** Decides a command that nobody waits for. */
    Optional<Rejection> takeDue(HallCommand command) {
        Reply reply = decide(new HallRequest(
                memory.hall().id(), command, Optional.of(UUID.randomUUID().toString()), "", "clock"));
        return reply instanceof Reply.Rejected rejected ? Optional.of(rejected.rejection()) : Optional.empty();
    }

    /** Decides all that is due by itself, with this plan for a day that opens. */
    void takeAllDue(HallPlan plan) {
        for (int taken = 0; taken < DUE_MOST && !chapterEnded; taken++) {
            Optional<HallCommand> due = Deadlines.due(memory.hall(), plan, now);
            if (due.isEmpty()) {
                return;
            }
            Optional<Rejection> rejection = takeDue(due.get());
            if (rejection.isPresent()) {
                throw new IllegalStateException(rejection.get().sentence());
            }
        }
    }

    private Reply decide(HallRequest request) {
        Hall hall = memory.hall();
        return switch (rules.decide(request.command(), hall, now)) {
            case Decision.Rejected rejected -> new Reply.Rejected(rejected.rejection());
            case Decision.Accepted accepted -> {
                for (HallEvent event : accepted.events()) {
                    memory.apply(event, now);
                    chapterEnded |= event instanceof HallEvent.ChapterClosed;
                }
                var answer = Answers.of(accepted.events(), hall);
                if (!accepted.events().isEmpty()) {
                    String key = request.key().orElseThrow();
                    entries.add(new TurnBody.Entry(
                            key, request.requestHash(), request.actor(), request.command(), answer, accepted.events()));
                    memory.answers().put(new RowPlace(day, after), key, request.requestHash(), answer);
                }
                yield new Reply.Accepted(answer);
            }
        };
    }

    /** Whether nothing more may be taken, because the next row belongs to another day. */
    boolean chapterEnded() {
        return chapterEnded;
    }

    /** Whether nothing happened, so that there is nothing to store. */
    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** The moment of the turn. */
    Instant now() {
        return now;
    }

    /** The position before the turn. */
    long after() {
        return after;
    }

    /** The row that makes this turn durable. */
    JournalRow row(String writer) {
        return JournalRow.chained(
                memory.hash(),
                memory.hall().id(),
                day,
                after,
                memory.hall().position(),
                now,
                writer,
                UUID.randomUUID(),
                TurnBody.write(entries));
    }

    /** Tells every caller its reply. */
    void answer() {
        answers.forEach(Runnable::run);
    }

    /** Tells every caller, rejected ones too, that nothing of this turn is certain. */
    void fail(Throwable cause) {
        callers.forEach(caller -> caller.tryFail(cause));
    }
}
