package io.yitaiqing.node.live;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All live documents of one node and all readers of them: owners reset and publish, followers get what they lack.
 *
 * <p>The hub holds a document only while somebody follows it and a while longer; what is published about any other
 * topic is let go, and the next follower makes the hub ask the {@link TopicSource} again.
 */
public final class LiveHub {

    private static final Logger log = LoggerFactory.getLogger(LiveHub.class);
    private static final Duration TIDY_EVERY = Duration.ofSeconds(1);

    private final TopicSource source;
    private final InstantSource clock;
    private final LiveLimits limits;
    private final LiveTimes times;
    private final Map<String, Feed> feeds = new HashMap<>();
    /** Readers that lack something and have credit, but are not due yet or cannot take more just now. */
    private final Set<Reader> late = new LinkedHashSet<>();

    private Instant tidiedAt = Instant.EPOCH;
    private long snapshots;
    private long deltas;
    private long mergedDeltas;
    private long encodings;

    public LiveHub(TopicSource source, InstantSource clock, LiveLimits limits, LiveTimes times) {
        this.source = source;
        this.clock = clock;
        this.limits = limits;
        this.times = times;
    }

    /** Whether anything published about this topic would be kept; if not, an owner need not even render it. */
    public boolean holds(String topic) {
        return feeds.containsKey(topic);
    }

    /** Where the topic's document stands; empty if it is not held, or not open yet. */
    public Optional<Cursor> cursor(String topic) {
        return Optional.ofNullable(feeds.get(topic)).flatMap(Feed::cursor);
    }

    /** When the topic's document last changed, on the real clock; the epoch if it is not held. */
    Instant changedAt(String topic) {
        var feed = feeds.get(topic);
        return feed == null ? Instant.EPOCH : feed.changedAt();
    }

    /** Starts the topic's document anew, at a day change or after its owner reloaded; followers get a snapshot. */
    public void reset(String topic, Snapshot snapshot) {
        var feed = feeds.get(topic);
        if (feed != null) {
            feed.reset(snapshot);
        }
    }

    /**
     * Hands on what changed in a topic.
     *
     * @throws IllegalStateException if the delta does not follow the document's position; its owner must reset it
     */
    public void publish(String topic, Delta delta) {
        var feed = feeds.get(topic);
        if (feed != null && !feed.publish(delta)) {
            remove(
                    feed,
                    RefusalReason.UNAVAILABLE,
                    "The topic's owner took too long to open it. Follow it again later.");
        }
    }

    /** Notes that the owner was still the owner at that moment; later frames say so. */
    public void confirm(String topic, Instant confirmedAt) {
        var feed = feeds.get(topic);
        if (feed != null) {
            feed.confirm(confirmedAt);
        }
    }

    /** Lets go of a topic this node owns no longer; its followers are refused with that reason. */
    public void drop(String topic, RefusalReason reason, String detail) {
        var feed = feeds.get(topic);
        if (feed != null) {
            remove(feed, reason, detail);
        }
    }

    /**
     * Follows a topic. The first frame is a delta if the terms resume within the document's reach, else a snapshot;
     * it may be written before this returns, and so may a refusal.
     */
    public Reader follow(String topic, FollowTerms terms, ReaderSink sink) {
        var feed = feeds.get(topic);
        boolean isNew = feed == null;
        if (isNew) {
            feed = new Feed(topic, this);
        }
        var reader = new Reader(feed, terms, sink, now());
        if (isNew && feeds.size() >= limits.maxTopics()) {
            reader.end(RefusalReason.UNAVAILABLE, "This node serves as many topics as it may. Follow again later.");
            return reader;
        }
        feeds.putIfAbsent(topic, feed);
        feed.add(reader);
        if (isNew) {
            ask(feed);
        }
        return reader;
    }

    /** Offers frames to the readers whose time has come; to be called about every 50 ms. */
    public void sweep() {
        var due = List.copyOf(late);
        late.clear();
        var now = now();
        due.forEach(reader -> reader.offer(now));
        if (Duration.between(tidiedAt, now()).abs().compareTo(TIDY_EVERY) >= 0) {
            tidiedAt = now();
            tidy();
        }
    }

    public LiveCounts counts() {
        int readers = feeds.values().stream().mapToInt(Feed::readers).sum();
        return new LiveCounts(feeds.size(), readers, snapshots, deltas, mergedDeltas, encodings);
    }

    boolean isOwnedHere(String topic) {
        return source.isOwnedHere(topic);
    }

    Instant realNow() {
        return clock.instant();
    }

    LiveLimits limits() {
        return limits;
    }

    LiveTimes times() {
        return times;
    }

    /** The real clock of this hub. */
    Instant now() {
        return clock.instant();
    }

    /** The same in milliseconds, for what happens with every frame. */
    long nowMillis() {
        return clock.millis();
    }

    void retryLater(Reader reader) {
        late.add(reader);
    }

    void forget(Reader reader) {
        late.remove(reader);
    }

    void count(SharedFrame frame, boolean merged, long encoded) {
        encodings += encoded;
        switch (frame.kind()) {
            case SNAPSHOT -> snapshots++;
            case DELTA -> deltas++;
        }
        if (merged) {
            mergedDeltas++;
        }
    }

    /** Gives a topic up that cannot be served, rather than let it harm the others. */
    void fail(Feed feed, Throwable failure) {
        log.warn("Could not serve topic {}", feed.topic(), failure);
        remove(feed, RefusalReason.UNAVAILABLE, "The topic cannot be served just now. Follow it again later.");
    }

    private void ask(Feed feed) {
        Future.succeededFuture(feed.topic())
                .compose(source::open)
                .map(snapshot -> {
                    // By now the topic may have been dropped, or opened by a reset.
                    if (feeds.get(feed.topic()) == feed && !feed.isOpen()) {
                        feed.open(snapshot);
                    }
                    return snapshot;
                })
                .onFailure(failure -> refuse(feed, failure));
    }

    private void refuse(Feed feed, Throwable failure) {
        if (failure instanceof TopicRefusedException refusal) {
            remove(feed, refusal.reason(), refusal.getMessage());
        } else {
            fail(feed, failure);
        }
    }

    private void remove(Feed feed, RefusalReason reason, String detail) {
        if (feeds.remove(feed.topic(), feed)) {
            source.closed(feed.topic());
            feed.end(reason, detail);
        }
    }

    private void tidy() {
        for (var feed : List.copyOf(feeds.values())) {
            if (!feed.isOpen() && feed.isOlderThan(times.open())) {
                remove(
                        feed,
                        RefusalReason.UNAVAILABLE,
                        "The topic's owner did not answer in time. Follow it again later.");
            } else if (feed.isOpen() && feed.isUnreadFor(times.linger())) {
                feeds.remove(feed.topic());
                feed.freeTexts();
                source.closed(feed.topic());
            } else {
                feed.freeTexts();
            }
        }
    }
}
