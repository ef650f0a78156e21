package io.yitaiqing.node.journal;

/** A stored row does not say what this version of the program can read; its sentence tells what to do. */
public final class RowUnreadableException extends JournalException {

    private static final long serialVersionUID = 1L;

    /** Names the row, and why it cannot be read. */
    public RowUnreadableException(JournalRow row, Throwable cause) {
        super(
                "Expected hall " + row.hall() + "'s journal to be in the stored form of this version, but the row at"
                        + " position " + row.position() + " of " + row.day() + " is not ("
                        + cause.getMessage().replaceAll("\\.$", "")
                        + "); start with an empty data folder or database, or run the version that wrote this one.",
                cause);
    }
}
