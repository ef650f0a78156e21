package io.yitaiqing.node.keeper;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.node.journal.JournalException;
import io.yitaiqing.node.journal.JournalRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How a keeper comes to its hall, and comes back to it after trouble: it reads the journal, or rests first.
 *
 * <p>Who finds that another node wrote the journal drops its memory. It takes the hall back without a rest only where
 * placement names this node and the last takeover is older than a few seconds; else two nodes would duel.
 */
final class HallClaim {

    static final String OVERTAKEN = "another node writes its journal";

    private static final Logger LOG = LoggerFactory.getLogger(HallClaim.class);

    private final KeeperTools tools;
    private final HallPlan plan;
    private final BooleanSupplier named;
    private final KeeperState state;
    private final Inbox inbox;
    private final Setbacks setbacks;
    private final BiConsumer<HallMemory, Instant> loaded;
    private final Promise<Void> decided = Promise.promise();

    /** @param loaded goes on with a memory, and with the moment before which it was not read */
    HallClaim(
            KeeperTools tools,
            HallPlan plan,
            BooleanSupplier named,
            KeeperState state,
            Inbox inbox,
            Setbacks setbacks,
            BiConsumer<HallMemory, Instant> loaded) {
        this.tools = tools;
        this.plan = plan;
        this.named = named;
        this.state = state;
        this.inbox = inbox;
        this.setbacks = setbacks;
        this.loaded = loaded;
    }

    /** Completes when the hall is ready for the first time, or has failed to be. */
    Future<Void> decided() {
        return decided.future();
    }

    void decide() {
        decided.tryComplete();
    }

    /** Reads the journal; first writes the fence that a turn of unknown outcome needs. */
    void load(Optional<JournalRow> fence) {
        state.enter(KeeperPhase.LOADING);
        Instant asked = tools.clock().realNow();
        tools.load(plan, fence, () -> !inbox.isEmpty())
                .onSuccess(memory -> loaded(memory, fence.isPresent(), asked))
                .onFailure(cause -> {
                    String why = String.valueOf(cause.getMessage());
                    if (!(cause instanceof JournalException) && !why.equals(setbacks.trouble())) {
                        LOG.error("Hall {} cannot be loaded.", plan.id(), cause);
                    }
                    rest(setbacks.failed(why), fence);
                });
    }

    private void loaded(HallMemory memory, boolean afterFence, Instant asked) {
        if (state.phase() != KeeperPhase.LOADING) {
            return;
        }
        boolean ours = memory.writer().equals(tools.writer());
        if (!ours && (afterFence || state.isOvertaken() && Setbacks.isDuel(memory, tools.clock()))) {
            standDown();
            return;
        }
        state.remember(memory);
        setbacks.over();
        loaded.accept(memory, asked);
    }

    /** Another node wrote the journal. */
    void overtaken() {
        if (state.phase() == KeeperPhase.STOPPED) {
            return;
        }
        if (named.getAsBoolean() && setbacks.mayReturn()) {
            state.noteOvertaken(true);
            tools.kept().left(plan.id());
            state.forget();
            load(Optional.empty());
        } else {
            standDown();
        }
    }

    private void standDown() {
        state.noteOvertaken(true);
        rest(setbacks.fenced(OVERTAKEN), Optional.empty());
    }

    /** The memory can no longer be trusted. */
    void failed(String why) {
        if (state.phase() != KeeperPhase.STOPPED) {
            rest(setbacks.failed(why), Optional.empty());
        }
    }

    /** Refuses everybody for a while and then loads the hall again, after the fence where one is to be written. */
    private void rest(Duration pause, Optional<JournalRow> fence) {
        if (state.phase() == KeeperPhase.STOPPED) {
            return;
        }
        state.enter(KeeperPhase.GIVEN_UP);
        tools.kept().left(plan.id());
        state.forget();
        inbox.refuse(setbacks::unavailable);
        decide();
        tools.vertx().setTimer(pause.toMillis(), id -> {
            if (state.phase() == KeeperPhase.GIVEN_UP) {
                load(fence);
            }
        });
    }
}
