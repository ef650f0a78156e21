package io.yitaiqing.simulator.optimum;

import io.yitaiqing.dispatch.Preset;
import io.yitaiqing.dispatch.PresetIndex;
import io.yitaiqing.dispatch.PresetIndex.Weighed;

/**
 * A preset with what a plan sets.
 *
 * @param weighed by class
 * @param offsetMinutes tau, for the presets that have one
 */
record PresetRule(Preset preset, Weighed[] weighed, double offsetMinutes) implements ClassIndex {

    @Override
    public double index(int server, int group, double meanMinutes, double waitMinutes, double expectedLength) {
        return PresetIndex.of(
                preset,
                weighed[group],
                60 * waitMinutes,
                60 * meanMinutes,
                (int) Math.round(1000 * expectedLength),
                60 * offsetMinutes);
    }

    /** The same, but a server leaves the heads of a class waiting until they have waited some minutes. */
    ClassIndex reserving(int reserved, int left, double minutes) {
        return (server, group, meanMinutes, waitMinutes, expectedLength) ->
                server == reserved && group == left && waitMinutes < minutes
                        ? Double.NEGATIVE_INFINITY
                        : index(server, group, meanMinutes, waitMinutes, expectedLength);
    }
}
