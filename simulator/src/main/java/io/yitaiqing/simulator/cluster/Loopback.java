package io.yitaiqing.simulator.cluster;

import java.util.List;

/** The loopback interface, which all nodes share; it cannot be cut. */
final class Loopback implements Network {

    private static final String ADDRESS = "127.0.0.1";

    @Override
    public boolean canCut() {
        return false;
    }

    @Override
    public String host(int node) {
        return ADDRESS;
    }

    @Override
    public String gateway() {
        return ADDRESS;
    }

    @Override
    public List<String> prefix(int node) {
        return List.of();
    }

    @Override
    public void cut(int from, int to) {
        throw new IllegalStateException("Expected a network that can be cut, but the loopback interface is shared.");
    }

    @Override
    public void heal(int from, int to) {
        throw new IllegalStateException("Expected a network that can be cut, but the loopback interface is shared.");
    }

    @Override
    public void close() {}
}
