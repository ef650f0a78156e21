package io.yitaiqing.simulator.served;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import io.yitaiqing.node.live.Delta;
import io.yitaiqing.node.live.LiveHub;
import io.yitaiqing.node.live.Snapshot;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

/**
 * One run that is watched: a tape that plays at a speed, told as the live topic {@code run/ID}, whose document is that
 * of a hall with one more collection, {@code run}.
 *
 * <p>Lives on the event loop; whatever takes time happens elsewhere, one thing after the other.
 */
final class Run {

    static final String KIND = "run";
    private static final double USUAL_SPEED = 30;

    private enum State {
        PREPARING,
        PLAYING,
        PAUSED,
        ENDED,
        FAILED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final String id;
    private final Map<String, Object> about;
    private final LiveHub hub;
    private final WorkerExecutor worker;
    private Future<Void> last = Future.succeededFuture();
    private Optional<Ready> ready = Optional.empty();
    private State state = State.PREPARING;
    private String problem = "";
    private volatile double progress;
    private double toldProgress;
    private volatile boolean closed;
    private boolean busy;
    private Optional<String> stepped = Optional.empty();
    private long position;
    private Instant shownAt = Instant.EPOCH;
    private long hallPosition;

    /** What there is once the tape is made. */
    private record Ready(Tape tape, Playback playback, Map<String, Object> curve, Pace pace) {}

    /** {@code about} says what it is of, for whoever watches. */
    Run(String id, Map<String, Object> about, LiveHub hub, WorkerExecutor worker) {
        this.id = id;
        this.about = about;
        this.hub = hub;
        this.worker = worker;
    }

    String id() {
        return id;
    }

    String topic() {
        return KIND + "/" + id;
    }

    /** How far the making of its tape is, from 0 to 1; told by another thread. */
    void progress(double share) {
        progress = share;
    }

    /** Whether nobody wants it any more; asked by another thread. */
    boolean isClosed() {
        return closed;
    }

    void close() {
        closed = true;
    }

    /** Takes its tape when it is made, and stands at its beginning. */
    void prepare(Future<Tape> making) {
        making.compose(tape -> worker.executeBlocking(
                        () -> new Ready(
                                tape,
                                new Playback(tape),
                                Curve.of(tape).fields(),
                                new Pace(new Course(tape.spans()), USUAL_SPEED, System::nanoTime)),
                        false))
                .onSuccess(made -> {
                    ready = Optional.of(made);
                    state = State.PAUSED;
                    show(made.pace().now());
                })
                .onFailure(this::fail);
    }

    private void fail(Throwable failure) {
        state = State.FAILED;
        problem = String.valueOf(failure.getMessage());
        publishRow();
    }

    /** Shows what has come to be shown; to be called a few times a second. */
    void tick(Instant realNow) {
        hub.confirm(topic(), realNow);
        if (state == State.PREPARING && progress - toldProgress >= 0.02) {
            publishRow();
        }
        if (state == State.PLAYING && !busy) {
            Pace pace = ready.orElseThrow().pace();
            if (pace.isAtEnd()) {
                pace.run(false);
                state = State.ENDED;
            }
            show(pace.now());
        }
    }

    Future<Long> play() {
        Pace pace = pace();
        if (pace.isAtEnd()) {
            pace.jump(ready.orElseThrow().tape().begins());
        }
        pace.run(true);
        state = State.PLAYING;
        return show(pace.now());
    }

    Future<Long> pause() {
        pace().run(false);
        return settle();
    }

    Future<Long> speed(double speed) {
        pace().faster(speed);
        return show(pace().now());
    }

    Future<Long> jump(Instant to) {
        pace().jump(to);
        return settle();
    }

