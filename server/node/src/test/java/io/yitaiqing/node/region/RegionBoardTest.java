package io.yitaiqing.node.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.node.config.PlanFiles;
import io.yitaiqing.view.HallRow;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The board of a region")
class RegionBoardTest {

    private static final Instant TEN = Rows.TEN;
    private static final List<HallPlan> PLANS =
            new ArrayList<>(PlanFiles.read(Path.of("../../config/halls")).values());
    private static final RegionTree TREE = new RegionTree(
            List.of(
                    new Region("province", "省", "Province", "province", Optional.empty()),
                    new Region("city", "市", "City", "city", Optional.of("province")),
                    new Region("empty", "空", "Empty", "city", Optional.of("province")),
                    new Region("chengdong", "城东", "East", "county", Optional.of("city"))),
            PLANS.stream().map(HallPlan::region).toList());

    private final RegionBoard board = new RegionBoard(
            TREE,
            RegionalAlertTerms.STANDARD,
            PLANS.stream().map(HallRow::unheard).toList());
    private Instant real = Instant.parse("2026-11-22T08:00:00Z");

    private void tick() {
        board.tick(TEN, real);
    }

    private Object total(String region, String field) {
        return board.totals(region, TEN).get(region).get(field);
    }

    @Test
    @DisplayName("has the tree of the regions that hold halls, and those only a plan names beside it")
    void tree() {
        assertThat(TREE.all().stream().map(Region::id)).containsExactly("province", "city", "chengdong", "chengnan");
        assertThat(TREE.path("chengdong")).containsExactly("chengdong", "city", "province");
        assertThat(TREE.within("chengdong", "province")).isTrue();
        assertThat(TREE.within("chengnan", "province")).isFalse();
        assertThat(board.totals("city", TEN)).containsOnlyKeys("city", "chengdong");
    }

    @Test
    @DisplayName("shows halls nobody told as silent, with nothing claimed about them")
    void unheard() {
        tick();
        assertThat(board.hall("H001")).containsEntry("silent", true).doesNotContainKeys("node", "confirmedAt");
        assertThat(total("province", "silent")).isEqualTo(3);
        assertThat(total("province", "halls")).isEqualTo(3);
        assertThat(total("province", "waiting")).isEqualTo(0);
    }

    @Test
    @DisplayName("sums what nodes told, and ranks halls by their longest wait against its target")
    void sums() {
        board.replace(
                "n1",
                Rows.told(
                        Rows.waitingSince("H001", "chengdong", TEN.minusSeconds(300)),
                        Rows.waitingSince("H002", "chengdong", TEN.minusSeconds(601))),
                real);
        board.replace("n2", Rows.told(Rows.calm("H003", "chengdong")), real);
        tick();
        assertThat(board.totals("province", TEN).get("city"))
                .containsEntry("halls", 3)
                .containsEntry("silent", 0)
                .containsEntry("waiting", 20)
                .containsEntry("late", 1)
                .containsEntry("warning", 2)
                .containsEntry("within", 135L)
                .containsEntry("counted", 150L)
                .containsEntry("parent", "province");
        assertThat(board.ranking("province", TEN, 50)).containsExactly("H002", "H001");
        assertThat(board.nodes().get("n1")).containsEntry("halls", 2);
    }

    @Test
    @DisplayName(
            "lets the halls of a node that says nothing fall silent after five seconds, with the age of their rows")
    void silence() {
        Instant heard = real;
        board.replace("n1", Rows.told(Rows.waitingSince("H001", "chengdong", TEN)), heard);
        real = heard.plusSeconds(5);
        tick();
        assertThat(board.hall("H001")).doesNotContainKey("silent").containsEntry("node", "n1");
        real = real.plusMillis(1);
        tick();
        assertThat(board.hall("H001"))
                .containsEntry("silent", true)
                .containsEntry("confirmedAt", heard.toString())
                .containsEntry("waiting", 10);
        assertThat(total("chengdong", "waiting")).isEqualTo(0);
        assertThat(board.takeChanged()).contains("H001");
        board.confirm("n1", real);
        tick();
        assertThat(board.hall("H001")).doesNotContainKey("silent");
        assertThat(total("chengdong", "waiting")).isEqualTo(10);
    }

    @Test
    @DisplayName("follows a hall from node to node without a moment of silence")
    void moves() {
        Map<String, Map<String, Object>> row = Rows.told(Rows.waitingSince("H001", "chengdong", TEN));
        board.replace("n1", row, real);
        tick();
        board.replace("n1", Map.of(), real.plusSeconds(1));
        real = real.plusSeconds(3);
        tick();
        assertThat(board.hall("H001")).doesNotContainKey("silent");
        board.change("n2", row, real);
        board.forget("n1");
        real = real.plusSeconds(4);
        tick();
        assertThat(board.hall("H001")).doesNotContainKey("silent").containsEntry("node", "n2");
    }

    @Test
    @DisplayName("does not believe a node about a hall that another keeps by now")
    void late() {
        Map<String, Map<String, Object>> row = Rows.told(Rows.waitingSince("H001", "chengdong", TEN));
        board.replace("n1", row, real);
        board.change("n2", row, real);
        board.replace("n1", Map.of(), real);
        real = real.plusSeconds(4);
        board.confirm("n2", real);
        real = real.plusSeconds(4);
        tick();
        assertThat(board.hall("H001")).doesNotContainKey("silent").containsEntry("node", "n2");
    }
}
