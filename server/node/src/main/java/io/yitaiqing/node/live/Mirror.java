package io.yitaiqing.node.live;

import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One topic that this node shows: it opens it here, or follows it wherever it is made, and hands it to the hub.
 *
 * <p>Only what goes on from what the hub shows is handed on, for a topic that has just moved may be told by two.
 */
final class Mirror implements NodeFollower {

    private static final Duration PAUSE = Duration.ofMillis(500);
    /** Twice what two clocks of the cluster may differ, and a second. */
    private static final Duration SURELY_LATER = Duration.ofSeconds(5);

    private static final int CREDIT = 8;

    private final String topic;
    private final String self;
    private final PlacedSource source;
    private final LiveHub hub;
    private final RemoteTopics remote;
    private final Promise<Snapshot> opening;

    private NodeFollow follow;
    private Instant pausedAt;
    /** Whether what is shown came from another node, so that this one, if it makes the topic now, may know more. */
    private boolean foreign;

    private boolean asking;
    private boolean closed;

    Mirror(
            String topic,
            String self,
            PlacedSource source,
            LiveHub hub,
            RemoteTopics remote,
            Promise<Snapshot> opening) {
        this.topic = topic;
        this.self = self;
        this.source = source;
        this.hub = hub;
        this.remote = remote;
        this.opening = opening;
        this.pausedAt = Instant.EPOCH;
    }

    void sweep() {
        String owner;
        try {
            owner = source.owner(topic);
        } catch (TopicRefusedException unknown) {
            refused(unknown);
            return;
        }
        if (follow != null && !follow.node().equals(owner)) {
            unfollow();
            pausedAt = Instant.EPOCH;
        }
        if (follow != null || asking || isPausing()) {
            return;
        }
        if (!owner.equals(self)) {
            var terms = new FollowTerms(hub.limits().highestMaxHz(), CREDIT, hub.cursor(topic));
            follow = remote.follow(owner, topic, terms, this);
        } else if (foreign || hub.cursor(topic).isEmpty()) {
            openHere();
        }
    }

    void close() {
        closed = true;
        unfollow();
        source.closed(topic);
    }

    @Override
    public void snapshot(Snapshot snapshot, Optional<Instant> confirmedAt) {
        var shown = hub.cursor(topic);
        if (shown.isEmpty()) {
            opening.tryComplete(snapshot);
        } else if (source.isBehind(shown.get(), snapshot) && !isSurelyLater(confirmedAt)) {
            pause();
            return;
        } else {
            hub.reset(topic, snapshot);
        }
        foreign = true;
        confirmedAt.ifPresent(this::confirmed);
    }

    @Override
    public void delta(Delta delta, Optional<Instant> confirmedAt) {
        var shown = hub.cursor(topic);
        if (shown.equals(Optional.of(new Cursor(delta.stream(), delta.after())))) {
            if (delta.position() > delta.after()) {
                hub.publish(topic, delta);
                foreign = true;
            }
            confirmedAt.ifPresent(this::confirmed);
        } else if (shown.isEmpty()
                || !shown.get().stream().equals(delta.stream())
                || delta.position() > shown.get().position()) {
            // The next sweep follows again, from what is shown.
            unfollow();
        }
    }

    @Override
    public void confirmed(Instant confirmedAt) {
        hub.confirm(topic, confirmedAt);
    }

    @Override
    public void ended(RefusalReason reason, String detail) {
        follow = null;
        if (reason == RefusalReason.UNAVAILABLE) {
            pausedAt = hub.now();
        } else {
            refused(new TopicRefusedException(reason, detail));
        }
    }

    private void openHere() {
        asking = true;
        source.open(topic).onComplete(opened -> {
            asking = false;
            if (closed) {
                return;
            }
            if (opened.succeeded()) {
                opened(opened.result());
            } else if (opened.cause() instanceof TopicRefusedException refusal) {
                refused(refusal);
            } else {
                pausedAt = hub.now();
            }
        });
    }

    private void opened(Snapshot snapshot) {
        var shown = hub.cursor(topic);
        if (shown.isEmpty()) {
            opening.tryComplete(snapshot);
        } else if (!source.isBehind(shown.get(), snapshot)) {
            hub.reset(topic, snapshot);
        }
        foreign = false;
    }

    private void refused(TopicRefusedException refusal) {
        if (!opening.tryFail(refusal)) {
            hub.drop(topic, refusal.reason(), refusal.getMessage());
        }
    }

    private void pause() {
        unfollow();
        pausedAt = hub.now();
    }

    private void unfollow() {
        if (follow != null) {
            follow.close();
            follow = null;
        }
    }

    private boolean isPausing() {
        return Duration.between(pausedAt, hub.now()).abs().compareTo(PAUSE) < 0;
    }

    private boolean isSurelyLater(Optional<Instant> confirmedAt) {
        return confirmedAt.isPresent()
                && confirmedAt.get().isAfter(hub.changedAt(topic).plus(SURELY_LATER));
    }
}
