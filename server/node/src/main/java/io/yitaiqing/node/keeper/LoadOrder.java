package io.yitaiqing.node.keeper;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.yitaiqing.hall.HallPlan;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * The order in which a node reads its halls from the journal: a few at once, and first those that somebody waits for.
 *
 * <p>A node that takes over hundreds of halls at once would else read them all side by side, and the first would be
 * ready when the last is.
 */
final class LoadOrder {

    static final int AT_ONCE = 8;

    private final HallLoader loader;
    private final Deque<Load> waiting = new ArrayDeque<>();
    private int underWay;

    private record Load(HallPlan plan, Promise<HallMemory> memory) {}

    LoadOrder(HallLoader loader) {
        this.loader = loader;
    }

    /** Reads a hall when its turn has come; soon where somebody waits for it. */
    Future<HallMemory> load(HallPlan plan, boolean urgent) {
        Load load = new Load(plan, Promise.promise());
        if (urgent) {
            waiting.addFirst(load);
        } else {
            waiting.addLast(load);
        }
        next();
        return load.memory().future();
    }

    /** Somebody waits for this hall. */
    void hurry(String hall) {
        for (Iterator<Load> loads = waiting.iterator(); loads.hasNext(); ) {
            Load load = loads.next();
            if (load.plan().id().equals(hall)) {
                loads.remove();
                waiting.addFirst(load);
                return;
            }
        }
    }

    private void next() {
        while (underWay < AT_ONCE && !waiting.isEmpty()) {
            Load load = waiting.removeFirst();
            underWay++;
            loader.load(load.plan()).onComplete(read -> {
                underWay--;
                load.memory().handle(read);
                next();
            });
        }
    }
}
