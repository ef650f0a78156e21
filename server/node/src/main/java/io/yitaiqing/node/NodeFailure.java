package io.yitaiqing.node;

/** Why a node cannot start, in one sentence for the operator. */
public final class NodeFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** A sentence that names what is wrong and what would be right. */
    public NodeFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
