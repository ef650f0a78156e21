package io.yitaiqing.node.keeper;

import io.vertx.core.Future;
import io.yitaiqing.hall.HallPlan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of all halls of the cluster: every node is asked once for those it keeps, however many there are.
 *
 * <p>A hall of which no node tells is silent; when it was last certain is remembered.
 */
final class HallList {

    private static final long WITHIN_MILLIS = 1_000;

    private final Keepers keepers;
    private final Placement placement;
    private final HallBus bus;
    private final Map<String, Object> confirmedAt = new HashMap<>();
    private Optional<Future<List<Map<String, Object>>>> underWay = Optional.empty();

    HallList(Keepers keepers, Placement placement, HallBus bus) {
        this.keepers = keepers;
        this.placement = placement;
        this.bus = bus;
    }

    /** The rows, in the order of the halls' ids; who asks while they are being asked for gets the same ones. */
    Future<List<Map<String, Object>>> rows() {
        if (underWay.isPresent()) {
            return underWay.get();
        }
        List<Future<List<Map<String, Object>>>> asked = placement.nodes().stream()
                .map(node -> node.equals(placement.self())
                        ? Future.succeededFuture(keepers.summaries())
                        : bus.to(node, WITHIN_MILLIS).summaries().otherwise(List.of()))
                .toList();
        Future<List<Map<String, Object>>> rows =
                Future.all(asked).map(all -> together(all.<List<Map<String, Object>>>list()));
        if (!rows.isComplete()) {
            underWay = Optional.of(rows);
            rows.onComplete(done -> underWay = Optional.empty());
        }
        return rows;
    }

    private List<Map<String, Object>> together(List<List<Map<String, Object>>> told) {
        Map<String, Map<String, Object>> latest = new HashMap<>();
        told.forEach(rows -> rows.forEach(row -> latest.merge(row.get("id").toString(), row, HallList::later)));
        latest.forEach((hall, row) ->
                Optional.ofNullable(row.get(HallViews.CONFIRMED_AT)).ifPresent(at -> confirmedAt.put(hall, at)));
        return keepers.halls().stream()
                .map(hall -> latest.getOrDefault(hall, silent(keepers.plan(hall).orElseThrow())))
                .toList();
    }

    /** Of two nodes that both believe that they keep a hall, the one that looked into the journal last is right. */
    private static Map<String, Object> later(Map<String, Object> one, Map<String, Object> other) {
        String first = String.valueOf(one.get(HallViews.CONFIRMED_AT));
        return first.compareTo(String.valueOf(other.get(HallViews.CONFIRMED_AT))) >= 0 ? one : other;
    }

    private Map<String, Object> silent(HallPlan plan) {
        return HallViews.silent(plan, Optional.ofNullable(confirmedAt.get(plan.id())));
    }
}
