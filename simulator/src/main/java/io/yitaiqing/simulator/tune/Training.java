package io.yitaiqing.simulator.tune;

import io.yitaiqing.simulator.Experiment;
import io.yitaiqing.simulator.Results;
import io.yitaiqing.simulator.Study;
import io.yitaiqing.simulator.draw.Draws;
import java.util.List;
import java.util.Map;

/**
 * The replications in which trials are held against each other, in blocks: each trial that lives a block meets the same
 * people in it as every other (common random numbers), and who does badly is spared the later, longer ones.
 */
final class Training {

    /** A block ends after so many of eight parts of all replications. */
    private static final int[] EIGHTHS = {1, 2, 4, 8};

    private final Tuning tuning;
    private final int threads;
    private volatile boolean stopped;
    private volatile Study present;

    Training(Tuning tuning, int threads) {
        this.tuning = tuning;
        this.threads = threads;
    }

    int blocks() {
        return EIGHTHS.length;
    }

    /** Ends the present block early, which then counts for no trial, and begins no other. */
    void stop() {
        stopped = true;
        Study running = present;
        if (running != null) {
            running.stop();
        }
    }

    boolean stopped() {
        return stopped;
    }

    /** Lets trials that lived the same blocks live the next one, unless it is stopped meanwhile. */
    void next(List<Trial> trials) {
        int block = trials.getFirst().blocks();
        int replications = upTo(block + 1) - upTo(block);
        if (replications == 0) {
            trials.forEach(trial -> trial.add(new double[0]));
            return;
        }
        long seed = Seeds.of(Draws.of(tuning.seed(), 0).at("training").at(block));
        List<Experiment> experiments = trials.stream()
                .map(trial -> new Experiment(
                        tuning.scenario(),
                        Map.of(tuning.hall(), trial.point().weights().on(tuning.plan())),
                        seed,
                        threads))
                .toList();
        Study study = new Study(experiments, threads);
        present = study;
        if (stopped) {
            return;
        }
        List<Results> results = study.run(replications);
        if (stopped) {
            return;
        }
        for (int i = 0; i < trials.size(); i++) {
            trials.get(i).add(tuning.objective().of(results.get(i), tuning.hall()));
        }
    }

    /** How many replications the first blocks hold; at least one, so that the first says something. */
    private int upTo(int blocks) {
        return blocks == 0 ? 0 : Math.ceilDiv(tuning.replications() * EIGHTHS[blocks - 1], EIGHTHS[EIGHTHS.length - 1]);
    }
}
