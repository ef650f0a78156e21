package io.yitaiqing.node.keeper;

import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings halls to this node: those that nobody keeps at once, and those that another node keeps a few at a time, each
 * let go by the other only when this node is about to take it.
 *
 * <p>So most halls go on answering where they are while the others move, and a hall is away for as long as it takes to
 * read it. None moves while halls that nobody keeps are being read, for those cannot answer anywhere. A node that does
 * not answer is not waited for: the journal's key keeps it from doing harm.
 */
final class HallMoves {

    static final int AT_ONCE = 4;

    private static final Logger LOG = LoggerFactory.getLogger(HallMoves.class);
    private static final long HELD_WITHIN_MILLIS = 1_000;
    private static final long RELEASED_WITHIN_MILLIS = 2_000;

    private final Placement placement;
    private final BiFunction<String, Long, HallPort> nodes;
    private final Function<String, Future<Void>> keep;
    /** The node that still keeps a hall which is to come here. */
    private final Map<String, String> holders = new HashMap<>();

    private final Deque<String> waiting = new ArrayDeque<>();
    private int orphans;
    private int underWay;
    private boolean asking;

    /** @param keep begins to keep a hall; its future completes when the hall is ready, or takes too long */
    HallMoves(Placement placement, BiFunction<String, Long, HallPort> nodes, Function<String, Future<Void>> keep) {
        this.placement = placement;
        this.nodes = nodes;
        this.keep = keep;
    }

    /** The node that still keeps a hall which is to come here. */
    Optional<String> holder(String hall) {
        return Optional.ofNullable(holders.get(hall));
    }

    /**
     * Brings halls that placement gives to this node.
     *
     * @param missing halls that this node does not keep
     * @param overtaken halls that another node took from this one; they come only if that node lets go of them
     */
    void bring(Collection<String> missing, Collection<String> overtaken) {
        List<String> others = placement.nodes().stream()
                .filter(node -> !node.equals(placement.self()))
                .toList();
        if (others.isEmpty()) {
            missing.forEach(keep::apply);
        } else if (!asking && !(missing.isEmpty() && overtaken.isEmpty())) {
            asking = true;
            Map<String, String> held = new HashMap<>();
            Future.join(others.stream().map(node -> ask(node, held)).toList()).onComplete(asked -> {
                asking = false;
                missing.stream().filter(hall -> !held.containsKey(hall)).forEach(this::adopt);
                missing.forEach(hall -> fetch(hall, held.get(hall)));
                overtaken.forEach(hall -> fetch(hall, held.get(hall)));
            });
        }
    }

    private Future<Void> ask(String node, Map<String, String> held) {
        return nodes.apply(node, HELD_WITHIN_MILLIS).held().otherwise(Set.of()).map(halls -> {
            halls.forEach(hall -> held.put(hall, node));
            return null;
        });
    }

    private void adopt(String hall) {
        orphans++;
        keep.apply(hall).onComplete(kept -> {
            orphans--;
            next();
        });
    }

    private void fetch(String hall, String holder) {
        if (holder != null && holders.putIfAbsent(hall, holder) == null) {
            waiting.add(hall);
            next();
        }
    }

    private void next() {
        while (orphans == 0 && underWay < AT_ONCE && !waiting.isEmpty()) {
            underWay++;
            move(waiting.remove()).onComplete(moved -> {
                underWay--;
                next();
            });
        }
    }

    private Future<Void> move(String hall) {
        if (!placement.owner(hall).equals(placement.self())) {
            holders.remove(hall);
            return Future.succeededFuture();
        }
        String holder = holders.get(hall);
        return nodes.apply(holder, RELEASED_WITHIN_MILLIS)
                .release(hall)
                .otherwise(failure -> {
                    LOG.info("Hall {} is taken from node {}, which does not let go of it.", hall, holder);
                    return true;
                })
                .compose(released -> {
                    holders.remove(hall);
                    return released ? keep.apply(hall) : Future.succeededFuture();
                });
    }
}
