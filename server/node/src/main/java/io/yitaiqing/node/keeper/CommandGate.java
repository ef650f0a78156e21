package io.yitaiqing.node.keeper;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Rejection;
import io.yitaiqing.node.live.Snapshot;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The way from the edge of any node to the keeper of a hall: here, or over the event bus.
 *
 * <p>It makes an idempotency key where none came, so that the cluster's own retries are safe.
 */
public final class CommandGate implements Halls {

    /** Within which a hall answers, wherever it is and however often it is asked. */
    static final Duration WITHIN = Duration.ofSeconds(2);

    private final Vertx vertx;
    private final Keepers keepers;
    private final Placement placement;
    private final HallBus bus;
    private final HallList list;

    /** A gate to the halls of the cluster; {@code bus} leads to those that other nodes keep. */
    public CommandGate(Keepers keepers, Placement placement, HallBus bus) {
        this.vertx = bus.vertx();
        this.keepers = keepers;
        this.placement = placement;
        this.bus = bus;
        this.list = new HallList(keepers, placement, bus);
        bus.serve(placement.self(), millis -> new LocalHalls(keepers, bus, millis));
        keepers.movesThrough(bus::to);
        placement.onChange(() -> bus.forgetAllBut(placement.nodes()));
    }

    @Override
    public boolean has(String hall) {
        return keepers.plan(hall).isPresent();
    }

    @Override
    public Future<List<Map<String, Object>>> list() {
        return list.rows();
    }

    @Override
    public Future<Reply> submit(HallRequest request) {
        Optional<String> key =
                request.key().or(() -> Optional.of(UUID.randomUUID().toString()));
        HallRequest keyed =
                new HallRequest(request.hall(), request.command(), key, request.requestHash(), request.actor());
        return at(request.hall(), halls -> halls.submit(keyed), reply -> reply instanceof Reply.Rejected);
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
    public Future<Map<String, Object>> expectedWaits(String hall) {
        return at(hall, halls -> halls.expectedWaits(hall));
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
    public Future<Map<String, Object>> entrance(String hall) {
        return at(hall, halls -> halls.entrance(hall));
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
        LocalDate opening =
                day.orElseGet(() -> plan.get().calendar().dayOf(keepers.clock().now()));
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

    private <T> Future<T> at(String hall, Function<HallPort, Future<T>> question) {
        return at(hall, question, answer -> false);
    }

    private <T> Future<T> at(String hall, Function<HallPort, Future<T>> question, Predicate<T> refuses) {
        return keepers.plan(hall).isEmpty()
                ? Future.failedFuture(new UnknownHallException(hall))
                : new Asking<>(
                                vertx,
                                keepers.clock()::realNow,
                                hall,
                                WITHIN,
                                millis -> owner(hall, millis),
                                question,
                                refuses)
                        .answer();
    }

    private HallPort owner(String hall, long withinMillis) {
        String owner = keepers.keeps(hall) ? placement.self() : placement.owner(hall);
        return owner.equals(placement.self())
                ? new LocalHalls(keepers, bus, withinMillis)
                : bus.to(owner, withinMillis);
    }
}
