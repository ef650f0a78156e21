package io.yitaiqing.simulator.cli;

/**
 * A failure the user can understand and mend: one sentence, shown without a stack trace, and an exit code.
 */
public final class UserError extends RuntimeException {

    /** The exit code of a wrong call. */
    public static final int WRONG_CALL = 2;

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    public UserError(String sentence) {
        this(sentence, WRONG_CALL);
    }

    public UserError(String sentence, int exitCode) {
        super(sentence);
        if (exitCode < 1 || exitCode > 255) {
            throw new IllegalArgumentException("Expected an exit code from 1 to 255, but got " + exitCode + ".");
        }
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
