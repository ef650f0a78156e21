package io.yitaiqing.node.keeper;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Why a keeper cannot answer just now, and how long it rests before it tries again. */
final class Setbacks {

    /** For how long a takeover counts as recent: who was just fenced by it does not take the hall back. */
    static final Duration DUEL = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(Setbacks.class);
    /** A node that fenced this one may be gone a moment later, and its halls must answer again within half a minute. */
    private static final Duration FENCED_LONGEST = Duration.ofSeconds(10);

    private static final int RETURNS_MOST = 3;

    private final String hall;
    private final Rests fenced = new Rests(DUEL, FENCED_LONGEST);
    private final Rests failed = new Rests(Duration.ofMillis(500), Duration.ofSeconds(5));
    private String trouble = "it is being loaded";
    private boolean moving;
    private int returns;

    Setbacks(String hall) {
        this.hall = hall;
    }

    /** Another node writes the hall's journal; the rest after which it may be tried again. */
    Duration fenced(String why) {
        return met(why, fenced.take());
    }

    /** Whether the hall may be taken back without a rest, because placement names this node: a few times in a row. */
    boolean mayReturn() {
        return returns++ < RETURNS_MOST;
    }

    /** Whether a hall was taken over so lately that taking it back would be a duel. */
    static boolean isDuel(HallMemory loaded, HallClock clock) {
        long millis = (long) (DUEL.toMillis() * clock.speed());
        return loaded.takenOverAt().plusMillis(millis).isAfter(clock.now());
    }

    /** Something else failed; the rest after which it may be tried again. */
    Duration failed(String why) {
        return met(why, failed.take());
    }

    private Duration met(String why, Duration rest) {
        if (!why.equals(trouble)) {
            LOG.warn("Hall {} is given up for {} ms: {}", hall, rest.toMillis(), why);
        }
        trouble = why;
        return rest;
    }

    /** The keeper stops for good. */
    void stopped(String why, boolean toAnotherNode) {
        trouble = why;
        moving = toAnotherNode;
    }

    /** The hall is ready. */
    void over() {
        trouble = "";
    }

    /** The head of the journal was the keeper's at a real moment. */
    void well(Instant realNow) {
        fenced.well(realNow);
        failed.well(realNow);
        returns = 0;
    }

    String trouble() {
        return trouble;
    }

    UnavailableException unavailable() {
        return new UnavailableException(sentence(trouble), 1, moving);
    }

    UnavailableException unavailable(String why, int retryAfterSeconds) {
        return new UnavailableException(sentence(why), retryAfterSeconds);
    }

    UnavailableException moving(String why) {
        return UnavailableException.moving(sentence(why));
    }

    private String sentence(String why) {
        return "Hall " + hall + " cannot answer now: " + why + (why.endsWith(".") ? "" : ".");
    }
}
