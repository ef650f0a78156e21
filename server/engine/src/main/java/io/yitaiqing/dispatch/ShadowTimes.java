package io.yitaiqing.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How long the real hall took for its visits, and its counters from one visit to the next. */
final class ShadowTimes {

    /** So many times of a service are remembered; the shadow's visits take them in turn. */
    private static final int REMEMBERED = 64;

    private static final class Times {
        private final List<Long> millis = new ArrayList<>();
        private int next;
        private int turn;

        void add(long took) {
            if (millis.size() < REMEMBERED) {
                millis.add(took);
            } else {
                millis.set(next, took);
                next = (next + 1) % REMEMBERED;
            }
        }

        /** The next one in turn that is longer; below 0 where none is. */
        long longerThan(long already) {
            for (int i = 0; i < millis.size(); i++) {
                turn = (turn + 1) % millis.size();
                if (millis.get(turn) > already) {
                    return millis.get(turn);
                }
            }
            return -1;
        }
    }

    private final Map<String, Times> byService = new HashMap<>();
    private final Map<String, Instant> freeSince = new HashMap<>();
    private long turnarounds;
    private long turnaroundMillis;

    /** A visit for a service was done with after a time. */
    void took(String service, long millis) {
        byService.computeIfAbsent(service, id -> new Times()).add(millis);
    }

    /**
     * How long a visit shall take of which nobody knows: as another of its service did, else as expected.
     *
     * @param alreadyMillis how long it has been going on in the real hall, so that it takes longer than that
     */
    long millis(String service, double expectedSeconds, long alreadyMillis) {
        Times times = byService.get(service);
        long like = times == null ? -1 : times.longerThan(alreadyMillis);
        return like >= 0 ? like : alreadyMillis + Math.round(expectedSeconds * 1_000);
    }

    /** A counter became free while somebody waited for it. */
    void free(String counter, Instant at) {
        freeSince.put(counter, at);
    }

    /** A counter is no longer free to call. */
    void notFree(String counter) {
        freeSince.remove(counter);
    }

    /** Nobody is free to call. */
    void nobodyFree() {
        freeSince.clear();
    }

    /** A counter calls. */
    void calls(String counter, Instant at) {
        Instant since = freeSince.remove(counter);
        if (since != null) {
            turnarounds++;
            turnaroundMillis += Duration.between(since, at).toMillis();
        }
    }

    /** How long a counter needs from one visit to the next where somebody waits. */
    long turnaround() {
        return turnarounds == 0 ? 0 : turnaroundMillis / turnarounds;
    }
}
