package io.yitaiqing.node.web;

/** The answer of one of the {@link Operations} that will not do what it is asked: a status, a code and one sentence. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    /** A refusal whose sentence says what was expected and what is. */
    public RefusedException(int status, String code, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The stable name, with which the problem's type ends. */
    public String code() {
        return code;
    }
}
