package io.yitaiqing.node.simulation;

import io.yitaiqing.node.keeper.Placement;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/** Placement among those whom one node believes to be in the cluster. */
final class SimulatedPlacement implements Placement {

    private final SimulatedNode self;
    /** Changes with what the node believes. */
    private final Set<String> view;

    private final SimulatedMembership membership;

    SimulatedPlacement(SimulatedNode self, Set<String> view, SimulatedMembership membership) {
        this.self = self;
        this.view = view;
        this.membership = membership;
    }

    @Override
    public String self() {
        return self.id();
    }

    @Override
    public String owner(String hall) {
        Collection<String> offering = offering();
        return (offering.isEmpty() ? nodes() : offering)
                .stream()
                        .max(Comparator.comparing((String node) -> weight(hall, node.substring(0, node.indexOf('.'))))
                                .thenComparing(Comparator.naturalOrder()))
                        .orElseThrow();
    }

    private Collection<String> offering() {
        return membership.offers(self.id()).stream().filter(view::contains).toList();
    }

    @Override
    public Set<String> nodes() {
        return new TreeSet<>(view);
    }

    @Override
    public boolean hasSuccessors() {
        return offering().stream().anyMatch(node -> !node.equals(self.id()));
    }

    @Override
    public void onChange(Runnable listener) {
        self.onPlacementChange(listener);
    }

    @Override
    public void offer(boolean ready) {
        membership.offer(self, ready);
    }

    /** So that a hall moves only when its own node comes or goes. */
    private static int weight(String hall, String node) {
        int mixed = (hall + "/" + node).hashCode() * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }
}
