package io.yitaiqing.node.journal;

/** The database cannot be started or used; the message is one sentence for the operator. */
public final class DatabaseUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseUnavailableException(String sentence) {
        this(sentence, null);
    }

    public DatabaseUnavailableException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
