package io.yitaiqing.node.keeper;

/** No hall of the cluster has this id. */
public final class UnknownHallException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Names the id that was asked for. */
    public UnknownHallException(String hall) {
        super("Expected the id of a hall, but there is no hall '" + hall + "'.", null, false, false);
    }
}
