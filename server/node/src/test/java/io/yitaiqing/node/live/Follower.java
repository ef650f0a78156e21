package io.yitaiqing.node.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A client of the protocol as {@code asyncapi.yaml} tells it to be: it reads text, merges, and notices every gap. */
final class Follower implements ReaderSink {

    final List<JsonObject> frames = new ArrayList<>();
    final Map<String, Map<String, Object>> document = new TreeMap<>();
    String stream;
    long position = -1;
    boolean full;
    RefusalReason refused;
    /** A follow, also one that resumes, is answered by at least one frame, which may be an empty delta. */
    private boolean answered;

    void followsAnew() {
        answered = false;
    }

    @Override
    public boolean isFull() {
        return full;
    }

    @Override
    public void refuse(RefusalReason reason, String detail) {
        assertThat(detail).endsWith(".");
        refused = reason;
    }

    @Override
    public void write(SharedFrame frame, Instant sentAt) {
        assertThat(refused).as("nothing follows a refusal").isNull();
        receive(new JsonObject(frame.text(1, sentAt)));
    }

    void receive(JsonObject frame) {
        frames.add(frame);
        if (frame.getString("type").equals("snapshot")) {
            document.clear();
            merge(frame.getJsonObject("document"));
        } else {
            assertThat(frame.getString("stream")).isEqualTo(stream);
            assertThat(frame.getLong("after")).as("no gap, no repeat").isEqualTo(position);
            if (answered) {
                assertThat(frame.getLong("position")).as("a delta moves on").isGreaterThan(position);
            }
            merge(frame.getJsonObject("patch"));
        }
        answered = true;
        stream = frame.getString("stream");
        position = frame.getLong("position");
    }

    /** A frame that may be the empty delta after a follow. */
    void receiveResumed(JsonObject frame) {
        followsAnew();
        receive(frame);
    }

    JsonObject last() {
        return frames.getLast();
    }

    private void merge(JsonObject patch) {
        for (var collection : patch.fieldNames()) {
            var rows = document.computeIfAbsent(collection, name -> new TreeMap<>());
            for (var row : patch.getJsonObject(collection)) {
                if (row.getValue() == null) {
                    rows.remove(row.getKey());
                } else {
                    rows.put(row.getKey(), ((JsonObject) row.getValue()).getMap());
                }
            }
        }
    }
}
