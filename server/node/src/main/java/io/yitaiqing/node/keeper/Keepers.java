package io.yitaiqing.node.keeper;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.yitaiqing.hall.Auditor;
import io.yitaiqing.hall.HallListener;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.rules.HallRules;
import io.yitaiqing.node.journal.Journal;
import io.yitaiqing.node.live.LiveHub;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keepers of one node: one for each hall that placement gives it.
 *
 * <p>Once a second it follows placement and compares its halls' heads with the journal. A node whose clock is more
 * than {@link #SKEW_MOST} off the database's keeps no hall.
 */
public final class Keepers {

    /** How far a node's clock may be off the database's. */
    public static final Duration SKEW_MOST = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(Keepers.class);
    private static final long SWEEP_MILLIS = 1_000;
    private static final long SWEEP_DEADLINE_MILLIS = 3_000;

    private final Vertx vertx;
    private final Journal journal;
    private final InstantSource realClock;
    private final Placement placement;
    private final Map<String, HallPlan> plans;
    private final KeeperTools tools;
    private final Map<String, HallKeeper> keepers = new HashMap<>();
    private Optional<String> trouble = Optional.of("the node is starting");
    private boolean sweeping;
    private boolean stopped;
    private long timer = -1;

    /**
     * Keepers that are not yet started.
     *
     * @param audited whether an auditor listens to every event and logs breaches
     */
    public Keepers(
            Vertx vertx,
            Journal journal,
            LiveHub hub,
            HallRules rules,
            HallClock clock,
            InstantSource realClock,
            Placement placement,
            Map<String, HallPlan> plans,
            String writer,
            boolean audited) {
        this.vertx = vertx;
        this.journal = journal;
        this.realClock = realClock;
        this.placement = placement;
        this.plans = Map.copyOf(plans);
        Supplier<Optional<HallListener>> auditors = () -> audited
                ? Optional.of(new Auditor(breach -> LOG.error("Invariant broken: {}", breach)))
                : Optional.empty();
        HallLoader loader = new HallLoader(vertx, journal, auditors);
        this.tools = new KeeperTools(vertx, journal, loader, hub, rules, clock, writer);
    }

    /** Begins to keep the halls that placement gives to this node. */
    public void start() {
        timer = vertx.setPeriodic(SWEEP_MILLIS, id -> sweep());
        sweep();
    }

    /** Stops every keeper; turns in flight still end. */
    public void stop() {
        stopped = true;
        vertx.cancelTimer(timer);
        keepNothing("the node is shutting down");
    }

    /** Why this node keeps no hall; empty while all is well. */
    public Optional<String> trouble() {
        return trouble;
    }

    /** The plan with which a hall's next day opens. */
    Optional<HallPlan> plan(String hall) {
        return Optional.ofNullable(plans.get(hall));
    }

    /** Now on the hall's clock. */
    Instant now() {
        return tools.clock().now();
    }

    /** The business day on the hall's clock. */
    LocalDate today(HallPlan plan) {
        return plan.calendar().dayOf(tools.clock().now());
    }

    /** The ids of all halls, in order. */
    List<String> halls() {
        return plans.keySet().stream().sorted().toList();
    }

    /** The keeper of a hall, where this node has it. */
    Future<HallKeeper> keeper(String hall) {
        HallKeeper keeper = keepers.get(hall);
        return keeper == null
                ? Future.failedFuture(new UnavailableException(
                        "Hall " + hall + " cannot answer now: " + trouble.orElse("it moves to another node") + ".", 1))
                : Future.succeededFuture(keeper);
    }

    private void sweep() {
        if (sweeping || stopped) {
            return;
        }
        sweeping = true;
        checkClock()
                .compose(good -> good ? follow() : Future.succeededFuture())
                .timeout(SWEEP_DEADLINE_MILLIS, TimeUnit.MILLISECONDS)
                .onComplete(done -> {
                    sweeping = false;
                    if (done.failed()) {
                        say(Optional.of(
                                "the database does not answer (" + done.cause().getMessage() + ")"));
                    }
                });
    }

    /** Whether the clocks agree; the time the question takes is no difference. */
    private Future<Boolean> checkClock() {
        Instant before = realClock.instant();
        return journal.now().map(database -> {
            Instant after = realClock.instant();
            boolean good = !database.isBefore(before.minus(SKEW_MOST)) && !database.isAfter(after.plus(SKEW_MOST));
            if (good) {
                say(Optional.empty());
            } else {
                keepNothing("the node's clock is "
                        + Duration.between(before, database).toMillis() + " ms behind the database's, allowed are "
                        + SKEW_MOST.toMillis());
            }
            return good;
        });
    }

    private void say(Optional<String> now) {
        if (!now.equals(trouble) && !stopped) {
            now.ifPresentOrElse(
                    why -> LOG.warn("This node cannot keep its halls: {}", why),
                    () -> LOG.info("This node keeps halls."));
        }
        trouble = now;
    }

    private void keepNothing(String why) {
        say(Optional.of(why));
        keepers.values().forEach(keeper -> keeper.stop(why));
        keepers.clear();
    }

    private Future<Void> follow() {
        if (stopped) {
            return Future.succeededFuture();
        }
        for (HallPlan plan : plans.values()) {
            boolean mine = placement.owner(plan.id()).equals(placement.self());
            if (mine && !keepers.containsKey(plan.id())) {
                HallKeeper keeper = new HallKeeper(tools, plan);
                keepers.put(plan.id(), keeper);
                keeper.start();
            } else if (!mine && keepers.containsKey(plan.id())) {
                keepers.remove(plan.id()).stop("it moves to another node");
            }
        }
        // What was read is at least as old as the question.
        Instant asked = realClock.instant();
        return journal.heads(List.copyOf(keepers.keySet())).map(heads -> {
            keepers.forEach((hall, keeper) -> keeper.confirm(Optional.ofNullable(heads.get(hall)), asked));
            return null;
        });
    }
}
