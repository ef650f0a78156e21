package io.yitaiqing.node.live;

import static io.yitaiqing.node.live.Rows.AT;
import static io.yitaiqing.node.live.Rows.delta;
import static io.yitaiqing.node.live.Rows.snapshot;
import static io.yitaiqing.node.live.Rows.visit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveDocumentTest {

    private final LiveDocument document =
            new LiveDocument(snapshot(10, visit("v1", "waiting")), 2, Duration.ofMinutes(10));

    @Test
    void aDeltaSinceAPositionHoldsOnlyTheRowsThatChangedAfterItAndEachOnce() {
        document.apply(delta(10, 12, visit("v2", "waiting")), AT);
        document.apply(delta(12, 13, visit("v3", "waiting")), AT);
        document.apply(delta(13, 17, visit("v2", "called")), AT);

        assertThat(document.patchSince(12).orElseThrow().patch())
                .isEqualTo(Map.of("visits", Map.of("v2", Map.of("state", "called"), "v3", Map.of("state", "waiting"))));
        assertThat(document.patchSince(13).orElseThrow().patch()).isEqualTo(visit("v2", "called"));
        assertThat(document.patchSince(17).orElseThrow().patch()).isEmpty();
    }

    @Test
    void aRemovedRowIsNullInTheDeltaAndAbsentFromTheSnapshot() {
        document.apply(delta(10, 11, visit("v1", null)), AT);

        assertThat(document.patchSince(10).orElseThrow().patch()).isEqualTo(visit("v1", null));
        assertThat(document.snapshot().document()).isEqualTo(Map.of("visits", Map.of()));
    }

    @Test
    void aSnapshotThatKnowsItsPastServesThoseWhoComeFromIt() {
        Map<String, Map<String, Map<String, Object>>> now =
                Map.of("visits", Map.of("v1", Map.of("state", "called"), "v2", Map.of("state", "waiting")));
        RecentChanges recent = new RecentChanges(
                5, List.of(new RecentChanges.Row("visits", "v0", 7), new RecentChanges.Row("visits", "v1", 9)));
        LiveDocument started =
                new LiveDocument(new Snapshot("H001/day", 10, AT, now, recent), 10, Duration.ofMinutes(10), AT);

        assertThat(started.patchSince(8).orElseThrow().patch()).isEqualTo(visit("v1", "called"));
        assertThat(started.patchSince(5).orElseThrow().patch().get("visits"))
                .containsOnlyKeys("v0", "v1")
                .containsEntry("v0", null);
        assertThat(started.patchSince(4)).isEmpty();
    }

    @Test
    void aRowThatCameBackIsNoTombstoneAnyMore() {
        document.apply(delta(10, 11, visit("v1", null)), AT);
        document.apply(delta(11, 12, visit("v1", "waiting")), AT);

        assertThat(document.patchSince(10).orElseThrow().patch()).isEqualTo(visit("v1", "waiting"));
    }

    @Test
    void aCollectionThatIsEmptyIsStillToldToThoseWhoDoNotKnowIt() {
        document.apply(delta(10, 11, Map.of("alerts", Map.of())), AT);

        assertThat(document.patchSince(10).orElseThrow().patch()).isEqualTo(Map.of("alerts", Map.of()));
        assertThat(document.snapshot().document()).containsEntry("alerts", Map.of());
    }

    @Test
    void thereIsNoDeltaFromAheadOrFromBelowTheFloor() {
        document.apply(delta(10, 11, visit("v2", "waiting")), AT);

        assertThat(document.patchSince(12)).isEmpty();
        assertThat(document.patchSince(9)).isEmpty();
        assertThat(document.floor()).isEqualTo(10);
    }

    @Test
    void tooManyTombstonesRaiseTheFloorToTheOldestForgotten() {
        for (int i = 0; i < 3; i++) {
            document.apply(delta(10 + 2 * i, 11 + 2 * i, visit("w" + i, "waiting")), AT);
            document.apply(delta(11 + 2 * i, 12 + 2 * i, visit("w" + i, null)), AT);
        }

        assertThat(document.floor()).isEqualTo(12);
        assertThat(document.patchSince(11)).isEmpty();
        assertThat(document.patchSince(12)).isPresent();
    }

    @Test
    void anOldTombstoneIsForgotten() {
        document.apply(delta(10, 11, visit("v1", null)), AT);
        document.apply(delta(11, 12, visit("v2", "waiting")), AT.plus(Duration.ofMinutes(10)));
        assertThat(document.floor()).isEqualTo(10);

        document.apply(delta(12, 13, visit("v3", "waiting")), AT.plus(Duration.ofMinutes(11)));
        assertThat(document.floor()).isEqualTo(11);
    }

    @Test
    void aDeltaThatDoesNotConnectIsAnError() {
        assertThatThrownBy(() -> document.apply(delta(11, 12, visit("v2", "waiting")), AT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Expected a delta of H001/2027-02-01 after 10, "
                        + "but got one of H001/2027-02-01 after 11 up to 12.");
        assertThatThrownBy(() -> document.apply(new Delta("other", 10, 12, AT, Map.of()), AT))
                .isInstanceOf(IllegalStateException.class);
    }
}
