package io.yitaiqing.node.journal;

/** Why the journal could not do what it was asked; the type says what became of a row. */
public abstract sealed class JournalException extends RuntimeException
        permits JournalUnavailableException, OutcomeUnknownException, RowRefusedException, RowUnreadableException {

    private static final long serialVersionUID = 1L;

    JournalException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
