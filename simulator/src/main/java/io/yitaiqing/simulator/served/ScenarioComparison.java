package io.yitaiqing.simulator.served;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.yitaiqing.simulator.Combination;
import io.yitaiqing.simulator.Experiment;
import io.yitaiqing.simulator.Results;
import io.yitaiqing.simulator.Study;
import io.yitaiqing.simulator.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scenarios, each as it is and with each change, lived many times by the same people. */
final class ScenarioComparison implements Comparison {

    private final StudyPlan plan;
    private final List<Combination> combinations;
    private final Study study;
    private volatile int done;

    ScenarioComparison(StudyPlan plan, List<Combination> combinations, int threads) {
        this.plan = plan;
        this.combinations = combinations;
        long seed = plan.seed().orElse(combinations.getFirst().file().scenario().seed());
        List<Experiment> experiments = combinations.stream()
                .map(one -> new Experiment(one.file().scenario(), one.plans(), seed, threads))
                .toList();
        this.study = new Study(experiments, threads, complete -> done = complete);
    }

    @Override
    public Map<String, Object> about() {
        Combination first = combinations.getFirst();
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("scenario", plan.scenarios().getFirst());
        about.put("name", first.file().scenario().name());
        about.put("nameEn", first.file().scenario().nameEn());
        about.putAll(Runs.hallOf(first.plans().values().iterator().next()));
        return about;
    }

    @Override
    public int parts() {
        return plan.replications();
    }

    @Override
    public int done() {
        return done;
    }

    @Override
    public StudyResult live() throws JsonProcessingException {
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

    @Override
    public void stop() {
        study.stop();
    }

    @Override
    public boolean stopped() {
        return study.stopped();
    }
}
