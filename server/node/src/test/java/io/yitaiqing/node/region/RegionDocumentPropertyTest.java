package io.yitaiqing.node.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.node.config.PlanFiles;
import io.yitaiqing.node.live.LiveDocument;
import io.yitaiqing.node.live.Snapshot;
import io.yitaiqing.view.HallRow;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The document of a region")
class RegionDocumentPropertyTest {

    private static final List<HallPlan> PLANS =
            new ArrayList<>(PlanFiles.read(Path.of("../../config/halls")).values());
    private static final RegionTree TREE =
            new RegionTree(List.of(), PLANS.stream().map(HallPlan::region).toList());

    @ParameterizedTest(name = "its snapshot and deltas are a later snapshot, seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void deltasAddUp(long seed) {
        Random dice = new Random(seed);
        RegionBoard board = new RegionBoard(
                TREE,
                RegionalAlertTerms.STANDARD,
                PLANS.stream().map(HallRow::unheard).toList());
        RegionDocument document = new RegionDocument(board, "chengnan", "n1", 0);
        Instant now = Rows.TEN;
        LiveDocument follower = new LiveDocument(document.snapshot(now), 10_000, Duration.ofDays(1));
        for (int step = 0; step < 400; step++) {
            now = now.plusSeconds(dice.nextInt(60));
            change(board, dice, now);
            if (dice.nextInt(3) == 0) {
                board.tick(now, now);
                document.delta(now, board.takeChanged()).ifPresent(delta -> follower.apply(delta, Rows.TEN));
                Snapshot whole = new RegionDocument(board, "chengnan", "n1", 0).snapshot(now);
                assertThat(filled(follower.snapshot()))
                        .as("seed %d, step %d", seed, step)
                        .isEqualTo(filled(whole));
            }
        }
    }

    private static void change(RegionBoard board, Random dice, Instant now) {
        String node = "n" + dice.nextInt(3);
        HallPlan plan = PLANS.get(dice.nextInt(PLANS.size()));
        HallRow row = dice.nextBoolean()
                ? Rows.calm(plan.id(), plan.region())
                : Rows.waitingSince(plan.id(), plan.region(), now.minusSeconds(dice.nextInt(1_200)));
        switch (dice.nextInt(8)) {
            case 0 -> board.replace(node, Rows.told(row));
            case 1 -> board.forget(node);
            case 2 -> board.confirm(node, now);
            case 3 -> {
                Map<String, Map<String, Object>> left = new HashMap<>();
                left.put(plan.id(), null);
                board.change(node, left);
            }
            default -> board.change(node, Rows.told(row));
        }
    }

    /** Without collections that hold nothing. */
    private static Map<String, Map<String, Map<String, Object>>> filled(Snapshot snapshot) {
        Map<String, Map<String, Map<String, Object>>> filled = new HashMap<>(snapshot.document());
        filled.values().removeIf(Map::isEmpty);
        return filled;
    }
}
