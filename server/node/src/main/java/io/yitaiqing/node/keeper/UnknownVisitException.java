package io.yitaiqing.node.keeper;

/** No open or just ended visit has this token. */
public final class UnknownVisitException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Does not repeat the token, which is a secret of the customer. */
    public UnknownVisitException() {
        super("Expected the token of a visit of today, but no visit has it.", null, false, false);
    }
}
