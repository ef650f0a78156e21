package io.yitaiqing.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.dispatch.ShadowReport.Fate;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.HallPlan.Clerk;
import io.yitaiqing.hall.HallPlan.Place;
import io.yitaiqing.hall.HallPlan.Service;
import io.yitaiqing.hall.plan.DispatchTerms;
import io.yitaiqing.hall.plan.DispatchTerms.Shadow;
import io.yitaiqing.hall.plan.FairnessTerms;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** The effect that a shadow estimates, held against days on which its policy really decided. */
class ShadowEffectTest {

    private static final int DAYS = 30;
    private static final long DAY_MILLIS = 8 * 3_600_000L;
    private static final double LOAD = 0.95;
    private static final Map<String, Double> SHARES =
            new TreeMap<>(Map.of("cash", 0.35, "corporate", 0.3, "loans", 0.2, "vip", 0.15));

    /** Six counters and four services, as in a bank branch. */
    private static HallPlan branch(Preset real, Preset shadow) {
        List<Service> services = List.of(
                new Service("cash", "现金", "Cash", "A", 600, 240),
                new Service("corporate", "对公", "Corporate", "B", 900, 720),
                new Service("loans", "贷款", "Loans", "C", 1_200, 900),
                new Service("vip", "贵宾", "VIP", "D", 180, 480));
        List<List<String>> made = List.of(
                List.of("cash"),
                List.of("cash"),
                List.of("cash", "corporate"),
                List.of("corporate"),
                List.of("corporate", "loans", "vip"),
                List.of("cash", "corporate", "loans", "vip"));
        List<Place> counters = new ArrayList<>();
        List<Clerk> clerks = new ArrayList<>();
        for (int i = 0; i < made.size(); i++) {
            counters.add(new Place("" + (i + 1), "" + (i + 1), made.get(i)));
            Map<String, Integer> skills = new TreeMap<>();
            made.get(i).forEach(service -> skills.put(service, 3));
            clerks.add(new Clerk("clerk-" + i, "职员", skills));
        }
        DispatchTerms usual = DispatchTerms.USUAL.with(FairnessTerms.NONE);
        DispatchTerms terms = new DispatchTerms(
                usual.offsetSeconds(),
                usual.weights(),
                usual.times(),
                usual.fairness(),
                usual.rings(),
                usual.borrowing(),
                usual.offers(),
                Optional.of(new Shadow(shadow.policy(), usual.offsetSeconds(), Map.of())));
        return HallPlans.dispatched(
                real.policy(), terms, HallPlans.with(HallPlans.roundTheClock(), services, counters, clerks));
    }

    private record Days(List<Fate> inFact, List<Fate> estimated, List<Fate> really) {
        void print(String what, ToDoubleFunction<Fate> measure) {
            System.out.printf(
                    "%s: in fact %.4f, estimated %.4f, really %.4f%n",
                    what, mean(inFact, measure), mean(estimated, measure), mean(really, measure));
        }

        double effect(ToDoubleFunction<Fate> measure) {
            return Math.abs(mean(really, measure) - mean(inFact, measure));
        }

        double error(ToDoubleFunction<Fate> measure) {
            return Math.abs(mean(really, measure) - mean(estimated, measure));
        }

        boolean pointsTheRightWay(ToDoubleFunction<Fate> measure) {
            double from = mean(inFact, measure);
            return (mean(estimated, measure) - from) * (mean(really, measure) - from) > 0;
        }

        static double mean(List<Fate> fates, ToDoubleFunction<Fate> measure) {
            return fates.stream().mapToDouble(measure).average().orElseThrow();
        }
    }

    @Test
    void theEstimateOfTheGeneralizedCMuRuleBesideFirstComeFirstServedPointsTheRightWay() {
        Seed.run(random -> {
            Days days = new Days(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            HallPlan plan = branch(Preset.FIRST_COME_FIRST_SERVED, Preset.GENERALIZED_C_MU);
            HallPlan other = branch(Preset.GENERALIZED_C_MU, Preset.GENERALIZED_C_MU);
            Map<String, Days> byService = new TreeMap<>();
            for (int day = 0; day < DAYS; day++) {
                List<ShadowDay.Customer> customers = ShadowDay.customers(random, plan, SHARES, LOAD, DAY_MILLIS);
                ShadowReport beside = new ShadowDay(plan).live(customers);
                ShadowReport real = new ShadowDay(other).live(customers);
                days.inFact().add(beside.real());
                days.estimated().add(beside.shadow());
                days.really().add(real.real());
                for (int i = 0; i < SHARES.size(); i++) {
                    Days of = byService.computeIfAbsent(
                            beside.services().get(i).service(),
                            service -> new Days(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
                    of.inFact().add(beside.services().get(i).real());
                    of.estimated().add(beside.services().get(i).shadow());
                    of.really().add(real.services().get(i).real());
                }
            }
            days.print("share missed", Fate::missShare);
            days.print("mean wait", Fate::meanSeconds);
            byService.forEach((service, of) -> of.print(service + " missed", Fate::missShare));
            byService.forEach((service, of) -> of.print(service + " mean wait", Fate::meanSeconds));
            assertThat(days.pointsTheRightWay(Fate::meanSeconds)).isTrue();
            for (ToDoubleFunction<Fate> measure : List.<ToDoubleFunction<Fate>>of(Fate::missShare, Fate::meanSeconds)) {
                double effect = sum(byService, of -> of.effect(measure));
                double error = sum(byService, of -> of.error(measure));
                System.out.printf("effects together %.4f, errors together %.4f%n", effect, error);
                assertThat(error).isLessThan(effect / 2);
                byService.forEach((service, of) -> {
                    if (of.effect(measure) > effect / 5) {
                        assertThat(of.pointsTheRightWay(measure)).as(service).isTrue();
                    }
                });
            }
        });
    }

    private static double sum(Map<String, Days> byService, ToDoubleFunction<Days> what) {
        return byService.values().stream().mapToDouble(what).sum();
    }
}
