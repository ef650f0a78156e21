package io.yitaiqing.simulator;

/** Which halls are watched while they are lived in: audited event by event. */
public enum Watch {
    EVERY_HALL(1),
    /** One hall in twenty: among thousands, watching one in ten would take a twentieth of the time. */
    ONE_IN_TWENTY(20);

    private final int of;

    Watch(int of) {
        this.of = of;
    }

    /** Whether this hall is watched, in every replication and combination alike. */
    public boolean watches(String hall) {
        return Math.floorMod(hall.hashCode(), of) == 0;
    }
}
