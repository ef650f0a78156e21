package io.yitaiqing.node.keeper;

import io.vertx.core.AsyncResult;
import io.yitaiqing.node.journal.JournalHead;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Until when a keeper knew that nobody else writes its hall's line.
 *
 * <p>A node that was stopped for a while wakes up believing what it believed before. So what a keeper says counts as
 * current for a few seconds only; then it looks into the journal before it says anything more.
 */
final class Confirmation {

    /** Three of the looks into the journal that a node takes once a second. */
    static final Duration FRESH = Duration.ofSeconds(3);

    private final KeeperTools tools;
    private final String hall;
    private final HallProjection projection;
    private final Setbacks setbacks;
    private Instant until = Instant.EPOCH;
    private boolean asking;

    Confirmation(KeeperTools tools, String hall, HallProjection projection, Setbacks setbacks) {
        this.tools = tools;
        this.hall = hall;
        this.projection = projection;
        this.setbacks = setbacks;
    }

    /** Notes that at a real moment the journal's head was the keeper's. */
    void note(Instant realMoment) {
        until = realMoment.isAfter(until) ? realMoment : until;
        projection.confirm(until);
        setbacks.well(realMoment);
    }

    /** Whether it is recent enough to speak without asking. */
    boolean isFresh() {
        return !until.plus(FRESH).isBefore(tools.clock().realNow());
    }

    /** Asks where the hall's line ends, unless the question is under way; the answer comes with when it was asked. */
    void ask(BiConsumer<AsyncResult<Optional<JournalHead>>, Instant> then) {
        if (asking) {
            return;
        }
        asking = true;
        Instant asked = tools.clock().realNow();
        tools.journal().head(hall).onComplete(answer -> {
            asking = false;
            then.accept(answer, asked);
        });
    }
}
