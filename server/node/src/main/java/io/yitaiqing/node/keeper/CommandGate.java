package io.yitaiqing.node.keeper;

import io.vertx.core.Future;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Rejection;
import io.yitaiqing.node.live.Snapshot;
import io.yitaiqing.view.PolicyRows;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The way from the edge of any node to the keeper of a hall: here, or over the event bus.
 *
 * <p>It makes an idempotency key where none came, so that the cluster's own retries are safe.
 */
public final class CommandGate implements Halls {

    private final Keepers keepers;
    private final Placement placement;
    private final HallBus bus;

    /** A gate to the halls of the cluster; {@code bus} leads to those that other nodes keep. */
    public CommandGate(Keepers keepers, Placement placement, HallBus bus) {
        this.keepers = keepers;
        this.placement = placement;
        this.bus = bus;
        bus.serve(placement.self(), new Local());
    }

    @Override
    public boolean has(String hall) {
        return keepers.plan(hall).isPresent();
    }

    @Override
    public Future<List<Map<String, Object>>> list() {
        List<Future<Map<String, Object>>> rows = keepers.halls().stream()
                .map(hall -> at(hall, halls -> halls.summary(hall))
                        .timeout(HallBus.DEADLINE_MILLIS, TimeUnit.MILLISECONDS)
                        .otherwise(
                                failure -> HallViews.silent(keepers.plan(hall).orElseThrow())))
                .toList();
        return Future.all(rows).map(all -> all.list());
    }

    @Override
    public Future<Reply> submit(HallRequest request) {
        Optional<String> key =
                request.key().or(() -> Optional.of(UUID.randomUUID().toString()));
        HallRequest keyed =
                new HallRequest(request.hall(), request.command(), key, request.requestHash(), request.actor());
        return at(request.hall(), halls -> halls.submit(keyed));
    }

    @Override
    public Future<Snapshot> document(String hall) {
        return at(hall, halls -> halls.document(hall));
    }

    @Override
    public Future<Map<String, Object>> slots(String hall, String service, LocalDate day) {
        return at(hall, halls -> halls.slots(hall, service, day));
    }

    @Override
    public Future<Map<String, Object>> policy(String hall) {
        return at(hall, halls -> halls.policy(hall));
    }

    @Override
    public Future<Map<String, Object>> shadow(String hall) {
        return at(hall, halls -> halls.shadow(hall));
    }

    @Override
    public Future<Map<String, Object>> why(String hall, long call) {
        return at(hall, halls -> halls.why(hall, call));
    }

    @Override
    public Future<Map<String, Object>> visit(String token) {
        int end = token.indexOf('.');
        if (end < 1 || keepers.plan(token.substring(0, end)).isEmpty()) {
            return Future.failedFuture(new UnknownVisitException());
        }
        String hall = token.substring(0, end);
        return at(hall, halls -> halls.visit(hall, token))
                .compose(view -> view.isEmpty()
                        ? Future.failedFuture(new UnknownVisitException())
                        : Future.succeededFuture(view));
    }

    /**
     * Opens a hall's day by hand with its present plan; turns the chapter first where it stands at an earlier day.
     *
     * @param day the day to open; empty for today on the hall's clock
     */
    public Future<Reply> openDay(
            String hall, Optional<LocalDate> day, Optional<String> key, String requestHash, String actor) {
        Optional<HallPlan> plan = keepers.plan(hall);
        if (plan.isEmpty()) {
            return Future.failedFuture(new UnknownHallException(hall));
        }
        LocalDate opening = day.orElseGet(() -> keepers.today(plan.get()));
        HallRequest open = new HallRequest(hall, new HallCommand.OpenDay(opening, plan.get()), key, requestHash, actor);
        HallRequest turn = new HallRequest(hall, new HallCommand.CloseChapter(opening), Optional.empty(), "", actor);
        return submit(open)
                .compose(opened -> isNotNext(opened)
                        ? submit(turn)
                                .compose(turned -> turned instanceof Reply.Rejected
                                        ? Future.succeededFuture(turned)
                                        : submit(open))
                        : Future.succeededFuture(opened));
    }

    private static boolean isNotNext(Reply reply) {
        return reply instanceof Reply.Rejected(Rejection rejection)
                && rejection.code() == Rejection.Code.DAY_IS_NOT_NEXT;
    }

    private <T> Future<T> at(String hall, Function<HallPort, Future<T>> ask) {
        if (keepers.plan(hall).isEmpty()) {
            return Future.failedFuture(new UnknownHallException(hall));
        }
        String owner = placement.owner(hall);
        return ask.apply(owner.equals(placement.self()) ? new Local() : bus.to(owner));
    }

    /** The halls that this node keeps. */
    private final class Local implements HallPort {

        @Override
        public Future<Reply> submit(HallRequest request) {
            return keepers.keeper(request.hall()).compose(keeper -> keeper.submit(request));
        }

        @Override
        public Future<Snapshot> document(String hall) {
            return keepers.keeper(hall).compose(keeper -> keeper.read(HallMemory::snapshot));
        }

        @Override
        public Future<Map<String, Object>> visit(String hall, String token) {
            return keepers.keeper(hall).compose(keeper -> keeper.read(memory -> memory.view(token)));
        }

        @Override
        public Future<Map<String, Object>> slots(String hall, String service, LocalDate day) {
            return keepers.keeper(hall)
                    .compose(keeper ->
                            keeper.read(memory -> HallViews.slots(memory.hall(), service, day, keepers.now())));
        }

        @Override
        public Future<Map<String, Object>> policy(String hall) {
            return keepers.keeper(hall).compose(keeper -> keeper.read(memory -> PolicyRows.policy(memory.hall())));
        }

        @Override
        public Future<Map<String, Object>> shadow(String hall) {
            return keepers.keeper(hall).compose(keeper -> keeper.read(memory -> memory.shadow(keepers.now())));
        }

        @Override
        public Future<Map<String, Object>> why(String hall, long call) {
            return keepers.keeper(hall).compose(keeper -> keeper.read(memory -> WhyView.of(memory.whys(), call)));
        }

        @Override
        public Future<Map<String, Object>> summary(String hall) {
            return keepers.keeper(hall).compose(keeper -> keeper.read(HallViews::summary));
        }
    }
}
