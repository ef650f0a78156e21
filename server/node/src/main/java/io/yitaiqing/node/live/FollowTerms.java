package io.yitaiqing.node.live;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What a follower asked for, within the limits: how often, how many frames ahead of its acks, and from where. */
public record FollowTerms(double maxHz, int credit, Optional<Cursor> resume) {

    /** What was left out gets its default, what is out of range the nearest limit. */
    public static FollowTerms within(
            LiveLimits limits, OptionalDouble maxHz, OptionalInt credit, Optional<Cursor> resume) {
        double hz = Math.clamp(maxHz.orElse(limits.defaultMaxHz()), limits.lowestMaxHz(), limits.highestMaxHz());
        int twoSeconds = (int) Math.ceil(2 * hz);
        return new FollowTerms(hz, Math.clamp(credit.orElse(twoSeconds), 1, limits.maxCredit()), resume);
    }
}
