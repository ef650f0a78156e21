package io.yitaiqing.simulator.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.node.journal.EventCodec;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.TreeSet;

/** The SHA-256 of all that happened in a day and when, in its stored form: equal digests are equal days. */
final class DecisionDigest {

    private final MessageDigest sha256;
    private String hex = "";

    DecisionDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256.", e);
        }
    }

    void on(HallEvent event, Instant at) {
        sha256.update((at + " " + text(event) + "\n").getBytes(UTF_8));
    }

    /** Sets have no order of their own, so what holds some (a plan, a clerk in training) is told by what has one. */
    private static String text(HallEvent event) {
        if (event instanceof HallEvent.DayOpened opened) {
            return "day-opened " + opened.day();
        }
        if (event instanceof HallEvent.ClerkChanged e) {
            return String.join(
                    " ",
                    "clerk-changed",
                    e.clerk(),
                    new TreeMap<>(e.skills()).toString(),
                    new TreeSet<>(e.inTraining()).toString(),
                    e.languages().toString());
        }
        return EventCodec.EVENTS.toJson(event).toString();
    }

    /** The digest; nothing may be added any more. */
    String hex() {
        if (hex.isEmpty()) {
            hex = HexFormat.of().formatHex(sha256.digest());
        }
        return hex;
    }
}
