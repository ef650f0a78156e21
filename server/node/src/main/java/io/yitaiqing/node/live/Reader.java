package io.yitaiqing.node.live;

import java.time.Instant;
import java.util.Optional;

/**
 * One follow of one topic: where it stands, how many more frames it may get before it acks, and how often.
 *
 * <p>A reader that may not get a frame now simply stays behind; as soon as it may again it gets one merged delta for
 * all it missed. Nothing is queued for it.
 */
public final class Reader {

    private final Feed feed;
    private final FollowTerms terms;
    private final ReaderSink sink;
    private final Instant createdAt;
    private final double maxHz;
    /** A ring of positions of the frames sent and not acked, one place for each frame of credit. */
    private final long[] unacked;

    private int oldest;
    private int unackedFrames;

    /** What the reader holds; null before its first frame. Another document than the feed's needs a snapshot. */
    private LiveDocument document;

    private long position;
    private long publishesSeen;
    private long rateWindow = Long.MIN_VALUE;
    private boolean closed;

    Reader(Feed feed, FollowTerms terms, ReaderSink sink, Instant createdAt) {
        this.createdAt = createdAt;
        this.feed = feed;
        this.terms = terms;
        this.maxHz = terms.maxHz();
        this.unacked = new long[terms.credit()];
        this.sink = sink;
    }

    public String topic() {
        return feed.topic();
    }

    /** Where the last frame sent ends, if one was. */
    public Optional<Cursor> lastSent() {
        return document == null ? Optional.empty() : Optional.of(new Cursor(document.stream(), position));
    }

    /** How many more frames this reader gets before it must ack. */
    public int creditLeft() {
        return unacked.length - unackedFrames;
    }

    /**
     * Returns the credit of every frame up to the acked position: up to the frame that ended there or, if none did,
     * the last one sent whose position is not beyond it.
     *
     * <p>Frames arrive in order, so one being there means the earlier ones are, also those of a former stream with
     * higher positions.
     */
    public void ack(long ackedPosition) {
        release(ackedPosition);
        offer();
    }

    /** Returns the credit only, and says of how many frames; {@link #offer} then sends what the reader lacks. */
    int release(long ackedPosition) {
        int released = framesUpTo(ackedPosition);
        oldest = (oldest + released) % unacked.length;
        unackedFrames -= released;
        return released;
    }

    /** Ends this follow; nothing is written to the sink any more. */
    public void close() {
        if (!closed) {
            closed = true;
            feed.remove(this);
        }
    }

    FollowTerms terms() {
        return terms;
    }

    Instant createdAt() {
        return createdAt;
    }

    ReaderSink sink() {
        return sink;
    }

    /** When the topic's owner was last known to be its owner. */
    public Optional<Instant> confirmedAt() {
        return feed.confirmedAt();
    }

    void offer() {
        feed.offer(this);
    }

    void offer(Instant now) {
        feed.offer(this, now);
    }

    public boolean isClosed() {
        return closed;
    }

    LiveDocument document() {
        return document;
    }

    long position() {
        return position;
    }

    long publishesSeen() {
        return publishesSeen;
    }

    boolean isCurrent(LiveDocument newest) {
        return document == newest && position == newest.position();
    }

    /**
     * Whether the rate lets a frame through now: one in each window of 1/maxHz.
     *
     * <p>Windows lie on one grid for all, so readers of one rate become due together and share their frames. Only
     * being in another window counts, so a clock that jumps cannot silence a reader.
     */
    boolean isDue(long nowMillis) {
        return windowAt(nowMillis) != rateWindow;
    }

    void markSent(LiveDocument newest, long publishes, long nowMillis) {
        // Noting what is noted already would cost the collector's bookkeeping for each frame of each reader.
        if (document != newest) {
            document = newest;
        }
        position = newest.position();
        publishesSeen = publishes;
        rateWindow = windowAt(nowMillis);
        unacked[(oldest + unackedFrames++) % unacked.length] = position;
    }

    void end(RefusalReason reason, String detail) {
        if (!closed) {
            closed = true;
            sink.refuse(reason, detail);
        }
    }

    private int framesUpTo(long ackedPosition) {
        int notBeyond = 0;
        for (int frames = 1; frames <= unackedFrames; frames++) {
            long sentPosition = unacked[(oldest + frames - 1) % unacked.length];
            if (sentPosition == ackedPosition) {
                return frames;
            }
            if (sentPosition < ackedPosition) {
                notBeyond = frames;
            }
        }
        return notBeyond;
    }

    private long windowAt(long nowMillis) {
        return (long) Math.floor(nowMillis * maxHz / 1000);
    }
}
