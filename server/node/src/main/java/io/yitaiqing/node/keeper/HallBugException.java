package io.yitaiqing.node.keeper;

/** The hall met a bug on this request; its keeper has logged it with stream and position. */
public final class HallBugException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Names the hall. */
    public HallBugException(String hall) {
        super("Hall " + hall + " failed on this request; the node's log says why.", null, false, false);
    }
}
