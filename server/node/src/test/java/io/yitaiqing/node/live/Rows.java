package io.yitaiqing.node.live;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Short ways to write documents and patches down in a test. */
final class Rows {

    static final Instant AT = Instant.parse("2027-02-01T00:30:00.123Z");
    static final String STREAM = "H001/2027-02-01";

    private Rows() {}

    static Snapshot snapshot(long position, Map<String, Map<String, Map<String, Object>>> document) {
        return new Snapshot(STREAM, position, AT, document);
    }

    static Delta delta(long after, long position, Map<String, Map<String, Map<String, Object>>> patch) {
        return new Delta(STREAM, after, position, AT, patch);
    }

    /** A patch or document with one row: {@code visit("v1", "waiting")}; a null state is a removed row. */
    static Map<String, Map<String, Map<String, Object>>> visit(String id, String state) {
        var byId = new LinkedHashMap<String, Map<String, Object>>();
        byId.put(id, state == null ? null : Map.of("state", state));
        return Map.of("visits", byId);
    }
}
