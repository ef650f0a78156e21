package io.yitaiqing.node.live;

/**
 * What a {@link LiveHub} has counted: topics and readers as of now, the others since the node started.
 *
 * @param mergedDeltas deltas that carried more than one published change, because the reader was slow or had a low rate
 * @param encodings how often rows were turned into text; far fewer than the frames where readers share them
 */
public record LiveCounts(int topics, int readers, long snapshots, long deltas, long mergedDeltas, long encodings) {}
