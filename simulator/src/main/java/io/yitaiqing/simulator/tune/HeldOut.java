package io.yitaiqing.simulator.tune;

import io.yitaiqing.dispatch.Preset;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.Estimate;
import io.yitaiqing.simulator.Experiment;
import io.yitaiqing.simulator.Results;
import io.yitaiqing.simulator.Study;
import io.yitaiqing.simulator.draw.Draws;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * Tuned coefficients, the policy they are held against and the generalized c-mu rule, lived by the same people, none of
 * whom the search ever met.
 *
 * @param seed which people
 */
public record HeldOut(Tuning tuning, long seed, double level, Results tuned, Results against, Results generalizedCMu) {

    /** Lives so many replications of each, or fewer where what {@code stoppable} is handed is run meanwhile. */
    public static HeldOut of(
            Tuning tuning,
            TunedWeights weights,
            HallPlan against,
            int replications,
            double level,
            int threads,
            IntConsumer progress,
            Consumer<Runnable> stoppable) {
        long seed = Seeds.of(Draws.of(tuning.seed(), 0).at("held out"));
        HallPlan plan = tuning.plan();
        HallPlan generalizedCMu =
                plan.with(Preset.GENERALIZED_C_MU.policy(), plan.settings().dispatch());
        List<Experiment> experiments = Stream.of(weights.on(plan), against, generalizedCMu)
                .map(one -> new Experiment(tuning.scenario(), Map.of(tuning.hall(), one), seed, threads))
                .toList();
        Study study = new Study(experiments, threads, progress);
        stoppable.accept(study::stop);
        List<Results> results = study.run(replications);
        return new HeldOut(tuning, seed, level, results.get(0), results.get(1), results.get(2));
    }

    /** The objective of the tuned less that of others, person by person the same people. */
    public Estimate difference(Results others) {
        return Estimate.ofPairs(values(tuned), values(others), level);
    }

    /** The objective of some of the results. */
    public Estimate objective(Results results) {
        return Estimate.ofKnown(values(results), level);
    }

    private double[] values(Results results) {
        return tuning.objective().of(results, tuning.hall());
    }
}
