package io.yitaiqing.node.keeper;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.node.journal.AppendOutcome;
import io.yitaiqing.node.journal.JournalHead;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.journal.OutcomeUnknownException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The turns of one hall, one after another.
 *
 * <p>A turn takes what waits in the inbox, decides, applies and appends one row; only when that row is durable are
 * callers answered, readers served and followers told. One turn is in flight at a time.
 *
 * <pre>
 *   LOADING --loaded, taken over--> READY --turn--> WRITING --durable--> READY
 *      ^                                               |
 *      +---- forget, wait a moment --- fenced, failed, unknown (then a fence row first)
 * </pre>
 */
final class HallTurns {

    static final int MOST = 200;

    private static final Logger LOG = LoggerFactory.getLogger(HallTurns.class);
    private static final long ASK_AGAIN_MILLIS = 1_000;

    private final KeeperTools tools;
    private final HallPlan plan;
    private final KeeperState state;
    private final HallProjection projection;
    private final Inbox inbox;
    private final Setbacks setbacks;
    private final Confirmation confirmation;
    private final HallClaim claim;
    private Future<?> writing = Future.succeededFuture();
    private boolean turnScheduled;
    private final Alarm alarm;

    HallTurns(
            KeeperTools tools,
            HallPlan plan,
            BooleanSupplier named,
            KeeperState state,
            HallProjection projection,
            Inbox inbox,
            Setbacks setbacks) {
        this.tools = tools;
        this.plan = plan;
        this.state = state;
        this.projection = projection;
        this.inbox = inbox;
        this.setbacks = setbacks;
        this.alarm = new Alarm(tools.vertx(), tools.clock(), plan, this::wake);
        this.confirmation = new Confirmation(tools, plan.id(), projection, setbacks);
        this.claim = new HallClaim(tools, plan, named, state, inbox, setbacks, this::loaded);
    }

    Future<Void> start() {
        claim.load(Optional.empty());
        return claim.decided();
    }

    void stop(String why, boolean toAnotherNode) {
        state.enter(KeeperPhase.STOPPED);
        setbacks.stopped(why, toAnotherNode);
        tools.kept().left(plan.id());
        alarm.stop();
        inbox.refuse(setbacks::unavailable);
        claim.decide();
    }

    /** Completes when no row is under way. */
    Future<Void> settled() {
        return writing.transform(done -> Future.succeededFuture());
    }

    /** Whether it is so lately certain that nobody else writes the hall's line that no question is needed. */
    boolean isCurrent() {
        return confirmation.isFresh();
    }

    Future<Reply> submit(HallRequest request, Instant until) {
        if (state.phase().refuses()) {
            return Future.failedFuture(setbacks.unavailable());
        }
        Future<Reply> reply = inbox.add(request, until);
        awaited();
        return reply;
    }

    /** Somebody waits in the inbox. */
    void awaited() {
        if (state.phase() == KeeperPhase.LOADING) {
            tools.loader().hurry(plan.id());
        }
        wake();
    }

    void confirm(Optional<JournalHead> head, Instant realMoment) {
        if (state.phase() != KeeperPhase.READY) {
            return;
        }
        long stored = head.map(JournalHead::position).orElse(0L);
        if (stored == state.memory().hall().position()) {
            confirmation.note(realMoment);
            inbox.read(state.memory());
        } else if (stored > state.memory().hall().position()) {
            claim.overtaken();
        } else if (!isCurrent()) {
            // Nothing was written for seconds, so the answer is not older than the memory.
            claim.failed("the journal ends before what was read of it");
        }
    }

    /** Asks the journal whether it still ends where this memory does, before a word is said that might be old. */
    private void ask() {
        confirmation.ask((answer, asked) -> {
            if (state.phase() != KeeperPhase.READY) {
                return;
            }
            if (answer.failed()) {
                inbox.refuseRequests(() -> setbacks.unavailable(answer.cause().getMessage(), 1));
                inbox.read(state.memory());
                tools.vertx().setTimer(ASK_AGAIN_MILLIS, id -> wake());
                return;
            }
            confirm(answer.result(), asked);
            wake();
        });
    }

