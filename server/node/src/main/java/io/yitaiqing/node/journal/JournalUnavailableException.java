package io.yitaiqing.node.journal;

/** The journal cannot be reached or is overloaded: nothing was stored, and the same may be tried again later. */
public final class JournalUnavailableException extends JournalException {

    private static final long serialVersionUID = 1L;

    public JournalUnavailableException(String sentence) {
        this(sentence, null);
    }

    public JournalUnavailableException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
