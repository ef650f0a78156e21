package io.yitaiqing.node.simulation;

import io.vertx.core.json.JsonObject;
import io.yitaiqing.node.live.Cursor;
import io.yitaiqing.node.live.FollowTerms;
import io.yitaiqing.node.simulation.Findings.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A page that follows one hall at any node, keeps to the protocol to the letter, and after a break goes on at another
 * node from where it stood. What it shows is held against the hall's line at every frame.
 */
final class Browser {

    private static final long SILENCE_MILLIS = 15_000;
    private static final long WATCH_MILLIS = 2_000;

    private final SimulatedCluster cluster;
    private final Random random;
    private final String name;
    private final String hall;
    private final FollowTerms terms;
    private final int ackMillis;
    private final boolean slow;
    private final DocumentPrint print = new DocumentPrint();
    /** What it announced under each number of the ring. */
    private final Map<String, String> spoken = new HashMap<>();

    private Connection connection;
    private String stream = "";
    private long position = -1;
    private long heardAtMillis;
    private int frames;

    Browser(SimulatedCluster cluster, String name, String hall) {
        this.cluster = cluster;
        this.random = cluster.random();
        this.name = name;
        this.hall = hall;
        this.slow = random.nextInt(4) == 0;
        this.ackMillis = slow ? 15_000 : 400;
        this.terms = new FollowTerms(1 + random.nextInt(20), 1 + random.nextInt(8), Optional.empty());
        watch();
    }

    /** Where it stands. */
    String cursor() {
        return stream + "@" + position;
    }

    String hall() {
        return hall;
    }

    int frames() {
        return frames;
    }

    @Override
    public String toString() {
        return name + " at "
                + (connection == null ? "nobody" : connection.node().id());
    }

    private void watch() {
        boolean silent = cluster.time().nowMillis() - heardAtMillis > SILENCE_MILLIS;
        if (connection == null || silent || random.nextInt(30) == 0) {
            connect();
        }
        cluster.time().later(WATCH_MILLIS, this::watch);
    }

    private void connect() {
        List<SimulatedNode> nodes = cluster.nodes();
        if (nodes.isEmpty()) {
            return;
        }
        if (connection != null) {
            connection.close();
        }
        connection = new Connection(cluster, cluster.pick(nodes), this, slow);
        heardAtMillis = cluster.time().nowMillis();
        if (random.nextInt(4) == 0) {
            forget();
        }
        follow(connection);
    }

    /** As a page does that is loaded anew. */
    private void forget() {
        stream = "";
        position = -1;
        print.replace(Map.of());
    }

    private void follow(Connection on) {
        Optional<Cursor> resume = position < 0 ? Optional.empty() : Optional.of(new Cursor(stream, position));
        on.follow("hall/" + hall, new FollowTerms(terms.maxHz(), terms.credit(), resume));
    }

    void broken(Connection on) {
        if (on == connection) {
            connection = null;
        }
    }

    void heard(Connection on) {
        if (on == connection) {
            heardAtMillis = cluster.time().nowMillis();
        }
    }

    void refused(Connection on, String detail) {
        heard(on);
        cluster.trace(() -> this + " is refused: " + detail);
        cluster.time().later(500 + random.nextInt(1_500), () -> {
            if (on == connection) {
                connect();
            }
        });
    }

    void received(Connection on, String text) {
        if (on != connection) {
            return;
        }
        heard(on);
        frames++;
        JsonObject frame = new JsonObject(text);
        String at = frame.getString("stream");
        long to = frame.getLong("position");
        String before = cursor();
        cluster.trace(() -> this + " goes from " + before + " to " + at + "@" + to + " by " + frame.getString("type"));
        if (frame.getString("type").equals("snapshot")) {
            if (at.equals(stream) && to < position) {
                wrong("is sent back from " + before + " to " + to);
            }
            print.replace(rows(frame.getJsonObject("document")));
        } else {
            if (!at.equals(stream) || frame.getLong("after") != position || to < position) {
                wrong("stands at " + before + ", but gets a delta after " + at + "@" + frame.getLong("after"));
            }
            print.merge(rows(frame.getJsonObject("patch")));
        }
        stream = at;
        position = to;
        compare(text);
        speak(frame);
        cluster.time().later(random.nextInt(ackMillis), () -> on.ack(to));
    }

    private void compare(String text) {
        Optional<Long> durable = cluster.replica(hall).print(cursor());
        if (durable.isEmpty()) {
            wrong("shows " + cursor() + ", where no durable state is");
        } else if (durable.get() != print.value()) {
            wrong("shows at " + cursor() + " other rows "
                    + cluster.replayed(hall, position).newest().differences(print) + " than the line says, after "
                    + text);
        }
    }

    /** Announces what is newer than what it announced; a number in the ring must always stand for the same call. */
    private void speak(JsonObject frame) {
        boolean whole = frame.getString("type").equals("snapshot");
        Map<String, Map<String, Object>> calls =
                rows(frame.getJsonObject(whole ? "document" : "patch")).getOrDefault("calls", Map.of());
        calls.forEach((number, call) -> {
            String before = call == null ? null : spoken.putIfAbsent(number, call.toString());
            if (before != null && !before.equals(call.toString())) {
                cluster.findings()
                        .add(
                                Kind.DOUBLE_CALL,
                                this + " announces call " + number + " as " + before + " and as " + call);
            }
        });
    }

    private void wrong(String what) {
        cluster.findings().add(Kind.STREAM_GAP, this + " " + what);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Map<String, Object>>> rows(JsonObject document) {
        return (Map<String, Map<String, Map<String, Object>>>) (Map<String, ?>) plain(document.getMap());
    }

    private static Map<String, Object> plain(Map<String, Object> map) {
        return map;
    }
}
