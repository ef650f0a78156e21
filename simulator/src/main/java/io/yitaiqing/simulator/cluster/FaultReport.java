package io.yitaiqing.simulator.cluster;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a fault run found.
 *
 * @param skipped kinds that could not be done here, because the network cannot be cut
 * @param recoveries by kind, or for two at once, how long halls and pairs of nodes took
 * @param troubles what went wrong with the run itself or took longer than it may; a sentence each
 */
public record FaultReport(
        long seed,
        int faults,
        Duration took,
        List<FaultKind> skipped,
        Map<String, Recovery> recoveries,
        Counts counts,
        Verdict verdict,
        List<String> troubles) {

    /** Recovery times of one kind in milliseconds, ascending. */
    public record Recovery(List<Long> hallsMillis, List<Long> pairsMillis) {}

    /**
     * What clients and followers met.
     *
     * @param accepted answers that said done
     * @param unavailable answers 503 with Retry-After
     * @param lost requests to a process that was dead or stopped
     * @param brokenOff those of them whose connection ended after they were sent
     * @param failed commands that got no answer at all, however often they were sent
     * @param silent requests without an answer although the process ran
     * @param wrong answers that the contract does not have
     * @param longestMillis the latest answer of all
     * @param steppedBack snapshots that were older than what their follower had seen
     */
    public record Counts(
            long requests,
            long accepted,
            long refused,
            long unavailable,
            long lost,
            long brokenOff,
            long failed,
            long silent,
            long wrong,
            long longestMillis,
            long frames,
            long resumed,
            long begunAnew,
            long steppedBack,
            List<String> listed) {}

    /** Whether nothing is to be complained of. */
    public boolean clean() {
        return verdict.clean()
                && counts.silent() == 0
                && counts.wrong() == 0
                && counts.failed() == 0
                && troubles.isEmpty();
    }
}
