package io.yitaiqing.node;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.node.journal.Journal;
import io.yitaiqing.node.keeper.CommandGate;
import io.yitaiqing.node.keeper.HallBus;
import io.yitaiqing.node.keeper.HallClock;
import io.yitaiqing.node.keeper.HallRequest;
import io.yitaiqing.node.keeper.Keepers;
import io.yitaiqing.node.keeper.KeptHalls;
import io.yitaiqing.node.keeper.Placement;
import io.yitaiqing.node.live.LiveHub;
import io.yitaiqing.node.live.LiveLimits;
import io.yitaiqing.node.live.LiveTimes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * The halls of a node that is gone, taken over by the keepers of one node: from their start until each hall has
 * answered a command. For measuring; nothing else of a node runs.
 */
public final class Takeover {

    /** How many halls are asked at once; all others are asked only after that. */
    private static final int ASKED_FIRST = 20;

    private static final long PULSE_MILLIS = 5;
    private static final long RETRY_MILLIS = 50;
    private static final double NANOS_A_MILLI = 1e6;

    /** How long it took, and for how long at most the event loop did something else than to answer. */
    public record Times(double firstAskedMillis, double medianMillis, double allMillis, double longestPauseMillis) {}

    private final Vertx vertx;
    private final List<String> halls;
    private final Keepers keepers;
    private final CommandGate gate;
    private final List<Double> answered = new ArrayList<>();
    private long start;
    private long pulse;
    private double longestPause;

    private Takeover(Vertx vertx, Journal journal, Map<String, HallPlan> plans, Instant at, String writer) {
        this.vertx = vertx;
        this.halls = new ArrayList<>(plans.keySet());
        Collections.shuffle(halls, new Random(1));
        InstantSource real = InstantSource.system();
        LiveHub hub = new LiveHub(
                topic -> Future.failedFuture("nobody follows"), real, LiveLimits.standard(), LiveTimes.standard());
        Placement alone = new Placement() {
            @Override
            public String self() {
                return writer;
            }

            @Override
            public String owner(String hall) {
                return writer;
            }
        };
        keepers = new Keepers(
                vertx,
                journal,
                hub,
                Policies.rules(),
                HallClock.running(real, at, 1),
                real,
                alone,
                plans,
                writer,
                false,
                KeptHalls.UNHEARD);
        gate = new CommandGate(keepers, alone, new HallBus(vertx, real));
    }

    /**
     * Takes over all halls of these plans and gives them up again.
     *
     * @param at where the halls' clock starts
     * @param writer the incarnation of the node that takes over
     */
    public static Future<Times> measure(
            Vertx vertx, Context context, Journal journal, Map<String, HallPlan> plans, Instant at, String writer) {
        Promise<Times> times = Promise.promise();
        context.runOnContext(begin -> {
            Takeover takeover = new Takeover(vertx, journal, plans, at, writer);
            takeover.all().map(done -> takeover.times()).onComplete(times);
        });
        return times.future();
    }

    private Times times() {
        List<Double> sorted = answered.stream().sorted().toList();
        return new Times(
                answered.subList(0, Math.min(ASKED_FIRST, answered.size())).stream()
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElseThrow(),
                sorted.get(sorted.size() / 2),
                sorted.getLast(),
                longestPause);
    }

    private Future<Void> all() {
        start = System.nanoTime();
        pulse = start;
        long timer = vertx.setPeriodic(PULSE_MILLIS, id -> {
            long now = System.nanoTime();
            longestPause = Math.max(longestPause, (now - pulse) / NANOS_A_MILLI - PULSE_MILLIS);
            pulse = now;
        });
        keepers.start();
        List<String> first = halls.subList(0, Math.min(ASKED_FIRST, halls.size()));
        List<String> others = halls.subList(first.size(), halls.size());
        return Future.all(first.stream().map(this::ask).toList())
                .compose(asked -> Future.all(others.stream().map(this::ask).toList()))
                .onComplete(done -> {
                    vertx.cancelTimer(timer);
                    keepers.stop();
                })
                .mapEmpty();
    }

    /** Asks for something that the hall refuses, so that nothing is stored for it, until the hall answers. */
    private Future<Void> ask(String hall) {
        HallRequest request =
                new HallRequest(hall, new HallCommand.CallNext("no-such-counter"), Optional.empty(), "", "bench");
        return gate.submit(request)
                .transform(reply -> reply.succeeded()
                        ? Future.succeededFuture()
                        : vertx.timer(RETRY_MILLIS).compose(waited -> ask(hall)))
                .<Void>mapEmpty()
                .onSuccess(done -> answered.add((System.nanoTime() - start) / NANOS_A_MILLI));
    }
}
