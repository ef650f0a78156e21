package io.yitaiqing.node.live;

/**
 * Why a socket was closed, and by its range whether the peer should come back.
 *
 * <p>3000-3499, 4000-4499 and every code not of ours: reconnect. 3500-3999 and 4500-4999: do not, for the same peer
 * would be closed again for the same reason.
 */
public enum CloseCode {
    /** The node stops; another one, or this one after its restart, will answer. */
    SHUTDOWN(3001, "The node is shutting down."),
    /** The peer answered no ping; it may be a network that went away. */
    SILENT(3002, "Nothing was heard from the peer for too long."),
    /** The peer opened a socket and said nothing. */
    HELLO_MISSING(3003, "No hello came in time."),
    /** The peer read nothing for so long that its connection took no more. */
    SLOW(3004, "The peer does not read what it asked for."),
    /** A frame that no version of the protocol could mean. */
    BAD_FRAME(4500, "The frame is not usable."),
    /** The peer speaks another version of the protocol. */
    UNSUPPORTED_VERSION(4501, "Only version 1 of the protocol is spoken here."),
    /** The first frame was not hello. */
    HELLO_EXPECTED(4502, "The first frame must be hello."),
    /** The peer sends faster than any sane page would. */
    TOO_MANY_FRAMES(4503, "Too many frames in one second."),
    /** A frame above the size limit. */
    FRAME_TOO_LARGE(4504, "The frame is too large.");

    private final int code;
    private final String sentence;

    CloseCode(int code, String sentence) {
        this.code = code;
        this.sentence = sentence;
    }

    public int code() {
        return code;
    }

    public String sentence() {
        return sentence;
    }

    /** Whether a peer that sees this code should connect again. */
    public boolean reconnects() {
        return reconnects(code);
    }

    /** Whether a peer that sees any close code should connect again. */
    public static boolean reconnects(int code) {
        return !(code >= 3500 && code < 4000 || code >= 4500 && code < 5000);
    }
}
