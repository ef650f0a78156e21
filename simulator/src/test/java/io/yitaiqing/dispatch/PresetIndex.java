package io.yitaiqing.dispatch;

import io.yitaiqing.hall.ClassTerms;

/** The index of a preset as the engine computes it, for models that have no hall. */
public final class PresetIndex {
    private PresetIndex() {}

    /** Lengths that are only expected are no whole numbers, so lines are given in thousandths of a visit. */
    public static double of(
            Preset preset,
            Weighed weighed,
            double waitSeconds,
            double serviceSeconds,
            int waitingThousandths,
            double offsetSeconds) {
        var terms = new ClassTerms(weighed.targetSeconds, weighed.importance, weighed.offsetSeconds, serviceSeconds);
        return preset.coefficients().index(terms, waitSeconds, waitingThousandths, offsetSeconds);
    }

    /** What a plan says of a class: its target, importance and own offset. */
    public record Weighed(double targetSeconds, double importance, double offsetSeconds) {}
}
