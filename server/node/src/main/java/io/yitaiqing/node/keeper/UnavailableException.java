package io.yitaiqing.node.keeper;

/** The hall cannot answer now, though it may in a moment. */
public final class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int retryAfterSeconds;
    private final boolean moving;

    /** One sentence, and after how many real seconds a retry makes sense. */
    public UnavailableException(String sentence, int retryAfterSeconds) {
        this(sentence, retryAfterSeconds, false);
    }

    UnavailableException(String sentence, int retryAfterSeconds, boolean moving) {
        super(sentence, null, false, false);
        this.retryAfterSeconds = retryAfterSeconds;
        this.moving = moving;
    }

    /** The hall is on its way to another node, so that it is worth asking again at once. */
    static UnavailableException moving(String sentence) {
        return new UnavailableException(sentence, 1, true);
    }

    /** After how many real seconds a retry makes sense. */
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }

    /** Whether nobody has dealt with the question, because the hall is on its way to another node. */
    boolean isMoving() {
        return moving;
    }
}
