package io.yitaiqing.node.keeper;

/** The hall cannot answer now, though it may in a moment. */
public final class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int retryAfterSeconds;

    /** One sentence, and after how many real seconds a retry makes sense. */
    public UnavailableException(String sentence, int retryAfterSeconds) {
        super(sentence, null, false, false);
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** After how many real seconds a retry makes sense. */
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
