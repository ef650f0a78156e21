package io.yitaiqing.node.live;

import java.time.Instant;
import java.util.Optional;

/** One topic followed at another node: where it stands, and what it has not acked yet. */
public final class NodeFollow {

    private final NodeFollows owner;
    private final String node;
    private final String topic;
    private final FollowTerms terms;
    private final NodeFollower follower;

    private int id;
    private Instant askedAt;
    private Optional<Cursor> cursor;
    private boolean answered;
    private int unacked;
    private boolean closed;

    NodeFollow(NodeFollows owner, String node, String topic, FollowTerms terms, NodeFollower follower) {
        this.owner = owner;
        this.node = node;
        this.topic = topic;
        this.terms = terms;
        this.follower = follower;
        this.cursor = terms.resume();
    }

    /** The node at which the topic is followed. */
    public String node() {
        return node;
    }

    public String topic() {
        return topic;
    }

    /** Ends this follow; its follower is called no more. */
    public void close() {
        if (!closed) {
            closed = true;
            owner.forget(this);
        }
    }

    int id() {
        return id;
    }

    /** Where the last frame ended; empty before the first one. */
    Optional<Long> position() {
        return answered ? cursor.map(Cursor::position) : Optional.empty();
    }

    Instant askedAt() {
        return askedAt;
    }

    /** The terms of the next question: from where it stands, whatever was lost. */
    FollowTerms ask(int newId, Instant now) {
        id = newId;
        askedAt = now;
        answered = false;
        unacked = 0;
        return new FollowTerms(terms.maxHz(), terms.credit(), cursor);
    }

    void snapshot(Snapshot snapshot, Optional<Instant> confirmedAt) {
        arrived(new Cursor(snapshot.stream(), snapshot.position()));
        follower.snapshot(snapshot, confirmedAt);
    }

    /** False if the delta does not begin where this follow stands. */
    boolean delta(Delta delta, Optional<Instant> confirmedAt) {
        if (!cursor.equals(Optional.of(new Cursor(delta.stream(), delta.after())))) {
            return false;
        }
        arrived(new Cursor(delta.stream(), delta.position()));
        follower.delta(delta, confirmedAt);
        return true;
    }

    void confirmed(Instant confirmedAt) {
        follower.confirmed(confirmedAt);
    }

    void end(RefusalReason reason, String detail) {
        if (!closed) {
            closed = true;
            follower.ended(reason, detail);
        }
    }

    /** Whether half the credit is used, so that an ack is due; the beat acks the rest. */
    boolean takeAckDue() {
        boolean due = unacked * 2 >= terms.credit();
        if (due) {
            unacked = 0;
        }
        return due;
    }

    boolean isClosed() {
        return closed;
    }

    private void arrived(Cursor newest) {
        cursor = Optional.of(newest);
        answered = true;
        unacked++;
    }
}
