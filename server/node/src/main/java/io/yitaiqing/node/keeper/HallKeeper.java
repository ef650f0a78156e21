package io.yitaiqing.node.keeper;

import io.vertx.core.Future;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.node.journal.JournalHead;
import io.yitaiqing.node.live.RecentChanges;
import io.yitaiqing.node.live.Snapshot;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * The keeper of one hall: what callers ask of it waits in its inbox for the next of its {@link HallTurns turns}.
 *
 * <p>Everything runs on one event loop, so there is no lock here: the journal's primary key is the only one.
 */
final class HallKeeper {

    static final int TURN_MOST = HallTurns.MOST;

    private final HallPlan plan;
    private final HallProjection projection;
    private final Inbox inbox;
    private final Setbacks setbacks;
    private final KeeperState state = new KeeperState();
    private final HallTurns turns;

    /** A keeper of a hall that placement always names this node for. */
    HallKeeper(KeeperTools tools, HallPlan plan) {
        this(tools, plan, () -> true);
    }

    /** A keeper of a hall; {@code named} says whether placement names this node. */
    HallKeeper(KeeperTools tools, HallPlan plan, BooleanSupplier named) {
        this.plan = plan;
        this.projection = new HallProjection(tools.hub(), tools.kept(), plan.id());
        this.inbox = new Inbox(plan.id());
        this.setbacks = new Setbacks(plan.id());
        this.turns = new HallTurns(tools, plan, named, state, projection, inbox, setbacks);
    }

    /** Begins; completes when the hall is ready for the first time, or has failed to be. */
    Future<Void> start() {
        return turns.start();
    }

    /** Finishes the turn in flight as it will, and takes no more. */
    void stop(String why) {
        turns.stop(why, false);
    }

    /** Stops, for another node to go on; completes when nothing more of this keeper can reach the journal. */
    Future<Void> handOver() {
        turns.stop("it moves to another node", true);
        return turns.settled();
    }

    /** Whether it has the hall, or is about to. */
    boolean isAtIt() {
        return !state.phase().refuses();
    }

    /** Whether it has the hall for sure: it is ready, or waits for the journal. */
    boolean isKeeping() {
        return state.phase().isKeeping();
    }

    /** Whether another node wrote the hall's journal, so that this keeper rests. */
    boolean isOvertaken() {
        return state.isOvertaken() && state.phase().refuses();
    }

    /** Ends a rest: the node that wrote the journal has let go. */
    void resume() {
        if (isOvertaken()) {
            state.noteOvertaken(false);
            turns.start();
        }
    }

    /** Compares the journal's head with the memory: an idle stale owner learns here that it was overtaken. */
    void confirm(Optional<JournalHead> head, Instant realMoment) {
        turns.confirm(head, realMoment);
    }

    Future<Reply> submit(HallRequest request) {
        return submit(request, Instant.MAX);
    }

    /** Takes a request into the next turn, unless that comes after a real moment. */
    Future<Reply> submit(HallRequest request, Instant until) {
        return turns.submit(request, until);
    }

    /** Reads the hall between two turns, when everything in memory is durable. */
    <T> Future<T> read(Function<HallMemory, T> reading) {
        if (state.phase().refuses()) {
            return Future.failedFuture(setbacks.unavailable());
        }
        if (state.phase() == KeeperPhase.READY && turns.isCurrent()) {
            return Future.succeededFuture(reading.apply(state.memory()));
        }
        Future<T> answer = inbox.add(reading);
        turns.awaited();
        return answer;
    }

    /**
     * The last durable document. Where the journal cannot be asked it may be old, and says how old; a hall that another
     * node writes is not shown.
     */
    Future<Snapshot> document() {
        if (projection.isEmpty() || state.phase() == KeeperPhase.STOPPED || state.isOvertaken()) {
            return read(memory -> shown());
        }
        if (state.phase() == KeeperPhase.READY && !turns.isCurrent()) {
            Future<Snapshot> answer = inbox.add(memory -> shown());
            turns.awaited();
            return answer;
        }
        return Future.succeededFuture(shown());
    }

    private Snapshot shown() {
        return projection.snapshot(
                state.memory() == null
                        ? RecentChanges.none(projection.position())
                        : state.memory().recent());
    }

    /** The hall's row in a list; empty while nothing was read. */
    Optional<Map<String, Object>> summary() {
        return projection.isEmpty() || state.isOvertaken()
                ? Optional.empty()
                : Optional.of(HallViews.summary(plan, projection));
    }
}