    /** The journal was read up to here; the hall is this node's once a takeover row says so. */
    private void loaded(HallMemory memory, Instant asked) {
        alarm.stop();
        projection.reloaded();
        state.enter(KeeperPhase.READY);
        if (memory.writer().equals(tools.writer())) {
            confirmation.note(asked);
            published();
        } else {
            Turn takeover = new Turn(memory, tools.rules(), now());
            takeover.takeDue(new HallCommand.TakeOver(tools.writer()));
            write(takeover);
        }
    }

    private void wake() {
        if (state.phase() == KeeperPhase.READY && !turnScheduled) {
            turnScheduled = true;
            tools.vertx().runOnContext(ignored -> turn());
        }
    }

    private void turn() {
        turnScheduled = false;
        if (state.phase() != KeeperPhase.READY) {
            return;
        }
        inbox.forgetLate(tools.clock().realNow());
        if (!isCurrent()) {
            ask();
            return;
        }
        Turn turn = new Turn(state.memory(), tools.rules(), now());
        try {
            if (!alarm.isQuiet(turn.now())) {
                turn.takeAllDue(plan);
            }
            takeAll(turn);
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

    private void takeAll(Turn turn) {
        for (int taken = 0; taken < MOST && inbox.hasRequests() && !turn.chapterEnded(); taken++) {
            Waiting waiting = inbox.next();
            tools.take(turn, waiting, state.memory(), request -> submit(request, waiting.until()));
        }
    }

    private void write(Turn turn) {
        JournalRow row = turn.row(tools.writer());
        Instant sent = tools.clock().realNow();
        state.enter(KeeperPhase.WRITING);
        writing = tools.journal().append(row).onComplete(result -> {
            try {
                written(turn, row, sent, result);
            } catch (RuntimeException | AssertionError bug) {
                // It must not reach the journal, whose other halls wait for their own answers.
                bug(turn, bug);
            }
        });
    }

    private void bug(Turn turn, Throwable bug) {
        LOG.error("Hall {} met a bug in its turn at position {}.", plan.id(), turn.after(), bug);
        turn.fail(new HallBugException(plan.id()));
        claim.failed("it met a bug");
    }

    private void written(Turn turn, JournalRow row, Instant sent, AsyncResult<AppendOutcome> result) {
        if (result.succeeded() && result.result() == AppendOutcome.DURABLE) {
            durable(turn, row, sent);
        } else if (result.succeeded()) {
            // Surely not stored, so it may be asked of the other node.
            turn.fail(setbacks.moving(HallClaim.OVERTAKEN));
            claim.overtaken();
        } else if (result.cause() instanceof OutcomeUnknownException) {
            turn.fail(setbacks.unavailable(result.cause().getMessage(), 1));
            if (state.phase() != KeeperPhase.STOPPED) {
                claim.load(Optional.of(tools.fence(row, state.memory().hash())));
            }
        } else {
            turn.fail(setbacks.unavailable(result.cause().getMessage(), 1));
            claim.failed(result.cause().getMessage());
        }
    }

    private void durable(Turn turn, JournalRow row, Instant sent) {
        state.memory().written(row);
        tools.loader().durable(row, state.memory(), sent);
        turn.answer();
        if (state.phase() == KeeperPhase.STOPPED) {
            return;
        }
        Future<Void> ready = turn.chapterEnded()
                ? tools.journal().prepareDay(state.memory().hall().chapter())
                : Future.succeededFuture();
        ready.onSuccess(prepared -> {
                    if (state.phase() == KeeperPhase.WRITING) {
                        state.enter(KeeperPhase.READY);
                        projection.turn(state.memory(), turn, row);
                        confirmation.note(sent);
                        published();
                    }
                })
                .onFailure(cause -> claim.failed(cause.getMessage()));
    }

    private void published() {
        projection.settled(state.memory());
        inbox.read(state.memory());
        claim.decide();
        rest();
    }

    /** Sleeps until something waits or becomes due. */
    private void rest() {
        if (inbox.hasRequests()) {
            wake();
            return;
        }
        alarm.set(state.memory().hall(), now());
    }

    private Instant now() {
        Instant clock = tools.clock().now();
        return clock.isAfter(state.memory().hall().at())
                ? clock
                : state.memory().hall().at();
    }
}
