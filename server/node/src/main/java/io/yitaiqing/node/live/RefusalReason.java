package io.yitaiqing.node.live;

/** The word in a {@code refused} frame that says why; a sentence beside it says what was wrong and what is allowed. */
public enum RefusalReason {
    /** No such topic; following it again will not help. */
    UNKNOWN_TOPIC,
    /** This caller may not follow this topic. */
    NOT_ALLOWED,
    /** The topic has no owner here just now; follow again after a while. */
    UNAVAILABLE,
    /** The frame cannot be understood. */
    BAD_FRAME,
    /** The id is already in use on this socket. */
    DUPLICATE_ID,
    /** The socket follows as many topics as it may. */
    TOO_MANY_FOLLOWS,
    /** The peer sends faster than any sane page would. */
    TOO_MANY_FRAMES,
    /** The first frame was not {@code hello}. */
    HELLO_EXPECTED,
    /** The peer speaks another version of the protocol. */
    UNSUPPORTED_VERSION
}
