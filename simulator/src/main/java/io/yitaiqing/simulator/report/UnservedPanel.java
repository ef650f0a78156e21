package io.yitaiqing.simulator.report;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.Experiment.HallRun;
import io.yitaiqing.simulator.Results;
import io.yitaiqing.simulator.SamplePoints;
import io.yitaiqing.simulator.Words;
import io.yitaiqing.simulator.scenario.Check;
import io.yitaiqing.simulator.scenario.Cohort;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Of the people who came in one stretch of time, who is not served yet, through the rest of their day. */
final class UnservedPanel {

    private static final int LEFT = 44;
    private static final int RIGHT = 360;
    private static final int HEIGHT = 196;
    /** From the heading to below the hours. */
    static final int TALL = HEIGHT + 56;

    private final List<Results> drawn;
    private final HallPlan plan;
    private final Check check;
    private final Cohort cohort;
    private final Function<Words, String> language;
    private final List<ZonedDateTime> points;
    private final int[] day;

    UnservedPanel(List<Results> drawn, HallPlan plan, Check check, Function<Words, String> language) {
        this.drawn = drawn;
        this.plan = plan;
        this.check = check;
        this.cohort = check.cohort().orElseThrow();
        this.language = language;
        this.points = SamplePoints.of(drawn.getFirst().scenario(), plan).stream()
                .map(at -> at.atZone(plan.zone()))
                .toList();
        this.day = IntStream.range(0, points.size())
                .filter(i -> points.get(i).toLocalDate().equals(cohort.from().toLocalDate()))
                .filter(i -> !points.get(i).toLocalDateTime().isBefore(cohort.from()))
                .toArray();
    }

    void draw(Svg svg, double top) {
        svg.text("title", 12, top, "start", title());
        double bottom = top + 34 + HEIGHT;
        for (int percent = 0; percent <= 100; percent += 25) {
            svg.line("grid", LEFT, y(percent, bottom), RIGHT, y(percent, bottom));
            svg.text("tick", LEFT - 6, y(percent, bottom) + 4, "end", percent + "");
        }
        double[] x = IntStream.range(0, day.length).mapToDouble(this::x).toArray();
        for (int i = 0; i < day.length; i++) {
            ZonedDateTime at = points.get(day[i]);
            if (at.getMinute() == 0 && at.getHour() % 2 == 1) {
                svg.text("tick", x[i], bottom + 16, "middle", at.toLocalTime().toString());
            }
        }
        int looked = looked();
        svg.line("limit", x[looked], bottom - HEIGHT - 4, x[looked], bottom);
        svg.text(
                "limit-name",
                x[looked],
                bottom - HEIGHT - 8,
                "middle",
                points.get(day[looked]).toLocalTime().toString());
        for (int i = 0; i < drawn.size(); i++) {
            List<double[]> rows = rows(drawn.get(i));
            if (!rows.isEmpty()) {
                LineBand band = LineBand.of(rows);
                svg.band(i, x, heights(band.mean(), bottom), heights(band.p10(), bottom), heights(band.p90(), bottom));
                figure(svg, i, x[looked], band.mean()[looked], bottom);
            }
        }
    }

    /** The share at the moment, in words beside its mark and clear of the curve. */
    private static void figure(Svg svg, int series, double x, double percent, double bottom) {
        double at = y(percent, bottom);
        boolean high = percent > 85;
        svg.add(IntervalChart.mark(series, x, at).strip());
        svg.text(
                "peak s" + (series % 6 + 1),
                high ? x - 8 : x + 9,
                high ? at + 19 : at - 7,
                high ? "end" : "start",
                Math.round(percent) + " %");
    }

    private String title() {
        return language.apply(
                CheckWords.stretch(check).then("", new Words(" 来的人里还没办上的（%）", ": of who came, not served yet (%)")));
    }

    /** One row of percentages for each replication that was kept and in which somebody came. */
    private List<double[]> rows(Results results) {
        return results.runs().stream()
                .limit(results.linesKept())
                .map(run -> run.get(plan.id()))
                .map(HallRun::unserved)
                .filter(unserved -> unserved.containsKey(cohort))
                .map(unserved -> Arrays.stream(day)
                        .mapToDouble(i -> 100 * unserved.get(cohort)[i])
                        .toArray())
                .toList();
    }

    /** Which of the points is the moment at which the check looks, or the last before it. */
    private int looked() {
        return IntStream.range(0, day.length)
                .filter(i ->
                        !points.get(day[i]).toLocalDateTime().isAfter(check.at().orElseThrow()))
                .max()
                .orElse(0);
    }

    private double x(int i) {
        return LEFT + (RIGHT - LEFT) * (i + 0.5) / day.length;
    }

    private double[] heights(double[] values, double bottom) {
        return Arrays.stream(values).map(value -> y(value, bottom)).toArray();
    }

    private static double y(double percent, double bottom) {
        return bottom - HEIGHT * percent / 100;
    }
}
