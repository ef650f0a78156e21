package io.yitaiqing.node.live;

import java.time.Instant;
import java.util.Optional;

/**
 * Who is called back about a topic that it follows at another node.
 *
 * <p>Deltas come without a gap and without a repeat: each begins where the last frame ended, and a snapshot replaces
 * everything.
 */
public interface NodeFollower {

    /** The whole document. */
    void snapshot(Snapshot snapshot, Optional<Instant> confirmedAt);

    /** What changed since the last frame; it may be empty where the follow resumed and missed nothing. */
    void delta(Delta delta, Optional<Instant> confirmedAt);

    /** The topic's owner was still its owner at that moment. */
    void confirmed(Instant confirmedAt);

    /** The other node ended this follow, or went silent; nothing more comes. Whoever still wants it follows again. */
    void ended(RefusalReason reason, String detail);
}
