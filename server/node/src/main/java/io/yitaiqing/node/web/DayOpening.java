package io.yitaiqing.node.web;

import io.vertx.core.Future;
import io.yitaiqing.node.keeper.Reply;
import java.time.LocalDate;
import java.util.Optional;

/** How a business day is opened by those who know the hall's plans; the edge does not. */
@FunctionalInterface
public interface DayOpening {

    /**
     * Opens a day with the plan that holds for it.
     *
     * @param day the day, or today on the hall's clock where none is given
     * @param key the caller's idempotency key
     * @param requestHash as in {@link io.yitaiqing.node.keeper.HallRequest}
     * @param actor who asks
     */
    Future<Reply> open(String hall, Optional<LocalDate> day, Optional<String> key, String requestHash, String actor);
}
