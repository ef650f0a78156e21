package io.yitaiqing.node.region.bench;

/**
 * What a reader of one region was told in a time, how old it was, and what two nodes spent on it.
 *
 * @param changesPerSecond changes of halls that the reader was told of, merged ones too
 * @param ageP50Millis from a change to the reader, for half of the changes at most
 * @param ageP99Millis for 99 of 100 at most
 * @param ageMaxMillis for all
 * @param nodeWithReaderCores processor time of the loop of the reader's node, in cores
 * @param otherNodeCores that of the other node's loop
 * @param lost changes the reader was never told of
 */
public record RegionAges(
        int halls,
        double changesPerSecond,
        double ageP50Millis,
        double ageP99Millis,
        double ageMaxMillis,
        double framesPerSecond,
        double bytesPerSecond,
        double nodeWithReaderCores,
        double otherNodeCores,
        long lost) {

    RegionAges withLost(long counted) {
        return new RegionAges(
                halls,
                changesPerSecond,
                ageP50Millis,
                ageP99Millis,
                ageMaxMillis,
                framesPerSecond,
                bytesPerSecond,
                nodeWithReaderCores,
                otherNodeCores,
                counted);
    }
}
