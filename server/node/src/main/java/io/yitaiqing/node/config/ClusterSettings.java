package io.yitaiqing.node.config;

import java.util.List;
import java.util.Optional;

/**
 * How a node finds the other members of its cluster, and they find it.
 *
 * @param name the cluster's name; members of another name are strangers
 * @param host the address for other members, of the loopback interface or of a private network
 * @param port the port for other members; 0 for any free one
 * @param members the other members as {@code host:port}
 * @param dns a DNS name that stands for all members, as {@code name:port}; it is resolved again and again
 */
public record ClusterSettings(String name, String host, int port, List<String> members, Optional<String> dns) {

    /** A cluster of one on the loopback interface. */
    public static final ClusterSettings ALONE =
            new ClusterSettings("yitaiqing", "127.0.0.1", 0, List.of(), Optional.empty());

    /** Members by their addresses, this one at a port of the loopback interface. */
    public static ClusterSettings of(String name, int port, List<String> members) {
        return new ClusterSettings(name, ALONE.host(), port, members, Optional.empty());
    }
}
