package io.yitaiqing.simulator.cluster;

/** Does faults to a cluster and undoes them. */
final class Saboteur {

    private static final long SLOW_MILLIS = 120;

    private final LocalCluster cluster;

    Saboteur(LocalCluster cluster) {
        this.cluster = cluster;
    }

    void begin(Fault fault) throws InterruptedException {
        NodeProcess node = cluster.node(fault.node());
        switch (fault.kind()) {
            case NODE_KILLED -> node.kill();
            case NODE_STOPPED -> node.pause();
            case NODE_RESTARTED -> expectEnd(node, fault);
            case NODE_CUT_OFF -> eachOther(fault, cluster.network()::cut);
            case LINK_CUT -> link(fault, cluster.network()::cut);
            case DATABASE_SILENT -> cluster.relay(fault.node()).set(Relay.Mode.SILENT);
            case DATABASE_REFUSES -> cluster.relay(fault.node()).set(Relay.Mode.REFUSE);
            case DATABASE_KILLED -> cluster.database().kill();
            case DATABASE_RESTARTED -> cluster.database().stop();
            case DISK_STALLED -> cluster.database().stopDisk();
            case DATABASE_SLOW -> cluster.relays().forEach(relay -> relay.delay(SLOW_MILLIS));
        }
    }

    void end(Fault fault) throws InterruptedException {
        NodeProcess node = cluster.node(fault.node());
        switch (fault.kind()) {
            case NODE_KILLED, NODE_RESTARTED -> node.startAgain();
            case NODE_STOPPED -> node.resume();
            case NODE_CUT_OFF -> eachOther(fault, cluster.network()::heal);
            case LINK_CUT -> link(fault, cluster.network()::heal);
            case DATABASE_SILENT, DATABASE_REFUSES ->
                cluster.relay(fault.node()).set(Relay.Mode.PASS);
            case DATABASE_KILLED, DATABASE_RESTARTED -> cluster.startDatabase();
            case DISK_STALLED -> cluster.database().continueDisk();
            case DATABASE_SLOW -> cluster.relays().forEach(relay -> relay.delay(0));
        }
    }

    private static void expectEnd(NodeProcess node, Fault fault) throws InterruptedException {
        if (!node.terminate()) {
            throw new ClusterFailure("Expected node " + (fault.node() + 1) + " to end when told, but it did not.");
        }
    }

    private interface Cable {
        void between(int from, int to);
    }

    private void eachOther(Fault fault, Cable cable) {
        for (int other = 0; other < cluster.nodes().size(); other++) {
            if (other != fault.node()) {
                cable.between(fault.node(), other);
                cable.between(other, fault.node());
            }
        }
    }

    private static void link(Fault fault, Cable cable) {
        cable.between(fault.node(), fault.other());
        if (fault.bothWays()) {
            cable.between(fault.other(), fault.node());
        }
    }
}
