package io.yitaiqing.simulator.replay;

import io.yitaiqing.measure.Sample;
import java.util.List;
import java.util.Map;

/**
 * What came out of a replay: waits by service beside the log's own, and everything that did not go as it should.
 *
 * @param mode {@code as-recorded}, or the name of the dispatch policy that decided
 * @param mismatches kept rows whose computed wait is not the log's; always none where a policy decided
 * @param rejections commands the hall refused
 * @param breaches invariants the auditor saw broken
 * @param counts what else is worth knowing, each by a sentence that says what is counted
 */
public record ReplayResult(
        String mode,
        Cleaning cleaning,
        List<ServiceWaits> services,
        Faults mismatches,
        Faults rejections,
        Faults breaches,
        Map<String, Long> counts,
        long events,
        int days) {

    /** Things that went wrong: how many, and the first few in a sentence each. */
    public record Faults(long count, List<String> examples) {

        /** Nothing went wrong. */
        public static final Faults NONE = new Faults(0, List.of());
    }

    /** The visits of one service as replayed and as the log has them. */
    public record ServiceWaits(String service, WaitFigures replayed, WaitFigures recorded) {}

    /**
     * Waits until the first call, in seconds, and how many went away before it.
     *
     * @param left visits that ended uncalled: left or cancelled
     */
    public record WaitFigures(
            long visits, int called, double meanSeconds, double medianSeconds, double p90Seconds, long left) {

        static WaitFigures of(long visits, Sample waits, long left) {
            return new WaitFigures(visits, waits.size(), waits.mean(), waits.quantile(0.5), waits.quantile(0.9), left);
        }

        /** The share of visits that went away uncalled, 0 to 1. */
        public double leftShare() {
            return visits == 0 ? 0 : (double) left / visits;
        }
    }

    /** Whether nothing went wrong. */
    public boolean sound() {
        return mismatches.count() == 0 && rejections.count() == 0 && breaches.count() == 0;
    }
}
