package io.yitaiqing.simulator.cli;

import io.yitaiqing.simulator.Experiment;
import io.yitaiqing.simulator.Precision;
import io.yitaiqing.simulator.Results;
import io.yitaiqing.simulator.Study;
import io.yitaiqing.simulator.Words;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A study that shows how far it is, and that Ctrl-C or SIGTERM ends early without losing what is complete. */
final class StudyRun {

    private static final long STOP_SECONDS_MOST = 60;
    private static final Words RULE = new Words(
            "只在至少 10 次、且每次增加一半之后才判断（Chow、Robbins 1965；Law 2015，9.4.1）；这样停止的区间，实际覆盖率略低于名义值。",
            "Looked at only at 10 replications or more and at sizes that grow by half (Chow and Robbins 1965; Law 2015,"
                    + " 9.4.1); intervals of a run that ends so cover slightly less often than their level says.");

    private final CountDownLatch told = new CountDownLatch(1);
    private final Study study;
    private final int asked;
    private final Optional<Precision> precision;
    private final double level;
    private List<Results> results = List.of();

    private StudyRun(Study study, int asked, Optional<Precision> precision, double level) {
        this.study = study;
        this.asked = asked;
        this.precision = precision;
        this.level = level;
    }

    /** Runs it to its end. */
    static StudyRun of(
            List<Experiment> experiments,
            int threads,
            Optional<Precision> precision,
            double level,
            int least,
            int most) {
        try (Progress progress = Progress.of("replications", most)) {
            Study study = new Study(experiments, threads, progress::at);
            StudyRun run = new StudyRun(study, most, precision, level);
            Thread hook = new Thread(run::stopBySignal, "stop");
            Runtime.getRuntime().addShutdownHook(hook);
            try {
                run.results = precision
                        .map(wanted -> study.run(wanted, level, least, most))
                        .orElseGet(() -> study.run(most));
            } finally {
                if (run.results.isEmpty()) {
                    // It failed: nobody will tell anything, so nobody waits for it either.
                    run.told();
                }
                if (!study.stopped()) {
                    Runtime.getRuntime().removeShutdownHook(hook);
                }
            }
            return run;
        }
    }

    private void stopBySignal() {
        study.stop();
        try {
            if (!told.await(STOP_SECONDS_MOST, TimeUnit.SECONDS)) {
                System.err.println("The replications under way did not end within " + STOP_SECONDS_MOST + " s.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    List<Results> results() {
        return results;
    }

    boolean stopped() {
        return study.stopped();
    }

    /** Everything was told: a process that waits for it may end. */
    void told() {
        told.countDown();
    }

    /** How the replications came to their end. */
    Words ending() {
        int made = results.getFirst().count();
        if (study.stopped()) {
            return new Words(
                    "中途停止：只完成了 " + made + " 次模拟（最多 " + asked + " 次）。",
                    "Stopped early: " + made + " of up to " + asked + " replications are complete.");
        }
        if (precision.isEmpty()) {
            return new Words("模拟 " + made + " 次，次数事先定好。", made + " replications, as many as asked for beforehand.");
        }
        Precision wanted = precision.get();
        boolean reached = results.stream().allMatch(result -> result.exact(wanted, level));
        Words outcome = reached
                ? new Words(
                        "达到要求的精度（" + wanted.text() + "）时停止，共 " + made + " 次模拟。",
                        "Ended when the asked precision (" + wanted.text() + ") was reached, after " + made
                                + " replications. ")
                : new Words(
                        "没有达到要求的精度（" + wanted.text() + "）：最多允许的 " + made + " 次模拟之后，最宽的区间是 " + worst(wanted) + "。",
                        "The asked precision (" + wanted.text() + ") was not reached after " + made
                                + " replications, the most allowed: the widest interval is " + worst(wanted) + ". ");
        return outcome.then("", RULE);
    }

    private String worst(Precision wanted) {
        return results.stream()
                .flatMap(result -> result.meanWaits(level).stream())
                .max(wanted.widestLast())
                .map(wanted::text)
                .orElse("unknown");
    }
}
