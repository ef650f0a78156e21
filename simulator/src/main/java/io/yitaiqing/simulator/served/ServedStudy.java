package io.yitaiqing.simulator.served;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.WorkerExecutor;
import io.yitaiqing.node.live.LiveHub;
import io.yitaiqing.node.live.Snapshot;
import io.yitaiqing.simulator.Combination;
import io.yitaiqing.simulator.Experiment;
import io.yitaiqing.simulator.Results;
import io.yitaiqing.simulator.Study;
import io.yitaiqing.simulator.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One study under way or done, told as the live topic {@code study/ID}. Lives on the event loop. */
final class ServedStudy {

    static final String KIND = "study";
    static final Duration TIME_MOST = Duration.ofMinutes(5);

    private final String id;
    private final StudyPlan plan;
    private final List<Combination> combinations;
    private final LiveHub hub;
    private final Study study;
    private final Instant begunAt;
    private volatile int done;
    private int toldDone = -1;
    private String state = "running";
    private String problem = "";
    private Optional<StudyResult> result = Optional.empty();
    private long position;
    private boolean late;

    ServedStudy(String id, StudyPlan plan, List<Combination> combinations, int threads, LiveHub hub, Instant begunAt) {
        this.id = id;
        this.plan = plan;
        this.combinations = combinations;
        this.hub = hub;
        this.begunAt = begunAt;
        long seed = plan.seed().orElse(combinations.getFirst().file().scenario().seed());
        List<Experiment> experiments = combinations.stream()
                .map(one -> new Experiment(one.file().scenario(), one.plans(), seed, threads))
                .toList();
        this.study = new Study(experiments, threads, complete -> done = complete);
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
        worker.executeBlocking(this::live, false)
                .onSuccess(made -> {
                    result = Optional.of(made);
                    state = study.stopped() ? "stopped" : "done";
                    publish();
                })
                .onFailure(failure -> {
                    boolean nothing = study.stopped() && done == 0;
                    state = nothing ? "stopped" : "failed";
                    problem = nothing
                            ? "Stopped before the first replication was complete."
                            : String.valueOf(failure.getMessage());
                    publish();
                });
    }

    private StudyResult live() throws JsonProcessingException {
        List<Results> results = study.run(plan.replications());
        int made = results.getFirst().count();
        if (made == 0) {
            throw new IllegalStateException("No replication is complete.");
        }
        Words ending = study.stopped()
                ? new Words(
                        "中途停止：只完成了 " + made + " 次模拟（最多 " + plan.replications() + " 次）。",
                        "Stopped early: " + made + " of up to " + plan.replications() + " replications are complete.")
                : new Words("模拟 " + made + " 次，次数事先定好。", made + " replications, as many as asked for beforehand.");
        return StudyResult.of(combinations, results, ending);
    }

    /** Ends it early; what is complete is told. */
    void stop() {
        study.stop();
    }

    /** To be called a few times a second. */
    void tick(Instant now) {
        hub.confirm(topic(), now);
        if (isRunning() && begunAt.plus(TIME_MOST).isBefore(now)) {
            late = true;
            study.stop();
        }
        if (isRunning() && done != toldDone) {
            publish();
        }
    }

    private void publish() {
        toldDone = done;
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
        Combination first = combinations.getFirst();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("state", state);
        row.put("done", done);
        row.put("of", plan.replications());
        row.put("scenario", plan.scenarios().getFirst());
        row.put("name", first.file().scenario().name());
        row.put("nameEn", first.file().scenario().nameEn());
        var hall = first.plans().values().iterator().next();
        row.put("hall", hall.id());
        row.put("hallName", hall.name());
        row.put("hallNameEn", hall.nameEn());
        row.put("begunAt", begunAt.toString());
        row.put("level", 0.95);
        row.put("late", late);
        if (!problem.isEmpty()) {
            row.put("problem", problem);
        }
        if (result.isPresent()) {
            row.put("report", SimulatorExtension.PATH + "/studies/" + id + "/report.html");
        }
        return row;
    }

    StudyResult result() {
        return result.orElseThrow(() -> Refusals.STUDY_IS_NOT_READY.because(
                "Expected a study that has results, but this one is " + state + "."));
    }
}
