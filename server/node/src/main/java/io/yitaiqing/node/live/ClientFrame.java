package io.yitaiqing.node.live;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** What a peer may say on a live socket, and what it said when nobody can understand it. */
sealed interface ClientFrame {

    /** The greeting that must come first. */
    record Hello(Optional<String> lang) implements ClientFrame {}

    /** Asks for a topic, from the start or from where the peer stands. */
    record Follow(int id, String topic, Optional<Cursor> resume, OptionalDouble maxHz, OptionalInt credit)
            implements ClientFrame {}

    /** Says that everything up to a position has arrived. */
    record Ack(int id, long position) implements ClientFrame {}

    /** Ends a follow. */
    record Unfollow(int id) implements ClientFrame {}

    /** A frame that was not understood; one that no peer of ours would send also closes the socket. */
    record Misunderstood(OptionalInt id, RefusalReason reason, String detail, Optional<CloseCode> close)
            implements ClientFrame {}
}