    /**
     * To the next moment at which somebody is called, or the last one before; it stands there. A repeat with the same
     * key takes no second step.
     */
    Future<Long> step(boolean forward, Optional<String> key) {
        Pace pace = pace();
        if (key.isPresent() && key.equals(stepped)) {
            return settle();
        }
        stepped = key;
        pace.run(false);
        Instant from = pace.now();
        Playback playback = ready.orElseThrow().playback();
        return serially(() -> forward ? playback.callAfter(from) : playback.callBefore(from), call -> {
                    pace.jump(call.orElseGet(() -> forward
                            ? ready.orElseThrow().tape().ends()
                            : ready.orElseThrow().tape().begins()));
                    return call;
                })
                .compose(call -> settle());
    }

    private Future<Long> settle() {
        Pace pace = pace();
        boolean stands = !pace.isRunning();
        state = stands && pace.isAtEnd() ? State.ENDED : stands ? State.PAUSED : State.PLAYING;
        return show(pace.now());
    }

    private Pace pace() {
        return ready.orElseThrow(() -> Refusals.RUN_IS_NOT_READY.because(
                        state == State.FAILED
                                ? "Expected a run that can be watched, but this one failed: " + problem
                                : "Expected a run that is ready, but it is still being prepared."))
                .pace();
    }

    private Future<Long> show(Instant moment) {
        busy = true;
        Playback playback = ready.orElseThrow().playback();
        return serially(() -> playback.moveTo(moment), shown -> {
                    busy = false;
                    shownAt = moment;
                    hallPosition = shown.position();
                    if (shown.whole()) {
                        hub.reset(topic(), snapshot(shown.rows()));
                    } else {
                        publish(shown.rows());
                    }
                    return position;
                })
                .onFailure(this::fail);
    }

    /** One thing after the other on another thread, and what follows from it back on the event loop. */
    private <R, T> Future<T> serially(Callable<R> work, Function<R, T> then) {
        Future<T> next =
                last.transform(before -> worker.executeBlocking(work, false)).map(then);
        last = next.<Void>mapEmpty().otherwiseEmpty();
        return next;
    }

    private void publishRow() {
        publish(new LinkedHashMap<>());
    }

    private void publish(Map<String, Map<String, Map<String, Object>>> rows) {
        rows.put(KIND, Map.of("own", row()));
        toldProgress = progress;
        hub.publish(topic(), new Delta(stream(), position, ++position, at(), rows));
    }

    private Snapshot snapshot(Map<String, Map<String, Map<String, Object>>> rows) {
        rows.put(KIND, Map.of("own", row()));
        return new Snapshot(stream(), ++position, at(), rows);
    }

    /** The document for somebody who begins to follow. */
    Future<Snapshot> document() {
        return ready.map(made -> serially(() -> made.playback().whole(), shown -> snapshot(shown.rows())))
                .orElseGet(() -> Future.succeededFuture(snapshot(new LinkedHashMap<>())));
    }

    private String stream() {
        return topic();
    }

    private Instant at() {
        return shownAt;
    }

    private Map<String, Object> row() {
        Map<String, Object> row = new LinkedHashMap<>(about);
        row.put("state", state.word());
        row.put("progress", Math.round(100 * progress) / 100.0);
        ready.ifPresent(made -> {
            row.put("speed", made.pace().speed());
            row.put("clockAt", shownAt.toString());
            row.put("beginsAt", made.tape().begins().toString());
            row.put("endsAt", made.tape().ends().toString());
            row.put("position", hallPosition);
        });
        if (!problem.isEmpty()) {
            row.put("problem", problem);
        }
        return row;
    }

    /** The run with its days and its curve. */
    Map<String, Object> view() {
        Map<String, Object> view = new LinkedHashMap<>(row());
        view.put("run", id);
        view.put("topic", topic());
        ready.ifPresent(made -> {
            view.put(
                    "days",
                    made.tape().spans().stream()
                            .map(span -> Map.of(
                                    "day", span.day().toString(),
                                    "beginsAt", span.begins().toString(),
                                    "endsAt", span.ends().toString()))
                            .toList());
            view.put("events", made.tape().events().size());
            view.put("curve", made.curve());
        });
        return view;
    }
}
