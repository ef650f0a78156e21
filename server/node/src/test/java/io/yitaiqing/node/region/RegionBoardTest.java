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

    private void replace(String node, Map<String, Map<String, Object>> rows, Instant confirmed) {
        board.confirm(node, confirmed);
        board.replace(node, rows);
    }

    private void change(String node, Map<String, Map<String, Object>> rows, Instant confirmed) {
        board.confirm(node, confirmed);
        board.change(node, rows);
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
        replace(
                "n1",
                Rows.told(
                        Rows.waitingSince("H001", "chengdong", TEN.minusSeconds(300)),
                        Rows.waitingSince("H002", "chengdong", TEN.minusSeconds(601))),
                real);
        replace("n2", Rows.told(Rows.calm("H003", "chengdong")), real);
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
        replace("n1", Rows.told(Rows.waitingSince("H001", "chengdong", TEN)), heard);
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
        replace("n1", row, real);
        tick();
        replace("n1", Map.of(), real.plusSeconds(1));
        real = real.plusSeconds(3);
        tick();
        assertThat(board.hall("H001")).doesNotContainKey("silent");
        change("n2", row, real);
        board.forget("n1");
        real = real.plusSeconds(4);
        tick();
        assertThat(board.hall("H001")).doesNotContainKey("silent").containsEntry("node", "n2");
    }

    @Test
    @DisplayName("does not believe a node about a hall that another keeps by now")
    void late() {
        Map<String, Map<String, Object>> row = Rows.told(Rows.waitingSince("H001", "chengdong", TEN));
        replace("n1", row, real);
        change("n2", row, real);
        replace("n1", Map.of(), real);
        real = real.plusSeconds(4);
        board.confirm("n2", real);
        real = real.plusSeconds(4);
        tick();
        assertThat(board.hall("H001")).doesNotContainKey("silent").containsEntry("node", "n2");
    }

    @Test
    @DisplayName("does not believe a node that stood still and tells old rows, and keeps what the new one told")
    void awoken() {
        change("n1", Rows.told(Rows.waitingSince("H001", "chengdong", TEN)), real);
        board.forget("n1");
        Instant stood = real;
        real = real.plusSeconds(20);
        change("n2", Rows.told(Rows.calm("H001", "chengdong")), real);
        tick();
        change("n1", Rows.told(Rows.waitingSince("H001", "chengdong", TEN)), stood);
        assertThat(board.hall("H001")).containsEntry("node", "n2").containsEntry("waiting", 0);
        replace("n1", Map.of(), real.plusSeconds(1));
        board.confirm("n2", real.plusSeconds(8));
        real = real.plusSeconds(9);
        tick();
        assertThat(board.hall("H001"))
                .doesNotContainKey("silent")
                .containsEntry("node", "n2")
                .containsEntry("waiting", 0);
    }

    @Test
    @DisplayName("shows what nobody confirmed as silent from the first moment")
    void unconfirmed() {
        tick();
        board.change("n1", Rows.told(Rows.calm("H001", "chengdong")));
        assertThat(board.hall("H001"))
                .containsEntry("silent", true)
                .containsEntry("node", "n1")
                .doesNotContainKey("confirmedAt");
        board.confirm("n1", real);
        tick();
        assertThat(board.hall("H001")).doesNotContainKey("silent");
    }

    @Test
    @DisplayName("counts a hall in the region of its plan here, and leaves out halls it has no plan of")
    void otherPlans() {
        change("n1", Rows.told(Rows.calm("H001", "nowhere"), Rows.calm("H999", "chengdong")), real);
        tick();
        assertThat(board.hallsOf("province")).doesNotContain("H999").contains("H001");
        assertThat(board.hall("H001")).containsEntry("region", "chengdong");
        assertThat(total("chengdong", "open")).isEqualTo(1);
        assertThat(board.takeChanged()).doesNotContain("H999");
    }

    @Test
    @DisplayName("raises nothing for halls that were late already when it first heard of them")
    void lateBefore() {
        tick();
        Instant late = TEN.minusSeconds(3_600);
        for (int minute = 1; minute <= 5; minute++) {
            change(
                    "n1",
                    Rows.told(
                            Rows.waitingSince("H001", "chengdong", late),
                            Rows.waitingSince("H002", "chengdong", late),
                            Rows.waitingSince("H003", "chengdong", late)),
                    real);
            board.tick(TEN.plusSeconds(60 * minute), real);
        }
        assertThat(total("chengdong", "late")).isEqualTo(3);
        assertThat(board.alerts("province")).isEmpty();
    }
}
