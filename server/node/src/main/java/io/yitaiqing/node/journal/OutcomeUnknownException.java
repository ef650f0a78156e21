package io.yitaiqing.node.journal;

/**
 * A row was sent and no answer came: it may be stored, or be stored later. Only a fence row at the same {@code after}
 * settles it.
 */
public final class OutcomeUnknownException extends JournalException {

    private static final long serialVersionUID = 1L;

    public OutcomeUnknownException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
