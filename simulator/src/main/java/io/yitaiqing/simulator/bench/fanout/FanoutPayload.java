package io.yitaiqing.simulator.bench.fanout;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A message of the bench: when it was published, its position, and padding up to the size that was asked for. */
final class FanoutPayload {

    /** What a delta of the live protocol adds to its row. */
    static final int HUB_FRAME_BYTES = 215;

    static final String MARK = "\"t\":\"";
    static final int TIME_DIGITS = 19;
    static final String POSITION_MARK = "\",\"p\":\"";
    static final int POSITION_DIGITS = 10;

    private static final int FIXED =
            MARK.length() + TIME_DIGITS + POSITION_MARK.length() + POSITION_DIGITS + "{\",\"pad\":\"\"}".length();

    private FanoutPayload() {}

    static String text(long nanos, long position, int bytes) {
        return String.format(
                Locale.ROOT, "{\"t\":\"%019d\",\"p\":\"%010d\",\"pad\":\"%s\"}", nanos, position, pad(bytes));
    }

    static Map<String, Object> row(long nanos, long position, int bytes) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("t", String.format(Locale.ROOT, "%019d", nanos));
        row.put("p", String.format(Locale.ROOT, "%010d", position));
        row.put("pad", pad(bytes));
        return row;
    }

    private static String pad(int bytes) {
        return "x".repeat(Math.max(0, bytes - FIXED));
    }
}
