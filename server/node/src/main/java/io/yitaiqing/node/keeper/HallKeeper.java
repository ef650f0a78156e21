package io.yitaiqing.node.keeper;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.yitaiqing.hall.Deadlines;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.node.journal.AppendOutcome;
import io.yitaiqing.node.journal.JournalException;
import io.yitaiqing.node.journal.JournalHead;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.journal.OutcomeUnknownException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keeper of one hall: it takes turns.
 *
 * <p>A turn takes what waits in the inbox, decides, applies and appends one row; only when that row is durable are
 * callers answered, readers served and followers told. One turn is in flight at a time, and everything runs on one
 * event loop, so there is no lock here: the journal's primary key is the only one.
 *
 * <pre>
 *   LOADING --loaded, taken over--> READY --turn--> WRITING --durable--> READY
 *      ^                                               |
 *      +---- forget, wait a moment --- fenced, failed, unknown (then a fence row first)
 * </pre>
 */
final class HallKeeper {

    static final int TURN_MOST = 200;

    private static final Logger LOG = LoggerFactory.getLogger(HallKeeper.class);
    private static final String OVERTAKEN = "another node writes its journal";

    private enum Phase {
        LOADING,
        READY,
        WRITING,
        GIVEN_UP,
        STOPPED
    }

    private final KeeperTools tools;
    private final HallPlan plan;
    private final HallBroadcast broadcast;
    private final Inbox inbox;
    private Phase phase = Phase.LOADING;
    private HallMemory memory;
    private boolean turnScheduled;
    private long timer = -1;
    private String trouble = "it is being loaded";
    private final Rests fenced = new Rests(Duration.ofSeconds(3), Duration.ofMinutes(2));
    private final Rests failed = new Rests(Duration.ofMillis(500), Duration.ofSeconds(5));

    HallKeeper(KeeperTools tools, HallPlan plan) {
        this.tools = tools;
        this.plan = plan;
        this.broadcast = new HallBroadcast(tools.hub(), plan.id());
        this.inbox = new Inbox(plan.id());
    }

    void start() {
        load(Optional.empty());
    }

    /** Finishes the turn in flight as it will, and takes no more. */
    void stop(String why) {
        phase = Phase.STOPPED;
        trouble = why;
        tools.vertx().cancelTimer(timer);
        inbox.refuse(this::unavailable);
    }

    Future<Reply> submit(HallRequest request) {
        if (phase == Phase.GIVEN_UP || phase == Phase.STOPPED) {
            return Future.failedFuture(unavailable());
        }
        Future<Reply> reply = inbox.add(request);
        wake();
        return reply;
    }

    /** Reads the hall between two turns, when everything in memory is durable. */
    <T> Future<T> read(Function<HallMemory, T> reading) {
        if (phase == Phase.GIVEN_UP || phase == Phase.STOPPED) {
            return Future.failedFuture(unavailable());
        }
        if (phase == Phase.READY) {
            return Future.succeededFuture(reading.apply(memory));
        }
        wake();
        return inbox.add(reading);
    }

    /** Compares the journal's head with this memory: an idle stale owner learns here that it was overtaken. */
    void confirm(Optional<JournalHead> head, Instant realNow) {
        if (phase != Phase.READY) {
            return;
        }
        long stored = head.map(JournalHead::position).orElse(0L);
        if (stored == memory.hall().position()) {
            broadcast.confirm(memory, realNow);
            fenced.well(realNow);
            failed.well(realNow);
        } else if (stored > memory.hall().position()) {
            giveUp(OVERTAKEN, fenced.take());
        }
    }

    private void load(Optional<JournalRow> fence) {
        phase = Phase.LOADING;
        tools.vertx().cancelTimer(timer);
        settle(fence)
                .compose(settled -> tools.loader().load(plan))
                .compose(loaded ->
                        tools.journal().prepareDay(loaded.hall().chapter()).map(loaded))
                .onSuccess(loaded -> loaded(loaded, fence.isPresent()))
                .onFailure(cause -> {
                    String why = String.valueOf(cause.getMessage());
                    if (!(cause instanceof JournalException) && !why.equals(trouble)) {
                        LOG.error("Hall {} cannot be loaded.", plan.id(), cause);
                    }
                    giveUp(why, failed.take(), fence);
                });
    }

    /** Writes the fence that a turn of unknown outcome needs: it waits for the ghost, then wins or conflicts. */
    private Future<Void> settle(Optional<JournalRow> fence) {
        return fence.map(row -> tools.journal().append(row).<Void>mapEmpty()).orElseGet(Future::succeededFuture);
    }

    private void loaded(HallMemory loaded, boolean afterFence) {
        if (phase != Phase.LOADING) {
            return;
        }
        if (afterFence && !loaded.writer().equals(tools.writer())) {
            giveUp(OVERTAKEN, fenced.take());
            return;
        }
        memory = loaded;
        broadcast.reloaded();
        phase = Phase.READY;
        trouble = "";
        if (loaded.writer().equals(tools.writer())) {
            published();
        } else {
            Turn takeover = new Turn(memory, tools.rules(), now());
            takeover.takeDue(new HallCommand.TakeOver(tools.writer()));
            write(takeover);
        }
    }

