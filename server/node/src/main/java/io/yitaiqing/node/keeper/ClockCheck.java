package io.yitaiqing.node.keeper;

import io.vertx.core.Future;
import io.yitaiqing.node.journal.Journal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Compares a node's clock with its database's, which shows besides that the database answers. */
final class ClockCheck {

    /** After so long without the database a node leaves its halls to nodes that may still have it. */
    private static final Duration LOST_AFTER = Duration.ofSeconds(5);

    private final Journal journal;
    private final InstantSource realClock;
    private Instant answeredAt;

    ClockCheck(Journal journal, InstantSource realClock) {
        this.journal = journal;
        this.realClock = realClock;
        this.answeredAt = realClock.instant();
    }

    /** What is wrong with the node's clock; the time that the question takes is no difference. */
    Future<Optional<String>> trouble() {
        Instant before = realClock.instant();
        return journal.now().map(database -> {
            answeredAt = realClock.instant();
            boolean good = !database.isBefore(before.minus(Keepers.SKEW_MOST))
                    && !database.isAfter(answeredAt.plus(Keepers.SKEW_MOST));
            return good
                    ? Optional.empty()
                    : Optional.of("the node's clock is "
                            + Duration.between(before, database).toMillis()
                            + " ms behind the database's, allowed are " + Keepers.SKEW_MOST.toMillis());
        });
    }

    /** Whether the database has not answered for so long that this node may be alone with its trouble. */
    boolean isLost() {
        return answeredAt.plus(LOST_AFTER).isBefore(realClock.instant());
    }
}
