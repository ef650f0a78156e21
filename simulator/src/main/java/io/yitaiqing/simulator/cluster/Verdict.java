package io.yitaiqing.simulator.cluster;

import java.util.List;

/**
 * What the judge found: each count but the first two has to be zero.
 *
 * @param rows rows of the journal that were read
 * @param commands commands that were held against them
 * @param forks rows that do not link, break the chain, or differ between the journal and what a node publishes
 * @param lostAcknowledgements commands that a client was told of and that the journal does not hold as told
 * @param doubles commands that stand in the journal twice, and breaches of the halls' invariants, such as a double call
 * @param streamGaps frames that did not link, and documents that the journal does not have at their position
 * @param findings a sentence for each of the first ones
 */
public record Verdict(
        long rows,
        long commands,
        long forks,
        long lostAcknowledgements,
        long doubles,
        long streamGaps,
        List<String> findings) {

    /** Whether nothing was found. */
    public boolean clean() {
        return forks + lostAcknowledgements + doubles + streamGaps == 0;
    }
}
