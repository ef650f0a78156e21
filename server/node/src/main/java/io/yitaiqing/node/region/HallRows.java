package io.yitaiqing.node.region;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.yitaiqing.node.live.Delta;
import io.yitaiqing.node.live.LiveHub;
import io.yitaiqing.node.live.Snapshot;
import io.yitaiqing.view.HallRow;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The rows of the halls this node keeps, for the regions of every node: the topic {@code rows/NODE}.
 *
 * <p>A hall that changes is read between two of its turns, so a row only tells what is durable; however often it
 * changes, it is read once in {@link #EVERY_MILLIS}, and once before each word that all rows are still true.
 */
public final class HallRows {

    /** How often rows are read and sent, in milliseconds of real time. */
    public static final long EVERY_MILLIS = 250;

    private static final String COLLECTION = "halls";

    /** Who on this node wants the same rows, without the way over the bus. */
    public interface Listener {

        /** Some rows changed; null for a hall this node keeps no longer. */
        void changed(Map<String, Map<String, Object>> rows);

        /** All rows were true at a moment of the real clock. */
        void confirmed(Instant realNow);
    }

    private final Vertx vertx;
    private final LiveHub hub;
    private final String topic;
    private final String stream;
    private final Supplier<Instant> now;
    private final Function<String, Future<HallRow>> read;
    private final Listener listener;
    private final Map<String, Map<String, Object>> rows = new TreeMap<>();
    private final Set<String> touched = new TreeSet<>();
    private Map<String, Map<String, Object>> patch = new LinkedHashMap<>();
    private Optional<Instant> confirmedAt = Optional.empty();
    private long position;
    private boolean waiting;

    /**
     * No rows yet.
     *
     * @param stream this node's incarnation
     * @param now the hall clock
     * @param read reads a hall between two turns; fails where this node does not keep it
     */
    public HallRows(
            Vertx vertx,
            LiveHub hub,
            String node,
            String stream,
            Supplier<Instant> now,
            Function<String, Future<HallRow>> read,
            Listener listener) {
        this.vertx = vertx;
        this.hub = hub;
        this.topic = topic(node);
        this.stream = stream;
        this.now = now;
        this.read = read;
        this.listener = listener;
    }

    /** The topic of a node's rows. */
    public static String topic(String node) {
        return "rows/" + node;
    }

    /** A hall of this node changed, and the change is durable. */
    public void touched(String hall) {
        touched.add(hall);
        flushSoon();
    }

    /** This node keeps a hall no longer, or cannot say whether it does. */
    public void left(String hall) {
        touched.remove(hall);
        if (rows.remove(hall) != null) {
            patch.put(hall, null);
            flushSoon();
        }
    }

    /** The journal says that all rows are still true. */
    public void confirmed(Instant realNow) {
        // What is known to have changed goes before the word that nothing else did.
        flush();
        confirmedAt = Optional.of(realNow);
        hub.confirm(topic, realNow);
        listener.confirmed(realNow);
    }

    /** All rows, for whoever begins to follow them. */
    public Snapshot snapshot() {
        Snapshot all = new Snapshot(stream, position, now.get(), Map.of(COLLECTION, new LinkedHashMap<>(rows)));
        return confirmedAt.map(all::confirmed).orElse(all);
    }

    private void flushSoon() {
        if (!waiting) {
            waiting = true;
            vertx.setTimer(EVERY_MILLIS, id -> flush());
        }
    }

    /** A hall in the middle of a turn answers when its turn is durable, and is sent with the next flush. */
    private void flush() {
        waiting = false;
        List<String> halls = List.copyOf(touched);
        touched.clear();
        halls.forEach(this::readAgain);
        send();
    }

    /** A hall that cannot be read now was given up, and says so by itself. */
    private void readAgain(String hall) {
        read.apply(hall).onSuccess(row -> {
            Map<String, Object> fields = row.fields();
            if (!fields.equals(rows.put(hall, fields))) {
                patch.put(hall, fields);
                flushSoon();
            }
        });
    }

    private void send() {
        if (patch.isEmpty()) {
            return;
        }
        Map<String, Map<String, Object>> sent = patch;
        patch = new LinkedHashMap<>();
        long after = position;
        position++;
        hub.publish(topic, new Delta(stream, after, position, now.get(), Map.of(COLLECTION, sent)));
        listener.changed(sent);
    }

    /** The rows in a frame of such a topic; empty where it tells none. */
    static Map<String, Map<String, Object>> of(Map<String, Map<String, Map<String, Object>>> document) {
        return Optional.ofNullable(document.get(COLLECTION)).orElse(Map.of());
    }
}
