package io.yitaiqing.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.HallPlan.Clerk;
import io.yitaiqing.hall.HallPlan.Place;
import io.yitaiqing.hall.HallPlan.Service;
import io.yitaiqing.hall.plan.DispatchTerms;
import io.yitaiqing.hall.plan.FairnessTerms;
import io.yitaiqing.hall.tale.HallPlans;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What customers were promised on arrival, against what they waited, in halls that live by chance. */
class FirstWaitSimulationTest {

    private static final int VISITS = 12_000;

    /** Quick services of 2 minutes and long ones of 10; two counters for each, and two for both. */
    private static HallPlan twoClasses(String policy) {
        HallPlan bare = HallPlans.with(
                HallPlans.roundTheClock(),
                List.of(
                        new Service("quick", "快", "Quick", "A", 600, 120),
                        new Service("long", "慢", "Long", "B", 1_200, 600)),
                places(
                        List.of("quick"),
                        List.of("quick"),
                        List.of("long"),
                        List.of("long"),
                        List.of("quick", "long"),
                        List.of("quick", "long")),
                clerks(6));
        return HallPlans.under(
                policy, HallPlans.with(bare, draft -> draft.dispatch = DispatchTerms.USUAL.with(FairnessTerms.NONE)));
    }

    private static List<Place> places(List<?>... abilities) {
        List<Place> places = new ArrayList<>();
        for (List<?> services : abilities) {
            String id = Integer.toString(places.size() + 1);
            places.add(
                    new Place(id, id, services.stream().map(String.class::cast).toList()));
        }
        return places;
    }

    private static List<Clerk> clerks(int number) {
        List<Clerk> clerks = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            clerks.add(new Clerk("c" + i, "C", Map.of("quick", 3, "long", 3)));
        }
        return clerks;
    }

    private static HallWorld.Report report(String name, HallPlan plan, Map<String, Double> perHour, String of) {
        HallWorld world = new HallWorld(plan, perHour, 20_270_201L);
        world.run(VISITS);
        HallWorld.Report report = world.report(of);
        System.out.println(name + " " + of + ": " + report);
        return report;
    }

    @Test
    void oneClassFirstComeFirstServedIsPromisedItsMeanAndFourOfFiveInTheBand() {
        HallPlan plan = twoClasses("first-come-first-served");
        // Four counters of 2 minutes at load 0.9: M/M/4.
        HallWorld.Report quick = report("M/M/4", plan, Map.of("quick", 0.9 * 4 * 30), "quick");

        assertThat(quick.predictedSeconds() / quick.waitedSeconds()).isBetween(0.95, 1.05);
        assertThat(quick.covered()).isBetween(0.76, 0.84);
        // Erlang C at load 0.9 with four servers: the mean wait of those who wait is 1 / (4 mu (1 - 0.9)) = 300 s.
        assertThat(quick.waitedSeconds()).isBetween(240.0, 360.0);
    }

    @Test
    void underGeneralizedCMuTheUrgentArePromisedWellAndTheOthersTooLittle() {
        Map<String, Double> perHour = Map.of("quick", 0.5 * 6 * 30, "long", 0.4 * 6 * 6);
        HallPlan plan = twoClasses("generalized-c-mu");

        HallWorld.Report quick = report("generalized-c-mu", plan, perHour, "quick");
        HallWorld.Report slow = report("generalized-c-mu", plan, perHour, "long");

        assertThat(quick.predictedSeconds() / quick.waitedSeconds()).isBetween(0.85, 1.05);
        assertThat(quick.covered()).isBetween(0.70, 0.84);
        // Quick ones that come later go first, which nobody knows yet: the long ones are promised a third too little.
        assertThat(slow.predictedSeconds() / slow.waitedSeconds()).isBetween(0.55, 0.80);
        assertThat(slow.covered()).isBetween(0.42, 0.60);
    }
}
