package io.yitaiqing.simulator.report;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.Results;
import io.yitaiqing.simulator.SamplePoints;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The people in line for each service of a hall through the days, where they were simulated. */
public final class LineCharts {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm");
    /** More bands over each other nobody can read. */
    private static final int DRAWN_MOST = 4;

    private LineCharts() {}

    /** One chart for each service; none where the lines were not kept. */
    public static List<Chart> of(Findings findings, String hall) {
        List<Integer> drawn = drawn(findings, hall);
        if (drawn.isEmpty()) {
            return List.of();
        }
        return findings.halls().get(hall).services().stream()
                .map(service -> chart(findings, hall, service, drawn))
                .toList();
    }

    /** The columns whose lines were kept, and on the days of the first. */
    static List<Integer> drawn(Findings findings, String hall) {
        return findings.columnsOf(hall).stream()
                .filter(i -> findings.columns().get(i).seen() instanceof Results results && sameDays(findings, results))
                .filter(i -> findings.columns().get(i).seen() instanceof Results results && results.drawn(hall))
                .limit(DRAWN_MOST)
                .toList();
    }

    private static boolean sameDays(Findings findings, Results results) {
        return findings.columns().getFirst().seen() instanceof Results first
                && first.scenario().firstDay().equals(results.scenario().firstDay())
                && first.scenario().days() == results.scenario().days();
    }

    private static Chart chart(Findings findings, String hall, HallPlan.Service service, List<Integer> drawn) {
        HallPlan plan = findings.halls().get(hall);
        List<Chart.Series> series = new ArrayList<>();
        for (int column : drawn) {
            LineBand band = LineBand.of((Results) findings.columns().get(column).seen(), hall, service.id());
            series.add(new Chart.Series(Findings.letter(column), band.mean(), band.p10(), band.p90()));
        }
        boolean reached =
                series.stream().anyMatch(row -> Arrays.stream(row.high()).max().orElse(0) > plan.roomCapacity() / 2.0);
        Results first = (Results) findings.columns().get(drawn.getFirst()).seen();
        return new Chart(
                "line-" + hall + "-" + service.id(),
                service.name() + " " + service.nameEn(),
                "band",
                "时间 time",
                "人 people",
                SamplePoints.of(first.scenario(), plan).stream()
                        .map(at -> MOMENT.format(at.atZone(plan.zone())))
                        .toList(),
                series,
                reached ? new Chart.Limit("候客区 waiting room", plan.roomCapacity()) : null);
    }
}
