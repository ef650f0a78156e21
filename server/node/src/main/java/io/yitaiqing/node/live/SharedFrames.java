package io.yitaiqing.node.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The encoded frames of one document at its present position: each (from, to) delta and each snapshot is encoded once,
 * however many readers get it.
 *
 * <p>The cache only ever holds frames up to the present position, for nobody is sent anything older; it is emptied as
 * soon as the document moves on.
 */
final class SharedFrames {

    private static final JsonMapper JSON = new JsonMapper();

    /** Enough for readers that fell behind together; a peer may resume from anywhere, so it is bounded. */
    private static final int MAX_DELTAS = 64;

    private final Map<Long, String> deltaTails = new HashMap<>();
    private LiveDocument encoded;
    private long encodedPosition = -1;
    private String snapshotTail;
    private long encodings;

    SharedFrame snapshot(LiveDocument document, Optional<Instant> confirmedAt) {
        moveTo(document);
        if (snapshotTail == null) {
            var snapshot = document.snapshot();
            var fields = fields(snapshot.stream(), snapshot.position(), snapshot.at());
            fields.put("document", snapshot.document());
            snapshotTail = tail(fields);
        }
        return new SharedFrame(SharedFrame.Kind.SNAPSHOT, snapshotTail, confirmedAt);
    }

    /** Empty if a reader at that position needs a snapshot. */
    Optional<SharedFrame> delta(LiveDocument document, long after, Optional<Instant> confirmedAt) {
        moveTo(document);
        var known = deltaTails.get(after);
        if (known == null) {
            var delta = document.patchSince(after);
            if (delta.isEmpty()) {
                return Optional.empty();
            }
            var fields = fields(document.stream(), document.position(), document.at());
            fields.put("after", after);
            fields.put("patch", delta.get().patch());
            known = tail(fields);
            if (deltaTails.size() == MAX_DELTAS) {
                deltaTails.clear();
            }
            deltaTails.put(after, known);
        }
        return Optional.of(new SharedFrame(SharedFrame.Kind.DELTA, known, confirmedAt));
    }

    /** How many deltas are kept. */
    int cached() {
        return deltaTails.size();
    }

    /** How many times rows were turned into text. */
    long encodings() {
        return encodings;
    }

    private void moveTo(LiveDocument document) {
        if (document != encoded || document.position() != encodedPosition) {
            encoded = document;
            encodedPosition = document.position();
            clear();
        }
    }

    /** Frees the texts; whoever still needs one has it encoded again. */
    void clear() {
        snapshotTail = null;
        deltaTails.clear();
    }

    private static Map<String, Object> fields(String stream, long position, Instant at) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("stream", stream);
        fields.put("position", position);
        fields.put("at", Rfc3339.millis(at));
        return fields;
    }

    private String tail(Map<String, Object> fields) {
        encodings++;
        try {
            return JSON.writeValueAsString(fields).substring(1);
        } catch (JsonProcessingException e) {
            throw new UnencodableRowException(e);
        }
    }

    /** A row of an owner that holds what JSON cannot carry: a bug of the owner's. */
    static final class UnencodableRowException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnencodableRowException(JsonProcessingException cause) {
            super("A row holds a value that JSON cannot carry.", cause);
        }
    }
}
