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

/** The findings as tidy comma-separated values: a heading line, then one line for each thing that was seen. */
final class Csv {

    private static final Estimate NONE = new Estimate(Double.NaN, Double.NaN);

    private Csv() {}

    /** One line a column, hall, service and measure. */
    static String summary(Findings findings) {
        StringBuilder csv = new StringBuilder("alternative,hall,service,measure,unit,observations,level,mean,low,high,"
                + "reference,difference,difference_low,difference_high\n");
        for (int i = 0; i < findings.columns().size(); i++) {
            int column = i;
            Findings.Column of = findings.columns().get(i);
            of.seen().plans().forEach((hall, plan) -> {
                String reference = findings.reference(column, hall)
                        .map(from -> findings.columns().get(from).name())
                        .orElse("");
                for (String service : Findings.rows(plan)) {
                    for (Measure measure : Measure.values()) {
                        Optional<Estimate> difference = findings.difference(column, hall, service, measure);
                        csv.append(line(
                                quoted(of.name()),
                                hall,
                                service,
                                measure.name().toLowerCase(Locale.ROOT),
                                measure.unit(),
                                Integer.toString(of.seen().count()),
                                Numbers.trimmed(findings.level()),
                                interval(findings.estimate(column, hall, service, measure)),
                                quoted(reference),
                                interval(difference.orElse(NONE))));
                    }
                }
            });
        }
        return csv.toString();
    }

    /** One line a column, hall and clerk: the share of the signed-in time with visits, in percent. */
    static String clerks(Findings findings) {
        StringBuilder csv = new StringBuilder("alternative,hall,clerk,load,low,high\n");
        for (int i = 0; i < findings.columns().size(); i++) {
            int column = i;
            Findings.Column of = findings.columns().get(i);
            of.seen()
                    .plans()
                    .keySet()
                    .forEach(hall -> of.seen()
                            .clerks(hall)
                            .forEach(clerk -> csv.append(line(
                                    quoted(of.name()),
                                    hall,
                                    quoted(clerk),
                                    interval(findings.load(column, hall, clerk))))));
        }
        return csv.toString();
    }

    /** One line a column, hall, moment and service: people in line, where they were simulated. */
    static String lines(Findings findings) {
        StringBuilder csv = new StringBuilder("alternative,hall,at,service,mean,p10,p90\n");
        for (Findings.Column column : findings.columns()) {
            if (column.seen() instanceof Results results) {
                results.plans().forEach((hall, plan) -> {
                    if (results.drawn(hall)) {
                        lines(column.name(), results, plan, csv);
                    }
                });
            }
        }
        return csv.toString();
    }

    private static void lines(String name, Results results, HallPlan plan, StringBuilder csv) {
        List<Instant> points = SamplePoints.of(results.scenario(), plan);
        for (HallPlan.Service service : plan.services()) {
            LineBand band = LineBand.of(results, plan.id(), service.id());
            for (int i = 0; i < points.size(); i++) {
                String at = points.get(i).atZone(plan.zone()).toOffsetDateTime().toString();
                csv.append(line(
                        quoted(name),
                        plan.id(),
                        at,
                        service.id(),
                        Numbers.plain(band.mean()[i]),
                        Numbers.plain(band.p10()[i]),
                        Numbers.plain(band.p90()[i])));
            }
        }
    }

    private static String line(String... cells) {
        return String.join(",", cells) + "\n";
    }

    static String quoted(String text) {
        return text.matches("[^,\"\n\r]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    private static String interval(Estimate estimate) {
        return String.join(
                ",", Numbers.plain(estimate.mean()), Numbers.plain(estimate.low()), Numbers.plain(estimate.high()));
    }
}
