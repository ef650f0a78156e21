package io.yitaiqing.node.journal;

/** The journal will never store this row, for example because its body is not JSON: a bug of who made the row. */
public final class RowRefusedException extends JournalException {

    private static final long serialVersionUID = 1L;

    public RowRefusedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
