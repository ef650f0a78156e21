package io.yitaiqing.node.keeper;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.rules.HallRules;
import io.yitaiqing.node.journal.Journal;
import io.yitaiqing.node.live.LiveHub;
import io.yitaiqing.view.HallRow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keepers of one node: one for each hall that placement gives it.
 *
 * <p>It follows placement as it changes, and once a second compares its halls' heads with the journal. A node whose
 * clock is more than {@link #SKEW_MOST} off the database's keeps no hall.
 */
public final class Keepers {

    /** How far a node's clock may be off the database's. */
    public static final Duration SKEW_MOST = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(Keepers.class);
    private static final long SWEEP_MILLIS = 1_000;
    private static final long SWEEP_DEADLINE_MILLIS = 3_000;
    private static final long HAND_OVER_MILLIS_MOST = 10_000;
    private static final long KEPT_WITHIN_MILLIS = 2_000;

    private final Vertx vertx;
    private final Journal journal;
    private final InstantSource realClock;
    private final Placement placement;
    private final Map<String, HallPlan> plans;
    private final KeeperTools tools;
    private final ClockCheck clockCheck;
    private final Map<String, HallKeeper> keepers = new HashMap<>();
    private final Promise<Void> handedOver = Promise.promise();
    private HallMoves moves;
    private Optional<String> trouble = Optional.of("the node is starting");
    private boolean sweeping;
    private boolean leaving;
    private boolean stopped;
    private long timer = -1;

    /**
     * Keepers that are not yet started.
     *
     * @param audited whether an auditor listens to every event and logs breaches
     * @param kept who hears how the halls change
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
            boolean audited,
            KeptHalls kept) {
        this.vertx = vertx;
        this.journal = journal;
        this.realClock = realClock;
        this.placement = placement;
        this.plans = new TreeMap<>(plans);
        this.clockCheck = new ClockCheck(journal, realClock);
        this.tools = KeeperTools.of(vertx, journal, hub, rules, clock, writer, audited, kept);
        movesThrough((node, millis) -> {
            throw new IllegalStateException("There is no way to node " + node + ".");
        });
    }

    /** How to ask the keepers of another node, within so many milliseconds. */
    void movesThrough(BiFunction<String, Long, HallPort> nodes) {
        moves = new HallMoves(placement, nodes, hall -> TimeLimit.of(vertx, KEPT_WITHIN_MILLIS, keep(hall)));
    }

    /** Begins to keep the halls that placement gives to this node. */
    public void start() {
        placement.onChange(() -> {
            if (trouble.isEmpty()) {
                follow();
            }
        });
        timer = vertx.setPeriodic(SWEEP_MILLIS, id -> sweep());
        sweep();
    }

    /** Lets other nodes take this one's halls, one after another; completes when they have, or take too long. */
    public Future<Void> leave() {
        leaving = true;
        placement.offer(false);
        if (!placement.hasSuccessors() || trouble.isPresent()) {
            return Future.succeededFuture();
        }
        noteHandedOver();
        return TimeLimit.of(vertx, HAND_OVER_MILLIS_MOST, handedOver.future()).recover(late -> {
            LOG.warn("{} halls were not handed over in time.", keepers.size());
            return Future.succeededFuture();
        });
    }

    private void noteHandedOver() {
        if (leaving && keepers.isEmpty()) {
            handedOver.tryComplete();
        }
    }

    /** A hall's row for its region, read between two turns; fails where this node does not keep the hall. */
    public Future<HallRow> row(String hall) {
        return keeper(hall).compose(keeper -> keeper.read(HallMemory::row));
    }

    /** Stops every keeper; turns in flight still end. */
    public void stop() {
        stopped = true;
        vertx.cancelTimer(timer);
        keepNothing("the node is shutting down");
    }

    /** Why this node keeps no hall, or cannot write what it keeps; empty while all is well. */
    public Optional<String> trouble() {
        return trouble.or(() -> leaving ? Optional.of("the node is leaving") : Optional.empty());
    }

    /** The plan with which a hall's next day opens. */
    Optional<HallPlan> plan(String hall) {
        return Optional.ofNullable(plans.get(hall));
    }

    /** The halls' clock. */
    HallClock clock() {
        return tools.clock();
    }

    /** The ids of all halls, in order. */
    List<String> halls() {
        return plans.keySet().stream().sorted().toList();
    }

    /** Whether this node keeps a hall for sure. */
    boolean keeps(String hall) {
        HallKeeper keeper = keepers.get(hall);
        return keeper != null && keeper.isKeeping();
    }

    /** The halls that this node keeps, or is about to. */
    Set<String> held() {
        return plans.keySet().stream()
                .filter(hall -> keepers.containsKey(hall) && keepers.get(hall).isAtIt())
                .collect(Collectors.toSet());
    }

    /** The node that still keeps a hall which is to come here. */
    Optional<String> holder(String hall) {
        return keepers.containsKey(hall) ? Optional.empty() : moves.holder(hall);
    }

    /** A row of every hall that this node keeps, as far as it has read it. */
    List<Map<String, Object>> summaries() {
        return keepers.values().stream()
                .flatMap(keeper -> keeper.summary().stream())
                .toList();
    }

    /** The keeper of a hall, where this node has it. */
    Future<HallKeeper> keeper(String hall) {
        HallKeeper keeper = keepers.get(hall);
        return keeper == null ? Future.failedFuture(absent(hall)) : Future.succeededFuture(keeper);
    }

    private UnavailableException absent(String hall) {
        String sentence = "Hall " + hall + " cannot answer now: " + trouble.orElse("it moves to another node") + ".";
        boolean elsewhere = trouble.isEmpty() || placement.hasSuccessors();
        return new UnavailableException(sentence, 1, elsewhere);
    }

    /** Lets go of a hall for another node; false where placement gives the hall to this one. */
    Future<Boolean> release(String hall) {
        boolean mine = !leaving && placement.owner(hall).equals(placement.self());
        HallKeeper keeper = mine ? null : keepers.remove(hall);
        noteHandedOver();
        return keeper == null
                ? Future.succeededFuture(!mine)
                : keeper.handOver().map(true);
    }

    private void sweep() {
        if (sweeping || stopped) {
            return;
        }
        sweeping = true;
        Future<Void> swept = checkClock().compose(good -> good ? followAndConfirm() : Future.succeededFuture());
        TimeLimit.of(vertx, SWEEP_DEADLINE_MILLIS, swept).onComplete(done -> {
            sweeping = false;
            if (done.failed()) {
                databaseLost(done.cause());
            }
        });
    }

    private void databaseLost(Throwable cause) {
        say(Optional.of("the database does not answer (" + cause.getMessage() + ")"));
        if (clockCheck.isLost()) {
            placement.offer(false);
        }
    }

    /** Whether this node may keep halls. */
    private Future<Boolean> checkClock() {
        return clockCheck.trouble().map(wrong -> {
            wrong.ifPresentOrElse(this::keepNothing, () -> say(Optional.empty()));
            placement.offer(wrong.isEmpty() && !leaving);
            return wrong.isEmpty();
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

    private Future<Void> followAndConfirm() {
        follow();
        // What was read is at least as old as the question.
        Instant asked = realClock.instant();
        return journal.heads(List.copyOf(keepers.keySet())).map(heads -> {
            keepers.forEach((hall, keeper) -> keeper.confirm(Optional.ofNullable(heads.get(hall)), asked));
            tools.kept().confirmed(asked);
            return null;
        });
    }

    private void follow() {
        if (stopped) {
            return;
        }
        List<String> missing = new ArrayList<>();
        List<String> overtaken = new ArrayList<>();
        for (String hall : plans.keySet()) {
            boolean mine = !leaving && placement.owner(hall).equals(placement.self());
            HallKeeper keeper = keepers.get(hall);
            if (mine && keeper == null) {
                missing.add(hall);
            } else if (mine && keeper.isOvertaken()) {
                overtaken.add(hall);
            } else if (!mine && keeper != null && keeper.isOvertaken()) {
                keepers.remove(hall).stop("it moved to another node");
            }
        }
        noteHandedOver();
        moves.bring(missing, overtaken);
    }

    private Future<Void> keep(String hall) {
        if (stopped || leaving || !placement.owner(hall).equals(placement.self())) {
            return Future.succeededFuture();
        }
        HallKeeper kept = keepers.get(hall);
        if (kept != null) {
            kept.resume();
            return Future.succeededFuture();
        }
        HallKeeper keeper = new HallKeeper(
                tools, plans.get(hall), () -> placement.owner(hall).equals(placement.self()));
        keepers.put(hall, keeper);
        return keeper.start();
    }
}
