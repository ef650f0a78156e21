package io.yitaiqing.simulator.cluster;

/** Why a cluster of processes cannot be run; its message is one sentence for the user. */
public final class ClusterFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    ClusterFailure(String message) {
        super(message);
    }

    ClusterFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
