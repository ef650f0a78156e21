package io.yitaiqing.simulator.report;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.Results;
import io.yitaiqing.simulator.Words;
import io.yitaiqing.simulator.scenario.Check;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * A picture of the facts that a scenario tells of a hall: the line through the days, what became of the people who came
 * at a certain time, and in how many replications each fact held.
 */
final class FactsPicture {

    private static final int WIDTH = 760;
    private static final int LEFT = 12;
    private static final int RIGHT = WIDTH - 14;
    private static final int MIDDLE = 396;
    private static final int LEGEND = 19;

    private final Findings findings;
    private final HallPlan plan;
    private final Function<Words, String> language;
    private final List<Integer> columns;
    private final List<Results> drawn;
    private final List<Check> checks;

    FactsPicture(Findings findings, String hall, Function<Words, String> language) {
        this.findings = findings;
        this.plan = findings.halls().get(hall);
        this.language = language;
        this.columns = LineCharts.drawn(findings, hall);
        this.drawn = columns.stream()
                .map(i -> (Results) findings.columns().get(i).seen())
                .toList();
        this.checks = checks(findings, hall);
    }

    /** Whether there are facts of a hall, and lines of it that were kept. */
    static boolean drawable(Findings findings, String hall) {
        return !LineCharts.drawn(findings, hall).isEmpty()
                && !checks(findings, hall).isEmpty();
    }

    private static List<Check> checks(Findings findings, String hall) {
        return LineCharts.drawn(findings, hall).stream()
                .flatMap(i -> findings.columns().get(i).checks().stream())
                .map(Results.Verdict::check)
                .filter(check -> check.hall().equals(hall))
                .toList();
    }

    String svg() {
        String service = checks.getFirst().service();
        String title = language.apply(new Words(plan.name(), plan.nameEn()).then(" · ", Findings.name(plan, service)));
        Svg svg = new Svg();
        svg.text("title", LEFT, 22, "start", language.apply(title(service)));
        svg.text("tick", RIGHT, 22, "end", language.apply(kept()));
        for (int i = 0; i < columns.size(); i++) {
            double y = 42 + LEGEND * i;
            svg.add(IntervalChart.mark(i, LEFT + 6, y).strip());
            svg.text(
                    "name",
                    LEFT + 20,
                    y + 4,
                    "start",
                    language.apply(findings.columns().get(columns.get(i)).words()));
        }
        double line = new LinePanel(drawn, plan, service, language).draw(svg, 56 + LEGEND * columns.size());
        Optional<Check> followed = checks.stream()
                .filter(check -> check.cohort().isPresent())
                .filter(check ->
                        drawn.getFirst().follows(plan.id(), check.cohort().orElseThrow()))
                .findFirst();
        followed.ifPresent(check -> new UnservedPanel(drawn, plan, check, language).draw(svg, line + 24));
        double left = followed.isPresent() ? MIDDLE : LEFT;
        double facts = new FactList(findings, plan, service, language).draw(svg, columns, left, RIGHT, line + 24);
        double height = Math.max(facts, followed.isPresent() ? line + 24 + UnservedPanel.TALL : 0) + 4;
        return Pictures.alone(svg.picture(title, WIDTH, (int) Math.ceil(height), 840));
    }

    private Words title(String service) {
        Words what = Findings.name(plan, service);
        return new Words(
                plan.name() + "：" + what.chinese() + "的队伍（人）",
                plan.nameEn() + ": people in line for " + what.english().toLowerCase(Locale.ENGLISH));
    }

    private Words kept() {
        int kept = drawn.getFirst().linesKept();
        return new Words(kept + " 次模拟的均值；八成落在带内", "mean of " + kept + " replications; the band holds eight of ten");
    }
}
