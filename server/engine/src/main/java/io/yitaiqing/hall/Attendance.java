package io.yitaiqing.hall;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When on this business day each clerk last signed in or out, and last paused or resumed. */
final class Attendance {

    private final Map<String, Instant> signedAt = new HashMap<>();
    private final Map<String, Instant> pausedAt = new HashMap<>();

    void signed(String clerk, Instant at) {
        signedAt.put(clerk, at);
    }

    void paused(String clerk, Instant at) {
        pausedAt.put(clerk, at);
    }

    /** Whether a clerk signed in or out at a moment or later. */
    boolean signedSince(String clerk, Instant moment) {
        return !signedAt.getOrDefault(clerk, Instant.MIN).isBefore(moment);
    }

    /** Whether a clerk paused or resumed at a moment or later. */
    boolean pausedSince(String clerk, Instant moment) {
        return !pausedAt.getOrDefault(clerk, Instant.MIN).isBefore(moment);
    }

    void clear() {
        signedAt.clear();
        pausedAt.clear();
    }

    void copyFrom(Attendance other) {
        signedAt.putAll(other.signedAt);
        pausedAt.putAll(other.pausedAt);
    }

    List<Object> state() {
        return List.of(Map.copyOf(signedAt), Map.copyOf(pausedAt));
    }
}
