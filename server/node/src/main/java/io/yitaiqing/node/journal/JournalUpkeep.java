package io.yitaiqing.node.journal;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the tables of the days to come and retires old days, now and every hour. Every node does it: what is there
 * already is not made again, and of those that would retire days one does.
 */
public final class JournalUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(JournalUpkeep.class);
    private static final Duration PERIOD = Duration.ofHours(1);

    private final Vertx vertx;
    private final Journal journal;
    private final DatabaseAddress address;
    private final JournalPolicy policy;
    private final Supplier<LocalDate> today;
    private Future<Void> work = Future.succeededFuture();
    private long timer = -1;
    private boolean stopped;

    /** {@code today} is the business day on the halls' clock. */
    public JournalUpkeep(
            Vertx vertx, Journal journal, DatabaseAddress address, JournalPolicy policy, Supplier<LocalDate> today) {
        this.vertx = vertx;
        this.journal = journal;
        this.address = address;
        this.policy = policy;
        this.today = today;
    }

    /** Begins. */
    public void start() {
        timer = vertx.setPeriodic(0, PERIOD.toMillis(), id -> once());
    }

    /** Begins nothing more; what is under way may be cut short, and is taken up again some time. */
    public void stop() {
        stopped = true;
        vertx.cancelTimer(timer);
    }

    private void once() {
        if (!work.isComplete()) {
            return;
        }
        LocalDate day = today.get();
        work = prepare(day, 0).compose(prepared -> retire(day)).transform(done -> {
            if (done.failed() && !stopped) {
                LOG.warn("The journal's upkeep is put off: {}", done.cause().getMessage());
            }
            return Future.succeededFuture();
        });
    }

    private Future<Void> prepare(LocalDate day, int ahead) {
        return ahead > policy.daysAhead()
                ? Future.succeededFuture()
                : journal.prepareDay(day.plusDays(ahead)).compose(prepared -> prepare(day, ahead + 1));
    }

    private Future<List<Retirement.Day>> retire(LocalDate day) {
        return policy.keepDays() == 0
                ? Future.succeededFuture(List.of())
                : vertx.executeBlocking(
                        () -> Retirement.before(day.minusDays(policy.keepDays()), address, policy.archive()), false);
    }
}
