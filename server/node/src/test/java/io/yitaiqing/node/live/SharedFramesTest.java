package io.yitaiqing.node.live;

import static io.yitaiqing.node.live.Rows.AT;
import static io.yitaiqing.node.live.Rows.delta;
import static io.yitaiqing.node.live.Rows.snapshot;
import static io.yitaiqing.node.live.Rows.visit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SharedFramesTest {

    private final SharedFrames frames = new SharedFrames();
    private final LiveDocument document =
            new LiveDocument(snapshot(10, visit("v1", "waiting")), 100, Duration.ofMinutes(10));

    @Test
    void readersAtOnePositionShareTheVeryTextOfADelta() {
        document.apply(delta(10, 11, visit("v2", "waiting")), AT);

        var first = frames.delta(document, 10, Optional.empty()).orElseThrow();
        var second = frames.delta(document, 10, Optional.of(AT)).orElseThrow();

        assertThat(second.tail()).isSameAs(first.tail());
        assertThat(frames.encodings()).isEqualTo(1);
    }

    @Test
    void readersShareASnapshotUntilTheDocumentMovesOn() {
        var first = frames.snapshot(document, Optional.empty());
        assertThat(frames.snapshot(document, Optional.empty()).tail()).isSameAs(first.tail());

        document.apply(delta(10, 11, visit("v2", "waiting")), AT);
        assertThat(frames.snapshot(document, Optional.empty()).tail()).contains("\"position\":11");
        assertThat(frames.encodings()).isEqualTo(2);
    }

    @Test
    void onlyTheHeadDiffersFromReaderToReader() {
        var frame = frames.snapshot(document, Optional.of(AT));

        var text = """
                {"type":"snapshot","id":7,"sentAt":"2027-02-01T00:30:01Z",\
                "confirmedAt":"2027-02-01T00:30:00.123Z",\
                "stream":"H001/2027-02-01","position":10,"at":"2027-02-01T00:30:00.123Z",\
                "document":{"visits":{"v1":{"state":"waiting"}}}}""";
        assertThat(frame.text(7, AT.plusMillis(877))).isEqualTo(text);
    }

    @Test
    void aPeerThatResumesFromEverywhereCannotFillTheCache() {
        for (int position = 10; position < 500; position++) {
            document.apply(delta(position, position + 1, visit("v" + position, "waiting")), AT);
        }
        for (int after = 10; after < 500; after++) {
            frames.delta(document, after, Optional.empty());
        }
        assertThat(frames.cached()).isLessThanOrEqualTo(64);
    }
}
