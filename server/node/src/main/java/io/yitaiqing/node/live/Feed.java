package io.yitaiqing.node.live;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One topic in the hub: its document once it is open, and everybody who reads it. */
final class Feed {

    private final String topic;
    private final LiveHub hub;
    private final Instant createdAt;
    private final SharedFrames frames = new SharedFrames();
    private final Set<Reader> readers = new LinkedHashSet<>();
    /** The same as a list that stays as it is while they are offered something; null after a change. */
    private List<Reader> listed;
    /** What was published between the question to the source and its answer. */
    private final List<Delta> whileOpening = new ArrayList<>();

    private LiveDocument document;
    private Optional<Instant> confirmedAt = Optional.empty();
    private long publishes;
    private Instant changedAt;
    private Instant unreadSince;

    Feed(String topic, LiveHub hub) {
        this.topic = topic;
        this.hub = hub;
        this.createdAt = hub.now();
        this.unreadSince = createdAt;
        this.changedAt = createdAt;
    }

    String topic() {
        return topic;
    }

    boolean isOpen() {
        return document != null;
    }

    Instant changedAt() {
        return changedAt;
    }

    Optional<Cursor> cursor() {
        return isOpen() ? Optional.of(new Cursor(document.stream(), document.position())) : Optional.empty();
    }

    Optional<Instant> confirmedAt() {
        return confirmedAt;
    }

    void add(Reader reader) {
        readers.add(reader);
        listed = null;
        if (isOpen()) {
            offer(reader);
        }
    }

    void remove(Reader reader) {
        readers.remove(reader);
        listed = null;
        hub.forget(reader);
        unreadSince = hub.now();
    }

    boolean isOlderThan(Duration age) {
        return createdAt.plus(age).isBefore(hub.now());
    }

    boolean isUnreadFor(Duration time) {
        return readers.isEmpty() && unreadSince.plus(time).isBefore(hub.now());
    }

    void open(Snapshot snapshot) {
        replace(snapshot);
        for (var delta : whileOpening) {
            if (delta.stream().equals(document.stream()) && delta.position() > document.position()) {
                document.apply(delta, hub.now());
            }
        }
        whileOpening.clear();
        offerAll();
    }

    /**
     * What differs from the present document is published as a delta where the stream goes on, so that neither a reload
     * nor another owner costs every page a snapshot.
     */
    void reset(Snapshot snapshot) {
        whileOpening.clear();
        var difference = isOpen() ? document.differenceTo(snapshot) : Optional.<Delta>empty();
        if (difference.isEmpty()) {
            replace(snapshot);
            offerAll();
        } else if (difference.get().position() > document.position()) {
            publish(difference.get());
        }
    }

    /** False if more was published than may wait for a source that has not answered. */
    boolean publish(Delta delta) {
        if (!isOpen()) {
            whileOpening.add(delta);
            return whileOpening.size() <= hub.limits().maxDeltasWhileOpening();
        }
        document.apply(delta, hub.now());
        changedAt = hub.now();
        publishes++;
        offerAll();
        return true;
    }

    void confirm(Instant at) {
        confirmedAt = Optional.of(at);
    }

    void end(RefusalReason reason, String detail) {
        for (var reader : List.copyOf(readers)) {
            reader.end(reason, detail);
            hub.forget(reader);
        }
        readers.clear();
        listed = null;
        frames.clear();
    }

    /** Sends what the reader lacks, if it may get a frame now; else an ack or the next sweep tries again. */
    void offer(Reader reader) {
        offer(reader, hub.now());
    }

    void offer(Reader reader, Instant now) {
        if (!isOpen() || reader.isClosed() || reader.isCurrent(document) || reader.creditLeft() == 0) {
            return;
        }
        if (isAhead(reader)) {
            await(reader, now);
            return;
        }
        if (!reader.isDue(now.toEpochMilli()) || reader.sink().isFull()) {
            hub.retryLater(reader);
            return;
        }
        long encodedBefore = frames.encodings();
        SharedFrame frame;
        try {
            frame = frameFor(reader);
        } catch (SharedFrames.UnencodableRowException e) {
            hub.fail(this, e);
            return;
        }
        boolean merged = reader.document() == document && publishes - reader.publishesSeen() > 1;
        hub.count(frame, merged, frames.encodings() - encodedBefore);
        reader.markSent(document, publishes, now.toEpochMilli());
        reader.sink().write(frame, now);
    }

    /** Texts are shared by those who become due together, not kept for long. */
    void freeTexts() {
        frames.clear();
    }

    int readers() {
        return readers.size();
    }

    private SharedFrame frameFor(Reader reader) {
        var delta = reader.document() == document
                ? frames.delta(document, reader.position(), confirmedAt)
                : resumed(reader).flatMap(after -> frames.delta(document, after, confirmedAt));
        return delta.orElseGet(() -> frames.snapshot(document, confirmedAt));
    }

    /** The position in the present document from which a reader without a frame goes on, if it knows one. */
    private Optional<Long> resumed(Reader reader) {
        if (reader.document() != null) {
            return Optional.empty();
        }
        return reader.terms()
                .resume()
                .filter(cursor -> cursor.stream().equals(document.stream()) && document.knows(cursor.position()))
                .map(Cursor::position);
    }

    /**
     * Whether the reader was shown more by another node, and this one has not yet found in the journal that there is no
     * more; it may be cut off from it and show an old state for long.
     */
    private boolean isAhead(Reader reader) {
        return reader.document() == null
                && reader.terms()
                        .resume()
                        .filter(cursor ->
                                cursor.stream().equals(document.stream()) && cursor.position() > document.position())
                        .isPresent()
                && confirmedAt
                        .filter(at -> at.isAfter(reader.createdAt().plus(LiveTimes.SURELY_LATER)))
                        .isEmpty();
    }

    /** Never sends it back: it waits until this node knows as much, or goes where more is known. */
    private void await(Reader reader, Instant now) {
        if (Duration.between(reader.createdAt(), now)
                        .abs()
                        .compareTo(hub.times().catchUp())
                < 0) {
            hub.retryLater(reader);
        } else {
            remove(reader);
            reader.end(
                    RefusalReason.UNAVAILABLE,
                    "This node knows less of the topic than its follower has seen. Follow it again later.");
        }
    }

    private void replace(Snapshot snapshot) {
        document = new LiveDocument(
                snapshot, hub.limits().maxTombstones(), hub.times().tombstone(), hub.realNow());
        changedAt = hub.now();
        publishes = 0;
    }

    /** At one moment, so that the bytes are shared, and over a copy: a write may close a socket, and its readers. */
    private void offerAll() {
        var now = hub.now();
        if (listed == null) {
            listed = List.copyOf(readers);
        }
        for (var reader : listed) {
            offer(reader, now);
        }
    }
}
