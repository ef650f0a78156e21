package io.yitaiqing.simulator.report;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.Estimate;
import io.yitaiqing.simulator.Measure;
import io.yitaiqing.simulator.Results;
import io.yitaiqing.simulator.SamplePoints;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The results as comma-separated values with a heading line. */
final class Csv {

    private Csv() {}

    /** One line a hall, service and measure. */
    static String summary(Results results, Optional<Results> before) {
        StringBuilder csv = new StringBuilder("hall,service,measure,unit,mean,low,high"
                + before.map(b -> ",difference,difference_low,difference_high").orElse("") + "\n");
        results.plans().forEach((hall, plan) -> {
            for (HallPlan.Service service : plan.services()) {
                for (Measure measure : Measure.values()) {
                    csv.append(String.join(
                            ",",
                            hall,
                            service.id(),
                            measure.name().toLowerCase(Locale.ROOT),
                            measure.unit(),
                            interval(results.estimate(hall, service.id(), measure))));
                    before.ifPresent(parent ->
                            csv.append(',').append(interval(results.difference(parent, hall, service.id(), measure))));
                    csv.append('\n');
                }
            }
        });
        return csv.toString();
    }

    private static String interval(Estimate estimate) {
        return String.join(
                ",", Numbers.plain(estimate.mean()), Numbers.plain(estimate.low()), Numbers.plain(estimate.high()));
    }

    /** One line a hall, moment and service: people in line. */
    static String lines(Results results) {
        StringBuilder csv = new StringBuilder("hall,at,service,mean,p10,p90\n");
        results.plans().forEach((hall, plan) -> {
            List<Instant> points = SamplePoints.of(results.scenario(), plan);
            for (HallPlan.Service service : plan.services()) {
                LineBand band = LineBand.of(results, hall, service.id());
                for (int i = 0; i < points.size(); i++) {
                    csv.append(String.join(
                                    ",",
                                    hall,
                                    points.get(i)
                                            .atZone(plan.zone())
                                            .toOffsetDateTime()
                                            .toString(),
                                    service.id(),
                                    Numbers.plain(band.mean()[i]),
                                    Numbers.plain(band.p10()[i]),
                                    Numbers.plain(band.p90()[i])))
                            .append('\n');
                }
            }
        });
        return csv.toString();
    }
}
