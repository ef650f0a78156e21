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

    private final Map<Long, SharedFrame> deltas = new HashMap<>();
    private LiveDocument encoded;
    private long encodedPosition = -1;
    private SharedFrame snapshot;
    /** Nearly all readers stand at one place, so the delta asked for last is mostly the next one too. */
    private Optional<SharedFrame> last = Optional.empty();

    private long lastAfter;
    private long encodings;

    SharedFrame snapshot(LiveDocument document, Optional<Instant> confirmedAt) {
        moveTo(document);
        if (snapshot == null) {
            var whole = document.snapshot();
            var fields = fields(whole.stream(), whole.position(), whole.at());
            fields.put("document", whole.document());
            snapshot = new SharedFrame(SharedFrame.Kind.SNAPSHOT, tail(fields), end(document), confirmedAt);
        }
        snapshot = confirmed(snapshot, confirmedAt);
        return snapshot;
    }

    /** Empty if a reader at that position needs a snapshot. */
    Optional<SharedFrame> delta(LiveDocument document, long after, Optional<Instant> confirmedAt) {
        moveTo(document);
        if (last.isPresent() && lastAfter == after && last.get().confirmedAt().equals(confirmedAt)) {
            return last;
        }
        var known = deltas.get(after);
        if (known == null) {
            var delta = document.patchSince(after);
            if (delta.isEmpty()) {
                return Optional.empty();
            }
            var fields = fields(document.stream(), document.position(), document.at());
            fields.put("after", after);
            fields.put("patch", delta.get().patch());
            if (deltas.size() == MAX_DELTAS) {
                clear();
            }
            known = new SharedFrame(SharedFrame.Kind.DELTA, tail(fields), end(document), confirmedAt);
            deltas.put(after, known);
        } else if (!known.confirmedAt().equals(confirmedAt)) {
            known = confirmed(known, confirmedAt);
            deltas.put(after, known);
        }
        lastAfter = after;
        last = Optional.of(known);
        return last;
    }

    /** The same rows, confirmed later. */
    private static SharedFrame confirmed(SharedFrame frame, Optional<Instant> confirmedAt) {
        if (frame.confirmedAt().equals(confirmedAt)) {
            return frame;
        }
        frame.release();
        return new SharedFrame(frame.kind(), frame.tail(), frame.end(), confirmedAt);
    }

    /** How many deltas are kept. */
    int cached() {
        return deltas.size();
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
        if (snapshot != null) {
            snapshot.release();
            snapshot = null;
        }
        last = Optional.empty();
        deltas.values().forEach(SharedFrame::release);
        deltas.clear();
    }

    private static Cursor end(LiveDocument document) {
        return new Cursor(document.stream(), document.position());
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

        private UnencodableRowException(JsonProcessingException cause) {
            super("A row holds a value that JSON cannot carry.", cause);
        }
    }
}
