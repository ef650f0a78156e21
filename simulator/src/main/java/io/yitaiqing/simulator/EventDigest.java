package io.yitaiqing.simulator;

import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallListener;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** The SHA-256 of everything that happened in a hall and when: equal digests are equal logs. */
final class EventDigest implements HallListener {

    private final MessageDigest digest;
    private Instant last = Instant.MIN;
    private String lastText = "";

    EventDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    @Override
    public void on(HallEvent event, Instant at, Hall hall) {
        // A plan holds a set, whose text depends on the process; the other events are records of texts and numbers.
        String what = event instanceof HallEvent.DayOpened opened ? "DayOpened " + opened.day() : event.toString();
        if (!at.equals(last)) {
            last = at;
            lastText = at.toString();
        }
        digest.update((lastText + " " + what + "\n").getBytes(StandardCharsets.UTF_8));
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
