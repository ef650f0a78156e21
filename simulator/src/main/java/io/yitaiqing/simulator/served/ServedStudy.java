package io.yitaiqing.simulator.served;

import io.vertx.core.WorkerExecutor;
import io.yitaiqing.node.live.LiveHub;
import io.yitaiqing.node.live.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One study under way or done, told as the live topic {@code study/ID}. Lives on the event loop. */
final class ServedStudy {

    static final String KIND = "study";
    static final Duration TIME_MOST = Duration.ofMinutes(5);

    private final String id;
    private final Comparison comparison;
    private final LiveHub hub;
    private final Instant begunAt;
    private int toldDone = -1;
    private String state = "running";
    private String problem = "";
    private Optional<StudyResult> result = Optional.empty();
    private long position;
    private boolean late;

    ServedStudy(String id, Comparison comparison, LiveHub hub, Instant begunAt) {
        this.id = id;
        this.comparison = comparison;
        this.hub = hub;
        this.begunAt = begunAt;
    }

    String id() {
        return id;
    }

    String topic() {
        return KIND + "/" + id;
    }

    boolean isRunning() {
        return state.equals("running");
    }

    void begin(WorkerExecutor worker) {
        worker.executeBlocking(comparison::live, false)
                .onSuccess(made -> {
                    result = Optional.of(made);
                    state = comparison.stopped() ? "stopped" : "done";
                    publish();
                })
                .onFailure(failure -> {
                    boolean nothing = comparison.stopped() && result.isEmpty();
                    state = nothing ? "stopped" : "failed";
                    problem = nothing
                            ? "Stopped before the first part was complete."
                            : String.valueOf(failure.getMessage());
                    publish();
                });
    }

    /** Ends it early; what is complete is told. */
    void stop() {
        comparison.stop();
    }

    /** To be called a few times a second. */
    void tick(Instant now) {
        hub.confirm(topic(), now);
        if (isRunning() && begunAt.plus(TIME_MOST).isBefore(now)) {
            late = true;
            comparison.stop();
        }
        if (isRunning() && comparison.done() != toldDone) {
            publish();
        }
    }

    private void publish() {
        toldDone = comparison.done();
        position++;
        hub.reset(topic(), document());
    }

    /** All there is to be told. */
    Snapshot document() {
        Map<String, Map<String, Map<String, Object>>> rows = new LinkedHashMap<>();
        result.ifPresent(made -> rows.putAll(made.rows()));
        rows.put(KIND, Map.of("own", row()));
        return new Snapshot(topic(), position, begunAt, rows);
    }

    private Map<String, Object> row() {
        Map<String, Object> row = new LinkedHashMap<>(comparison.about());
        row.put("state", state);
        row.put("done", comparison.done());
        row.put("of", comparison.parts());
        row.put("begunAt", begunAt.toString());
        row.put("level", 0.95);
        row.put("late", late);
        if (!problem.isEmpty()) {
            row.put("problem", problem);
        }
        if (result.flatMap(StudyResult::report).isPresent()) {
            row.put("report", SimulatorExtension.PATH + "/studies/" + id + "/report.html");
        }
        return row;
    }

    StudyResult result() {
        return result.orElseThrow(() -> Refusals.STUDY_IS_NOT_READY.because(
                "Expected a study that has results, but this one is " + state + "."));
    }
}
