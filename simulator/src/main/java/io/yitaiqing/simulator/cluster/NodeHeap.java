package io.yitaiqing.simulator.cluster;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How much heap a node of a cluster on this machine gets. */
final class NodeHeap {

    static final int LEAST_MEBIBYTES = 512;

    /** The node itself, before it keeps a hall. */
    private static final int NODE_MEBIBYTES = 256;
    /** A hall of 2400 events and what loading it leaves behind are about 3 (measured with 1000 halls on 3 nodes). */
    private static final int HALL_MEBIBYTES = 4;

    private static final long MEBIBYTE = 1L << 20;

    private NodeHeap() {}

    /** On this machine. */
    static long mebibytes(int halls, int nodes) {
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return mebibytes(halls, nodes, machine.getTotalMemorySize());
    }

    /**
     * Enough for all the halls, since the node that starts first keeps them all, and the survivors of a kill nearly so;
     * but all nodes together get half of the machine, for the database and whoever asks live there too.
     */
    static long mebibytes(int halls, int nodes, long machineBytes) {
        long wanted = NODE_MEBIBYTES + (long) HALL_MEBIBYTES * halls;
        long share = machineBytes / MEBIBYTE / 2 / nodes;
        return Math.max(LEAST_MEBIBYTES, Math.min(wanted, share));
    }
}
