package io.yitaiqing.node.keeper;

/** The hall cannot answer now, though it may in a moment. */
public final class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** When it makes sense to ask again. */
    private enum Again {
        /** After some seconds. */
        LATER,
        /** At once: nobody has dealt with the question, because the hall is on its way to another node. */
        AT_ONCE,
        /** At once, but the node that was asked is gone, and may yet do what it was asked. */
        AT_ONCE_UNSETTLED
    }

    private final int retryAfterSeconds;
    private final Again again;

    /** One sentence, and after how many real seconds a retry makes sense. */
    public UnavailableException(String sentence, int retryAfterSeconds) {
        this(sentence, retryAfterSeconds, Again.LATER);
    }

    UnavailableException(String sentence, int retryAfterSeconds, boolean moving) {
        this(sentence, retryAfterSeconds, moving ? Again.AT_ONCE : Again.LATER);
    }

    private UnavailableException(String sentence, int retryAfterSeconds, Again again) {
        super(sentence, null, false, false);
        this.retryAfterSeconds = retryAfterSeconds;
        this.again = again;
    }

    /** The hall is on its way to another node, so that it is worth asking again at once. */
    static UnavailableException moving(String sentence) {
        return new UnavailableException(sentence, 1, Again.AT_ONCE);
    }

    /** The node that was asked is gone. Another may be asked at once, but this one may yet do what it was asked. */
    static UnavailableException unsettled(String sentence) {
        return new UnavailableException(sentence, 1, Again.AT_ONCE_UNSETTLED);
    }

    /** After how many real seconds a retry makes sense. */
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }

    /** Whether it is worth asking again at once, because the hall is on its way to another node. */
    boolean isMoving() {
        return again != Again.LATER;
    }

    /** Whether what was asked may yet be done by who was asked. */
    boolean isUnsettled() {
        return again == Again.AT_ONCE_UNSETTLED;
    }
}
