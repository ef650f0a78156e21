package io.yitaiqing.node.keeper;

import com.hazelcast.cluster.Member;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;

/** Places a hall on the member that owns the hall id's Hazelcast partition. */
public final class HazelcastPlacement implements Placement {

    private static final String NODE_ID = "__vertx.nodeId";

    private final HazelcastClusterManager cluster;

    /** A placement by the partitions of a cluster that this node has joined. */
    public HazelcastPlacement(HazelcastClusterManager cluster) {
        this.cluster = cluster;
    }

    @Override
    public String self() {
        return cluster.getNodeId();
    }

    @Override
    public String owner(String hall) {
        Member owner = cluster.getHazelcastInstance()
                .getPartitionService()
                .getPartition(hall)
                .getOwner();
        String node = owner == null ? null : owner.getAttribute(NODE_ID);
        return node == null ? self() : node;
    }
}
