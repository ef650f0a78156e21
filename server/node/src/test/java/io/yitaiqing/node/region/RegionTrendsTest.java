package io.yitaiqing.node.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.view.HallRow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The trend of a region")
class RegionTrendsTest {

    private static final Instant TEN = Rows.TEN;
    private static final Instant REAL = Instant.parse("2026-11-22T08:00:00Z");

    private final RegionBoard board = new RegionBoard(
            new RegionTree(
                    List.of(
                            new Region("province", "省", "Province", "province", Optional.empty()),
                            new Region("east", "东", "East", "county", Optional.of("province"))),
                    List.of("east", "west")),
            RegionalAlertTerms.STANDARD,
            List.of(Rows.calm("H1", "east"), Rows.calm("H2", "west")));

    private void at(Instant now, HallRow... rows) {
        board.confirm("n1", REAL);
        board.replace("n1", Rows.told(rows));
        board.tick(now, REAL);
    }

    @Test
    @DisplayName("is its totals once a minute, by the minute")
    void oncePerMinute() {
        at(TEN.plusSeconds(5), Rows.waitingSince("H1", "east", TEN.minusSeconds(700)), Rows.calm("H2", "west"));
        at(TEN.plusSeconds(50), Rows.calm("H1", "east"), Rows.calm("H2", "west"));
        at(TEN.plusSeconds(61), Rows.calm("H1", "east"), Rows.calm("H2", "west"));
        assertThat(board.trend("province"))
                .containsOnlyKeys(TEN.toString(), TEN.plusSeconds(60).toString());
        assertThat(board.trend("province").get(TEN.toString()))
                .containsEntry("waiting", 10)
                .containsEntry("late", 1)
                .containsEntry("watch", 0)
                .containsEntry("within", 45L)
                .containsEntry("counted", 50L)
                .containsEntry("countersOpen", 4)
                .containsEntry("silent", 0);
        assertThat(board.trend("province").get(TEN.plusSeconds(60).toString())).containsEntry("late", 0);
        assertThat(board.trend("west").get(TEN.toString())).containsEntry("waiting", 0);
        assertThat(board.trend("nowhere")).isEmpty();
    }

    @Test
    @DisplayName("holds an hour, and less where the clock leapt over a part of it")
    void oneHour() {
        for (int minute = 0; minute < 100; minute++) {
            at(TEN.plus(Duration.ofMinutes(minute)), Rows.calm("H1", "east"), Rows.calm("H2", "west"));
        }
        assertThat(board.trend("east")).hasSize(RegionTrends.SAMPLES);
        assertThat(board.trend("east"))
                .containsKeys(
                        TEN.plus(Duration.ofMinutes(40)).toString(),
                        TEN.plus(Duration.ofMinutes(99)).toString());
        at(TEN.plus(Duration.ofMinutes(150)), Rows.calm("H1", "east"), Rows.calm("H2", "west"));
        assertThat(board.trend("east")).hasSize(9 + 1);
    }

    @Test
    @DisplayName("counts halls as to be watched from four fifths of the target until it is passed")
    void watch() {
        at(
                TEN,
                Rows.waitingSince("H1", "east", TEN.minusSeconds(480)),
                Rows.waitingSince("H2", "west", TEN.minusSeconds(479)));
        assertThat(watched("east")).isEqualTo(1);
        assertThat(watched("west")).isZero();
        at(
                TEN.plusSeconds(121),
                Rows.waitingSince("H1", "east", TEN.minusSeconds(480)),
                Rows.waitingSince("H2", "west", TEN.minusSeconds(479)));
        assertThat(watched("east")).isZero();
        assertThat(watched("west")).isEqualTo(1);
    }

    private int watched(String region) {
        Map<String, Map<String, Object>> trend = board.trend(region);
        return (int) trend.get(trend.keySet().stream().reduce((a, b) -> b).orElseThrow())
                .get("watch");
    }
}
