package io.yitaiqing.node.keeper;

import io.vertx.core.Future;
import io.yitaiqing.node.live.Snapshot;
import io.yitaiqing.view.PolicyRows;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The halls that this node keeps; of one that another node is about to hand over, that node is asked. */
final class LocalHalls implements HallPort {

    private final Keepers keepers;
    private final HallBus bus;
    private final long withinMillis;

    LocalHalls(Keepers keepers, HallBus bus, long withinMillis) {
        this.keepers = keepers;
        this.bus = bus;
        this.withinMillis = withinMillis;
    }

    private <T> Future<T> at(String hall, Function<HallPort, Future<T>> there, Function<HallKeeper, Future<T>> here) {
        Optional<String> holder = keepers.holder(hall);
        return holder.isPresent()
                ? there.apply(bus.to(holder.get(), withinMillis))
                : keepers.keeper(hall).compose(here);
    }

    private <T> Future<T> read(String hall, Function<HallPort, Future<T>> there, Function<HallMemory, T> reading) {
        return at(hall, there, keeper -> keeper.read(reading));
    }

    @Override
    public Future<Reply> submit(HallRequest request) {
        Instant until = keepers.clock().realNow().plusMillis(withinMillis);
        return at(request.hall(), halls -> halls.submit(request), keeper -> keeper.submit(request, until));
    }

    @Override
    public Future<Snapshot> document(String hall) {
        return at(hall, halls -> halls.document(hall), HallKeeper::document);
    }

    @Override
    public Future<Map<String, Object>> visit(String hall, String token) {
        return read(
                hall,
                halls -> halls.visit(hall, token),
                memory -> memory.view(token, keepers.clock().now()));
    }

    @Override
    public Future<Map<String, Object>> slots(String hall, String service, LocalDate day) {
        return read(
                hall,
                halls -> halls.slots(hall, service, day),
                memory -> HallViews.slots(
                        memory.hall(), service, day, keepers.clock().now()));
    }

    @Override
    public Future<Map<String, Object>> expectedWaits(String hall) {
        return read(
                hall,
                halls -> halls.expectedWaits(hall),
                memory -> HallViews.expectedWaits(memory.hall(), keepers.clock().now()));
    }

    @Override
    public Future<Map<String, Object>> policy(String hall) {
        return read(hall, halls -> halls.policy(hall), memory -> PolicyRows.policy(memory.hall()));
    }

    @Override
    public Future<Map<String, Object>> shadow(String hall) {
        return read(
                hall,
                halls -> halls.shadow(hall),
                memory -> memory.shadow(keepers.clock().now()));
    }

    @Override
    public Future<Map<String, Object>> entrance(String hall) {
        return read(
                hall,
                halls -> halls.entrance(hall),
                memory -> memory.entrance(keepers.clock().now(), keepers.clock().realNow()));
    }

    @Override
    public Future<Map<String, Object>> why(String hall, long call) {
        return read(hall, halls -> halls.why(hall, call), memory -> WhyView.of(memory.whys(), call));
    }

    @Override
    public Future<List<Map<String, Object>>> summaries() {
        return Future.succeededFuture(keepers.summaries());
    }

    @Override
    public Future<Set<String>> held() {
        return Future.succeededFuture(keepers.held());
    }

    @Override
    public Future<Boolean> release(String hall) {
        return keepers.release(hall);
    }
}
