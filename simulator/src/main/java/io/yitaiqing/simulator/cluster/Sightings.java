package io.yitaiqing.simulator.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What the followers of one hall saw: the fingerprint of their document at each position, and what went wrong. */
final class Sightings {

    private static final int LISTED_MOST = 20;

    private final String hall;
    private final Map<Long, Sighting> seen = new ConcurrentHashMap<>();
    private final LongAdder frames = new LongAdder();
    private final LongAdder gaps = new LongAdder();
    private final LongAdder resumed = new LongAdder();
    private final LongAdder anew = new LongAdder();
    private final LongAdder steppedBack = new LongAdder();
    private final List<String> listed = new ArrayList<>();

    /** A document at a position of its stream. */
    record Sighting(String stream, long fingerprint) {}

    Sightings(String hall) {
        this.hall = hall;
    }

    String hall() {
        return hall;
    }

    /** A follower's document is now this. */
    void saw(String stream, long position, long fingerprint) {
        frames.increment();
        Sighting now = new Sighting(stream, fingerprint);
        Sighting before = seen.putIfAbsent(position, now);
        if (before != null && !before.equals(now)) {
            gap("Two followers of hall " + hall + " saw different documents at position " + position + ".");
        }
    }

    /** A frame that no server may send, or a document that cannot be. */
    void gap(String sentence) {
        gaps.increment();
        synchronized (listed) {
            if (listed.size() < LISTED_MOST) {
                listed.add(sentence);
            }
        }
    }

    /** A follower came back and was sent what it had missed. */
    void resumed() {
        resumed.increment();
    }

    /** A follower came back and was sent everything. */
    void begunAnew(boolean behind) {
        anew.increment();
        if (behind) {
            steppedBack.increment();
        }
    }

    Map<Long, Sighting> seen() {
        return seen;
    }

    long frames() {
        return frames.sum();
    }

    long gaps() {
        return gaps.sum();
    }

    long resumedCount() {
        return resumed.sum();
    }

    long anewCount() {
        return anew.sum();
    }

    /** How often a follower was shown an older document than it had seen, by a node that did not know better. */
    long steppedBackCount() {
        return steppedBack.sum();
    }

    List<String> listed() {
        synchronized (listed) {
            return List.copyOf(listed);
        }
    }
}
