package io.yitaiqing.simulator.report;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.Estimate;
import io.yitaiqing.simulator.Measure;
import io.yitaiqing.simulator.Results;
import io.yitaiqing.simulator.SamplePoints;
import io.yitaiqing.simulator.report.Chart.Limit;
import io.yitaiqing.simulator.report.Chart.Series;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The charts of one hall: waits by service, and the people in line for each service through the days. */
final class Charts {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final String hall;
    private final HallPlan plan;
    private final Results results;
    private final Optional<Results> before;

    Charts(String hall, HallPlan plan, Results results, Optional<Results> before) {
        this.hall = hall;
        this.plan = plan;
        this.results = results;
        this.before = before;
    }

    List<Chart> all() {
        List<Chart> charts = new ArrayList<>();
        charts.add(waits());
        plan.services().forEach(service -> charts.add(line(service)));
        return charts;
    }

    private Chart waits() {
        List<Series> series = new ArrayList<>();
        before.ifPresent(parent -> series.add(waits(parent)));
        series.add(waits(results));
        return new Chart(
                "waits-" + hall,
                "平均等候 Mean wait, " + plan.name() + " " + plan.nameEn(),
                "bar",
                "业务 service",
                "分钟 min",
                plan.services().stream().map(HallPlan.Service::name).toList(),
                series,
                null);
    }

    private Series waits(Results of) {
        List<Estimate> estimates = plan.services().stream()
                .map(service -> of.estimate(hall, service.id(), Measure.MEAN_WAIT))
                .toList();
        boolean intervals = of.replications() > 1;
        return new Series(
                of.scenario().name(),
                estimates.stream().mapToDouble(Estimate::mean).toArray(),
                intervals ? estimates.stream().mapToDouble(Estimate::low).toArray() : null,
                intervals ? estimates.stream().mapToDouble(Estimate::high).toArray() : null);
    }

    private Chart line(HallPlan.Service service) {
        List<Series> series = new ArrayList<>();
        before.ifPresent(parent -> series.add(line(parent, service.id())));
        series.add(line(results, service.id()));
        boolean reached =
                series.stream().anyMatch(row -> Arrays.stream(row.high()).max().orElse(0) > plan.roomCapacity() / 2.0);
        return new Chart(
                "line-" + hall + "-" + service.id(),
                "排队人数 People in line: " + service.name() + " " + service.nameEn()
                        + " (均值与 10–90 % 区间 mean and 10–90 % band)",
                "band",
                "时间 time",
                "人 people",
                SamplePoints.of(results.scenario(), plan).stream()
                        .map(at -> MOMENT.format(at.atZone(plan.zone())))
                        .toList(),
                series,
                reached ? new Limit("候客区 waiting room", plan.roomCapacity()) : null);
    }

    private Series line(Results of, String service) {
        LineBand band = LineBand.of(of, hall, service);
        return new Series(of.scenario().name(), band.mean(), band.p10(), band.p90());
    }
}
