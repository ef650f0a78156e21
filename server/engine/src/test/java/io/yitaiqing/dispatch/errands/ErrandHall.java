package io.yitaiqing.dispatch.errands;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.tale.HallPlans;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A random hall to which people come for one, two or three things.
 *
 * @param errandsASecond how often each service is asked
 * @param errandsAVisit how many things one customer comes for on average
 */
record ErrandHall(HallPlan plan, List<Double> errandsASecond, double errandsAVisit) {

    private static final double SEVERAL = 0.5;
    private static final double TWO = 0.6;

    /**
     * A hall with 4 to 10 counters and 3 to 6 services, asked so often that its counters are busy for this share of the
     * time if each of them divides it evenly among what it can do.
     */
    static ErrandHall random(Random random, boolean differInLength, double load) {
        int services = 3 + random.nextInt(4);
        int counters = 4 + random.nextInt(7);
        double density = 0.3 + 0.4 * random.nextDouble();
        List<HallPlan.Service> offered = IntStream.range(0, services)
                .mapToObj(i -> {
                    String id = "s" + i;
                    String prefix = Character.toString('A' + i);
                    long seconds = differInLength ? Math.round(60 * Math.pow(20, random.nextDouble())) : 300;
                    return new HallPlan.Service(id, id, id, prefix, 900, seconds);
                })
                .toList();
        List<List<String>> able = new ArrayList<>();
        for (int i = 0; i < counters; i++) {
            int sure = i % services;
            able.add(IntStream.range(0, services)
                    .filter(s -> s == sure || random.nextDouble() < density)
                    .mapToObj(s -> "s" + s)
                    .toList());
        }
        List<Double> rates = offered.stream()
                .map(service -> able.stream()
                                .filter(some -> some.contains(service.id()))
                                .mapToDouble(some -> 1.0 / some.size())
                                .sum()
                        * load
                        / service.typicalServiceSeconds())
                .toList();
        return new ErrandHall(plan(offered, able), rates, 1 + SEVERAL * (3 - TWO - 1));
    }

    private static HallPlan plan(List<HallPlan.Service> services, List<List<String>> able) {
        HallPlan plan = HallPlans.roundTheClock();
        return HallPlans.with(
                plan,
                services,
                IntStream.range(0, able.size())
                        .mapToObj(i -> new HallPlan.Place("" + i, "" + i, able.get(i)))
                        .toList(),
                IntStream.range(0, able.size())
                        .mapToObj(i -> new HallPlan.Clerk(
                                "c" + i,
                                "c" + i,
                                able.get(i).stream().collect(Collectors.toMap(Function.identity(), s -> 4))))
                        .toList());
    }

    /** Visits a second. */
    double visitsASecond() {
        return errandsASecond.stream().mapToDouble(Double::doubleValue).sum() / errandsAVisit;
    }

    /** What one customer comes for. */
    List<String> wish(Random random) {
        int errands = random.nextDouble() >= SEVERAL ? 1 : random.nextDouble() < TWO ? 2 : 3;
        List<String> wish = new ArrayList<>();
        while (wish.size() < errands) {
            String service = service(random);
            if (!wish.contains(service)) {
                wish.add(service);
            }
        }
        return wish;
    }

    private String service(Random random) {
        double at = random.nextDouble()
                * errandsASecond.stream().mapToDouble(Double::doubleValue).sum();
        int i = 0;
        while (i < errandsASecond.size() - 1 && at >= errandsASecond.get(i)) {
            at -= errandsASecond.get(i++);
        }
        return "s" + i;
    }
}
