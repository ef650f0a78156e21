package io.yitaiqing.simulator.cluster;

import java.util.List;

/** What connects the nodes: where each one listens, and how two of them can be cut off from each other. */
sealed interface Network extends AutoCloseable permits Loopback, Namespaces {

    /** Whether two nodes can be cut off from each other here. */
    boolean canCut();

    /** The address on which a node listens. */
    String host(int node);

    /** The address on which the database's relays listen. */
    String gateway();

    /** What stands before a node's command so that it runs at its place. */
    List<String> prefix(int node);

    /** From now on nothing that one node sends reaches the other; nobody is told. */
    void cut(int from, int to);

    /** Undoes {@link #cut}. */
    void heal(int from, int to);

    @Override
    void close();
}
