package io.yitaiqing.node.live;

/** Carries frames to other nodes, in order or not at all; what is lost the beats make good. */
@FunctionalInterface
interface NodeLink {

    void send(String node, String frame);
}