    private void wake() {
        if (phase == Phase.LOADING) {
            tools.loader().hurry(plan.id());
        } else if (phase == Phase.READY && !turnScheduled) {
            turnScheduled = true;
            tools.vertx().runOnContext(ignored -> turn());
        }
    }

    private void turn() {
        turnScheduled = false;
        if (phase != Phase.READY) {
            return;
        }
        Turn turn = new Turn(memory, tools.rules(), now());
        try {
            turn.takeAllDue(plan);
            for (int taken = 0; taken < TURN_MOST && inbox.hasRequests() && !turn.chapterEnded(); taken++) {
                tools.take(turn, inbox.next(), memory, this::submit);
            }
            if (!turn.isEmpty()) {
                write(turn);
                return;
            }
        } catch (RuntimeException | AssertionError bug) {
            bug(turn, bug);
            return;
        }
        turn.answer();
        rest();
    }

    private void write(Turn turn) {
        JournalRow row = turn.row(tools.writer());
        phase = Phase.WRITING;
        tools.journal().append(row).onComplete(result -> {
            try {
                written(turn, row, result);
            } catch (RuntimeException | AssertionError bug) {
                // It must not reach the journal, whose other halls wait for their own answers.
                bug(turn, bug);
            }
        });
    }

    private void bug(Turn turn, Throwable bug) {
        LOG.error("Hall {} met a bug in its turn at position {}.", plan.id(), turn.after(), bug);
        turn.fail(new HallBugException(plan.id()));
        giveUp("it met a bug", failed.take());
    }

    private void written(Turn turn, JournalRow row, AsyncResult<AppendOutcome> result) {
        if (result.succeeded() && result.result() == AppendOutcome.DURABLE) {
            durable(turn, row);
        } else if (result.succeeded()) {
            turn.fail(unavailable(OVERTAKEN, 3));
            giveUp(OVERTAKEN, fenced.take());
        } else if (result.cause() instanceof OutcomeUnknownException) {
            turn.fail(unavailable(result.cause().getMessage(), 1));
            if (phase != Phase.STOPPED) {
                load(Optional.of(tools.fence(row, memory.hash())));
            }
        } else {
            turn.fail(unavailable(result.cause().getMessage(), 1));
            giveUp(result.cause().getMessage(), failed.take());
        }
    }

    private void durable(Turn turn, JournalRow row) {
        memory.written(row);
        tools.loader().durable(row, memory);
        turn.answer();
        if (phase == Phase.STOPPED) {
            return;
        }
        Future<Void> ready =
                turn.chapterEnded() ? tools.journal().prepareDay(memory.hall().chapter()) : Future.succeededFuture();
        ready.onSuccess(prepared -> {
                    if (phase == Phase.WRITING) {
                        phase = Phase.READY;
                        broadcast.turn(memory, turn, row);
                        published();
                    }
                })
                .onFailure(cause -> giveUp(cause.getMessage(), failed.take()));
    }

    private void published() {
        broadcast.settled(memory);
        inbox.read(memory);
        rest();
    }

    /** Sleeps until something waits or becomes due. */
    private void rest() {
        if (inbox.hasRequests()) {
            wake();
            return;
        }
        tools.vertx().cancelTimer(timer);
        Instant next = Deadlines.wakeUp(memory.hall(), plan, now());
        long realMillis = Math.min(
                tools.clock().realMillisUntil(next), Duration.ofHours(1).toMillis());
        timer = tools.vertx().setTimer(realMillis, id -> wake());
    }

    private void giveUp(String why, Duration pause) {
        giveUp(why, pause, Optional.empty());
    }

    /** Refuses everybody for a while and then loads the hall again, after the fence where one is to be written. */
    private void giveUp(String why, Duration pause, Optional<JournalRow> fence) {
        if (phase == Phase.STOPPED) {
            return;
        }
        if (!why.equals(trouble)) {
            LOG.warn("Hall {} is given up for {} ms: {}", plan.id(), pause.toMillis(), why);
        }
        phase = Phase.GIVEN_UP;
        trouble = why;
        memory = null;
        inbox.refuse(this::unavailable);
        tools.vertx().setTimer(pause.toMillis(), id -> {
            if (phase == Phase.GIVEN_UP) {
                load(fence);
            }
        });
    }

    private Instant now() {
        Instant clock = tools.clock().now();
        return clock.isAfter(memory.hall().at()) ? clock : memory.hall().at();
    }

    private UnavailableException unavailable() {
        return unavailable(trouble, 1);
    }

    private UnavailableException unavailable(String why, int retryAfterSeconds) {
        return new UnavailableException("Hall " + plan.id() + " cannot answer now: " + why, retryAfterSeconds);
    }
}
