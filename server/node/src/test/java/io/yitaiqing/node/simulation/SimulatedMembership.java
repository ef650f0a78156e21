package io.yitaiqing.node.simulation;

import io.yitaiqing.node.keeper.Placement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who each node believes to be in the cluster, wrong in the ways of Hazelcast: a member that is gone, stalled or
 * behind a cut is removed seconds later, each side of a cut then owns everything, a stalled node believes for a while
 * in what it saw before, and after a cut the sides take seconds to find each other.
 *
 * <p>Views are by a member's id, a new one for each life of a node.
 */
final class SimulatedMembership {

    private static final long WATCH_MILLIS = 250;

    private final VirtualTime time;
    private final SimulatedNetwork network;
    private final Random random;
    private final Map<String, SimulatedNode> members = new TreeMap<>();
    private final Map<String, Map<String, SimulatedNode>> views = new HashMap<>();
    /** Who offers to keep halls, and who knows of whose offer. */
    private final Set<String> offering = new TreeSet<>();

    private final Map<String, Set<String>> offers = new HashMap<>();
    /** When each change of a view that is due will happen. */
    private final Map<String, Long> due = new HashMap<>();

    SimulatedMembership(VirtualTime time, SimulatedNetwork network, Random random) {
        this.time = time;
        this.network = network;
        this.random = random;
        time.later(WATCH_MILLIS, this::watch);
    }

    /** A node joins: it knows the others whom it reaches at once, they hear of it within a second. */
    void join(SimulatedNode node) {
        Map<String, SimulatedNode> view = new TreeMap<>();
        members.values().stream().filter(other -> reaches(other, node)).forEach(other -> view.put(other.id(), other));
        view.put(node.id(), node);
        view.keySet().stream()
                .filter(offering::contains)
                .forEach(id -> offers.computeIfAbsent(node.id(), none -> new TreeSet<>())
                        .add(id));
        views.put(node.id(), view);
        members.put(node.id(), node);
        for (SimulatedNode other : members.values()) {
            if (other != node && reaches(node, other)) {
                other.loop().later(random.nextInt(1_000), () -> {
                    views.get(other.id()).put(node.id(), node);
                    learn(other, node);
                });
            }
        }
    }

    /** A node says goodbye. */
    void leave(SimulatedNode node) {
        members.remove(node.id());
        for (SimulatedNode other : members.values()) {
            other.loop().later(random.nextInt(300), () -> {
                views.get(other.id()).remove(node.id());
                other.placementChanged();
            });
        }
    }

    /** A node is gone without a word; the others will notice. */
    void vanish(SimulatedNode node) {
        members.remove(node.id());
    }

    boolean sees(String observer, String subject) {
        return views.get(observer).containsKey(subject);
    }

    /** The cluster as one node sees it. */
    Placement placement(SimulatedNode self) {
        return new SimulatedPlacement(self, views.get(self.id()).keySet(), this);
    }

    /** A node offers to keep halls, or takes its offer back; those whom it reaches hear of it a moment later. */
    void offer(SimulatedNode node, boolean ready) {
        if (ready ? !offering.add(node.id()) : !offering.remove(node.id())) {
            return;
        }
        for (SimulatedNode other : members.values()) {
            if (other == node || reaches(node, other)) {
                other.loop().later(random.nextInt(200), () -> learn(other, node));
            }
        }
    }

    /** An observer learns what another node offers now. */
    private void learn(SimulatedNode observer, SimulatedNode subject) {
        Set<String> known = offers.computeIfAbsent(observer.id(), none -> new TreeSet<>());
        if (offering.contains(subject.id())) {
            known.add(subject.id());
        } else {
            known.remove(subject.id());
        }
        observer.placementChanged();
    }

    /** Who offers to keep halls, as one node knows. */
    Set<String> offers(String observer) {
        return offers.getOrDefault(observer, Set.of());
    }

    private boolean reaches(SimulatedNode from, SimulatedNode to) {
        return from.loop().runs() && network.passes(from.name(), to.name());
    }

    private void watch() {
        time.later(WATCH_MILLIS, this::watch);
        for (SimulatedNode observer : members.values()) {
            if (!observer.loop().runs()) {
                continue;
            }
            Map<String, SimulatedNode> view = views.get(observer.id());
            for (SimulatedNode subject : Map.copyOf(view).values().stream()
                    .sorted(Comparator.comparing(SimulatedNode::id))
                    .toList()) {
                boolean heard = members.containsKey(subject.id()) && reaches(subject, observer);
                if (heard
                        && offering.contains(subject.id())
                                != offers(observer.id()).contains(subject.id())) {
                    // What a cut kept from a member is told again as long as it is one.
                    observer.loop().later(random.nextInt(200), () -> learn(observer, subject));
                }
                settle(observer, subject, heard, 4_000, 6_000);
            }
            for (SimulatedNode subject : members.values()) {
                if (!view.containsKey(subject.id())) {
                    boolean apart = !reaches(subject, observer) || !reaches(observer, subject);
                    settle(observer, subject, apart, 3_000, 9_000);
                }
            }
        }
    }

    /** Changes the observer's mind about the subject unless all has been as it is for some seconds. */
    private void settle(SimulatedNode observer, SimulatedNode subject, boolean asIs, int least, int more) {
        if (observer == subject) {
            return;
        }
        String change = observer.id() + " " + subject.id();
        if (asIs) {
            due.remove(change);
            return;
        }
        long at = due.computeIfAbsent(change, none -> time.nowMillis() + least + random.nextInt(more));
        if (time.nowMillis() >= at) {
            due.remove(change);
            Map<String, SimulatedNode> view = views.get(observer.id());
            if (view.remove(subject.id()) == null) {
                view.put(subject.id(), subject);
                learn(observer, subject);
            }
            observer.placementChanged();
        }
    }
}
