package io.yitaiqing.node.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.plan.AdmissionTerms.Lunch;
import io.yitaiqing.hall.plan.ClosingTerms;
import io.yitaiqing.hall.plan.Equipment;
import io.yitaiqing.hall.plan.HallSettings;
import io.yitaiqing.hall.plan.Location;
import io.yitaiqing.hall.plan.Norm;
import io.yitaiqing.hall.plan.Segment;
import io.yitaiqing.hall.plan.ServiceTerms.Material;
import io.yitaiqing.hall.plan.Shift;
import io.yitaiqing.hall.plan.Slots;
import io.yitaiqing.hall.plan.Zone;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a plan's file says reaches the hall, and what it leaves out is as usual. */
class PlanSettingsTest {

    private static final SequencedMap<String, HallPlan> PLANS =
            PlanFiles.read(Path.of(System.getProperty("maven.multiModuleProjectDirectory", "../.."))
                    .resolve("config/halls"));

    @Test
    void aPlanThatSaysNothingMoreIsAsUsual() {
        HallPlan plan = PLANS.get("H001");
        assertThat(plan.settings())
                .usingRecursiveComparison()
                .ignoringFields("location")
                .isEqualTo(HallSettings.USUAL);
        assertThat(plan.services())
                .contains(new HallPlan.Service("bill-payment", "电费缴纳", "Bill payment", "A", 600, 120));
        assertThat(plan.counters()).contains(new HallPlan.Place("1", "1 号柜台", List.of("consulting")));
        assertThat(plan.clerks().getFirst().rota()).isEmpty();
    }

    @Test
    void theSettingsOfAGovernmentHallAreRead() {
        HallSettings settings = PLANS.get("H007").settings();
        assertThat(settings.dayStartsAt()).isEqualTo(LocalTime.of(4, 0));
        assertThat(settings.admission().lunch()).contains(new Lunch(LocalTime.of(12, 0), LocalTime.of(13, 0), true));
        assertThat(settings.closing())
                .isEqualTo(new ClosingTerms(ClosingTerms.Waiting.SERVE, ClosingTerms.Parked.CARRY));
        assertThat(settings.limits().visitsWaiting()).isEqualTo(800);
        assertThat(settings.limits().openCases()).isEqualTo(10_000);
        assertThat(settings.zones()).contains(new Zone("b", "B 区 公安出入境", "Area B, police and entry"));
        assertThat(settings.segments())
                .contains(new Segment("elderly", "六十岁以上长者", "Aged 60 or more", 900, Optional.of(60)));
        assertThat(settings.location())
                .contains(new Location(
                        "示例市城南区政务中心西门",
                        "Government centre, west gate, South City",
                        Optional.of(new Location.Point(30.612, 104.064))));
        assertThat(settings.equipment())
                .contains(new Equipment("fingerprint-1", "fingerprint-reader", "指纹采集仪 1", "Fingerprint reader 1"));
        assertThat(settings.parking().reasons()).contains("photo");
        assertThat(settings.calls().returnsAfterOthers()).contains(3);
    }

    @Test
    void rowsKeepWhatIsSaidOfThem() {
        HallPlan bank = PLANS.get("H004");
        HallPlan.Service loans = bank.service("loans").orElseThrow();
        assertThat(loans.terms().dailyQuota()).contains(24);
        assertThat(loans.terms().materials()).contains(new Material("income", "收入证明", "Proof of income"));
        assertThat(loans.terms().slots()).startsWith(new Slots(LocalTime.of(9, 0), LocalTime.of(12, 0), 45, 1));
        HallPlan.Place terminal = bank.counter("T1").orElseThrow();
        assertThat(terminal.kind()).isEqualTo(HallPlan.Place.Kind.TERMINAL);
        assertThat(terminal.zone()).contains("self-service");
        assertThat(bank.counter("4").orElseThrow().tidal()).isTrue();
        HallPlan.Clerk learner = bank.clerk("tao-ran").orElseThrow();
        assertThat(learner.inTraining()).isEqualTo(Set.of("corporate"));
        assertThat(learner.masters("corporate")).isFalse();
        HallPlan.Clerk clerk = bank.clerk("xu-jing").orElseThrow();
        assertThat(clerk.languages()).containsExactly("zh-CN", "en");
        assertThat(clerk.rota().get(1))
                .isEqualTo(new Shift(LocalTime.of(12, 0), LocalTime.of(12, 45), Optional.empty()));
        assertThat(bank.settings().norms())
                .contains(new Norm(
                        "vip-wait",
                        Norm.Measure.WAIT,
                        Norm.Scope.SEGMENT,
                        Optional.of("vip"),
                        300,
                        600,
                        0,
                        0,
                        Optional.empty(),
                        "客户经理先行接待",
                        "Have the account manager receive them first",
                        Optional.of("apology")));
    }

    @Test
    void theSampleHallsUseEverythingAPlanCanSay() {
        assertThat(PLANS.values()).extracting(HallPlan::region).contains("chengdong", "chengnan");
        for (String hall : List.of("H002", "H004", "H005", "H006", "H007", "H008")) {
            HallPlan plan = PLANS.get(hall);
            assertThat(plan.settings().norms()).as(hall).hasSizeGreaterThanOrEqualTo(3);
            assertThat(plan.settings().segments()).as(hall).isNotEmpty();
            assertThat(plan.settings().equipment()).as(hall).isNotEmpty();
            assertThat(plan.services())
                    .as(hall)
                    .anyMatch(s -> !s.terms().slots().isEmpty());
            assertThat(plan.services())
                    .as(hall)
                    .anyMatch(s -> !s.terms().materials().isEmpty());
            assertThat(plan.services())
                    .as(hall)
                    .anyMatch(s -> !s.terms().linked().isEmpty());
            assertThat(plan.clerks()).as(hall).anyMatch(c -> !c.rota().isEmpty());
            assertThat(plan.clerks()).as(hall).anyMatch(c -> !c.inTraining().isEmpty());
        }
    }
}
