package io.yitaiqing.node.live;

/**
 * Every number of the live protocol that is counted; the times stand in {@link LiveTimes}.
 *
 * @param maxNodeCharsUnderWay how much may be on its way to one other node before it acks
 */
public record LiveLimits(
        int maxSockets,
        int maxTopics,
        int maxFollowsPerSocket,
        int maxFollowsPerTenSeconds,
        int maxTopicLength,
        int maxFrameBytes,
        int maxFramesPerSecond,
        double lowestMaxHz,
        double defaultMaxHz,
        double highestMaxHz,
        int maxCredit,
        int maxTombstones,
        int maxDeltasWhileOpening,
        int maxNodeCharsUnderWay) {

    public static LiveLimits standard() {
        return new LiveLimits(10_000, 20_000, 64, 128, 200, 16 * 1024, 200, 0.1, 4, 20, 64, 5_000, 1_000, 4_000_000);
    }

    public LiveLimits withMaxSockets(int sockets) {
        return new LiveLimits(
                sockets,
                maxTopics,
                maxFollowsPerSocket,
                maxFollowsPerTenSeconds,
                maxTopicLength,
                maxFrameBytes,
                maxFramesPerSecond,
                lowestMaxHz,
                defaultMaxHz,
                highestMaxHz,
                maxCredit,
                maxTombstones,
                maxDeltasWhileOpening,
                maxNodeCharsUnderWay);
    }

    public LiveLimits withMaxTombstones(int tombstones) {
        return new LiveLimits(
                maxSockets,
                maxTopics,
                maxFollowsPerSocket,
                maxFollowsPerTenSeconds,
                maxTopicLength,
                maxFrameBytes,
                maxFramesPerSecond,
                lowestMaxHz,
                defaultMaxHz,
                highestMaxHz,
                maxCredit,
                tombstones,
                maxDeltasWhileOpening,
                maxNodeCharsUnderWay);
    }
}
