package io.yitaiqing.simulator.report;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.Results;
import io.yitaiqing.simulator.SamplePoints;
import io.yitaiqing.simulator.Words;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The line for a service through the days, day beside day, and where it leaves the waiting room. */
final class LinePanel {

    private static final int LEFT = 44;
    private static final int RIGHT = 746;
    private static final int GAP = 18;
    private static final int HEIGHT = 190;
    private static final int TICK_HOURS = 3;

    private final HallPlan plan;
    private final List<LineBand> bands;
    private final List<ZonedDateTime> points;
    private final Function<Words, String> language;
    private final double end;

    LinePanel(List<Results> drawn, HallPlan plan, String service, Function<Words, String> language) {
        this.plan = plan;
        this.language = language;
        this.bands = drawn.stream()
                .map(results -> LineBand.of(results, plan.id(), service))
                .toList();
        this.points = SamplePoints.of(drawn.getFirst().scenario(), plan).stream()
                .map(at -> at.atZone(plan.zone()))
                .toList();
        double largest = bands.stream()
                .flatMapToDouble(band -> Arrays.stream(band.p90()))
                .max()
                .orElse(1);
        double wanted = Math.max(Math.max(largest, reaches(largest) ? plan.roomCapacity() : 0), 1);
        double step = IntervalChart.step(wanted);
        this.end = Math.ceil(wanted / step) * step;
    }

    /** Draws it from a height down; returns where it ends. */
    double draw(Svg svg, double top) {
        double bottom = top + HEIGHT;
        for (double at = 0; at <= end * 1.000_001; at += IntervalChart.step(end)) {
            svg.line("grid", LEFT, y(at, bottom), RIGHT, y(at, bottom));
            svg.text("tick", LEFT - 6, y(at, bottom) + 4, "end", Numbers.trimmed(at));
        }
        Map<LocalDate, List<Integer>> days = new LinkedHashMap<>();
        for (int i = 0; i < points.size(); i++) {
            days.computeIfAbsent(points.get(i).toLocalDate(), day -> new ArrayList<>())
                    .add(i);
        }
        double perPoint = (double) (RIGHT - LEFT - GAP * (days.size() - 1)) / points.size();
        double left = LEFT;
        for (Map.Entry<LocalDate, List<Integer>> day : days.entrySet()) {
            double from = left;
            double[] x = new double[day.getValue().size()];
            Arrays.setAll(x, i -> from + perPoint * (i + 0.5));
            hours(svg, day.getValue(), x, bottom);
            curves(svg, day.getValue(), x, bottom);
            left += perPoint * x.length;
            svg.text(
                    "day",
                    (from + left) / 2,
                    bottom + 34,
                    "middle",
                    language.apply(DayWords.dateAndWeekday(day.getKey())));
            left += GAP;
        }
        capacity(svg, bottom);
        return bottom + 44;
    }

    private void hours(Svg svg, List<Integer> day, double[] x, double bottom) {
        for (int i = 0; i < x.length; i++) {
            LocalTime time = points.get(day.get(i)).toLocalTime();
            if (time.getMinute() == 0 && time.getHour() % TICK_HOURS == 0) {
                svg.line("grid", x[i], bottom, x[i], bottom + 4);
                svg.text("tick", x[i], bottom + 16, "middle", time.toString());
            }
        }
    }

    private void curves(Svg svg, List<Integer> day, double[] x, double bottom) {
        for (int i = 0; i < bands.size(); i++) {
            LineBand band = bands.get(i);
            svg.band(
                    i,
                    x,
                    heights(band.mean(), day, bottom),
                    heights(band.p10(), day, bottom),
                    heights(band.p90(), day, bottom));
        }
        for (int i = 0; i < bands.size(); i++) {
            peak(svg, i, day, x, bottom);
        }
    }

    /** The highest mean of all days is named where it stands. */
    private void peak(Svg svg, int series, List<Integer> day, double[] x, double bottom) {
        double[] mean = bands.get(series).mean();
        double most = Arrays.stream(mean).max().orElse(0);
        for (int i = 0; i < x.length; i++) {
            if (mean[day.get(i)] == most && most > 0) {
                svg.text(
                        "peak s" + (series % 6 + 1),
                        x[i] + 7,
                        y(most, bottom) - 6,
                        "start",
                        Long.toString(Math.round(most)));
                svg.add(IntervalChart.mark(series, x[i], y(most, bottom)).strip());
                return;
            }
        }
    }

    private void capacity(Svg svg, double bottom) {
        if (!reaches(end)) {
            return;
        }
        double at = y(plan.roomCapacity(), bottom);
        svg.line("limit", LEFT, at, RIGHT, at);
        svg.text(
                "limit-name",
                RIGHT,
                at - 6,
                "end",
                language.apply(new Words(
                        "候客区 " + plan.roomCapacity() + " 人，再多就站到街上",
                        "waiting room: " + plan.roomCapacity() + " people; above, they stand in the street")));
    }

    /** Whether a line so long is of the size of the waiting room. */
    private boolean reaches(double people) {
        return people > plan.roomCapacity() / 2.0;
    }

    private double[] heights(double[] values, List<Integer> day, double bottom) {
        return day.stream().mapToDouble(i -> y(values[i], bottom)).toArray();
    }

    private double y(double value, double bottom) {
        return bottom - HEIGHT * value / end;
    }
}
