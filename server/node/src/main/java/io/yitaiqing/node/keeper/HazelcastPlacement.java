package io.yitaiqing.node.keeper;

import com.hazelcast.cluster.Member;
import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.cluster.MembershipListener;
import com.hazelcast.core.EntryAdapter;
import com.hazelcast.core.EntryEvent;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceNotActiveException;
import com.hazelcast.core.LifecycleEvent;
import com.hazelcast.replicatedmap.ReplicatedMap;
import io.vertx.core.Context;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Places halls on the members of the Hazelcast cluster that offer to keep some, by {@link Rendezvous} hashing.
 *
 * <p>A node offers itself once it can answer, and takes its offer back before it leaves, so that its halls go to others
 * while it still keeps them. Members change at once when one dies; who is only cut off stays a member for some seconds.
 */
public final class HazelcastPlacement implements Placement {

    private static final String NODE_ID = "__vertx.nodeId";
    private static final String OFFERS = "yitaiqing.offers";

    /** What nobody says again is the offer of a node that is gone for good. */
    private static final long FORGOTTEN_AFTER_SECONDS = 60;

    private final String self;
    private final HazelcastInstance hazelcast;
    private final Context loop;
    private final ReplicatedMap<String, Boolean> offers;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Members members = new Members(Set.of(), List.of());
    private final AtomicBoolean publishing = new AtomicBoolean();
    private volatile boolean offered;

    /** @param offering the ids of those that offer to keep halls, in order */
    private record Members(Set<String> nodes, List<String> offering) {}

    /** A placement in a cluster that this node has joined; listeners run on the loop. It blocks while it is made. */
    public HazelcastPlacement(HazelcastClusterManager cluster, Context loop) {
        this.self = cluster.getNodeId();
        this.hazelcast = cluster.getHazelcastInstance();
        this.loop = loop;
        this.offers = hazelcast.getReplicatedMap(OFFERS);
        offers.addEntryListener(new Offers());
        hazelcast.getCluster().addMembershipListener(new Comings());
        hazelcast.getLifecycleService().addLifecycleListener(this::merged);
        look();
    }

    @Override
    public String self() {
        return self;
    }

    @Override
    public String owner(String hall) {
        Members now = members;
        return Rendezvous.owner(hall, now.offering().isEmpty() ? now.nodes() : now.offering());
    }

    @Override
    public Set<String> nodes() {
        return members.nodes();
    }

    @Override
    public boolean hasSuccessors() {
        return members.offering().stream().anyMatch(node -> !node.equals(self));
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Says it again each time: a member that was cut off, or told late that this one was, hears it so. */
    @Override
    public void offer(boolean ready) {
        offered = ready;
        publish();
    }

    /** Off the loop, for it waits for the other members; one at a time. */
    private void publish() {
        if (publishing.getAndSet(true)) {
            return;
        }
        boolean said = offered;
        loop.<Void>executeBlocking(() -> {
                    offers.put(self, said, FORGOTTEN_AFTER_SECONDS, TimeUnit.SECONDS);
                    changed();
                    return null;
                })
                .onComplete(done -> {
                    publishing.set(false);
                    if (said != offered) {
                        publish();
                    }
                });
    }

    /** The larger side of a healed cut does not know what this side's nodes offered. */
    private void merged(LifecycleEvent event) {
        if (event.getState() == LifecycleEvent.LifecycleState.MERGED) {
            publish();
        }
    }

    private void changed() {
        if (look()) {
            listeners.forEach(listener -> loop.runOnContext(ignored -> listener.run()));
        }
    }

    /** Looks who is there; whether that is news. */
    private synchronized boolean look() {
        Members before = members;
        try {
            Set<String> nodes = Stream.concat(
                            Stream.of(self),
                            hazelcast.getCluster().getMembers().stream()
                                    .map(HazelcastPlacement::id)
                                    .filter(Objects::nonNull))
                    .collect(Collectors.toUnmodifiableSet());
            List<String> offering = nodes.stream()
                    .filter(node -> offers.getOrDefault(node, false))
                    .sorted()
                    .toList();
            members = new Members(nodes, offering);
        } catch (HazelcastInstanceNotActiveException left) {
            members = new Members(Set.of(self), List.of());
        }
        return !members.equals(before);
    }

    private static String id(Member member) {
        return member.getAttribute(NODE_ID);
    }

    private final class Offers extends EntryAdapter<String, Boolean> {
        @Override
        public void onEntryEvent(EntryEvent<String, Boolean> event) {
            changed();
        }
    }

    private final class Comings implements MembershipListener {
        @Override
        public void memberAdded(MembershipEvent event) {
            changed();
        }

        @Override
        public void memberRemoved(MembershipEvent event) {
            changed();
        }
    }
}
