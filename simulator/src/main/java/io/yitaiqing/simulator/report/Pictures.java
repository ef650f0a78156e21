package io.yitaiqing.simulator.report;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.Estimate;
import io.yitaiqing.simulator.Measure;
import io.yitaiqing.simulator.Values;
import io.yitaiqing.simulator.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The interval charts of one hall, in one language. */
final class Pictures {

    /** The colours of a picture that stands by itself; in a report they are the page's. */
    private static final String STYLE = """
            <style>
            .intervals {
              --panel: #f7f8f9; --ink: #1a2127; --ink2: #46525b; --line: #cdd4d9;
              --s1: #1b5aa0; --s2: #b5540a; --s3: #00696d; --s4: #7a3b8f; --s5: #5a6670; --s6: #8a2f3c;
            }
            @media (prefers-color-scheme: dark) {
              .intervals {
                --panel: #191f24; --ink: #e8ecef; --ink2: #b0bac2; --line: #36414a;
                --s1: #7db4ff; --s2: #f0a04b; --s3: #4fc3c0; --s4: #cf9be0; --s5: #94a0a9; --s6: #f08a9a;
              }
            }
            """;

    private final Findings findings;
    private final String hall;
    private final HallPlan plan;
    private final Function<Words, String> language;
    private final List<Integer> columns;

    Pictures(Findings findings, String hall, Function<Words, String> language) {
        this.findings = findings;
        this.hall = hall;
        this.plan = findings.halls().get(hall);
        this.language = language;
        this.columns = findings.columnsOf(hall);
    }

    /** Mean wait by service. */
    IntervalChart waits() {
        return byService(new Words("平均等候", "Mean wait"), Measure.MEAN_WAIT, Double.NaN, 1);
    }

    /** Who misses, by service. */
    IntervalChart missed() {
        return byService(new Words("超时或离开", "Late or left"), Measure.MISSED, 100, 0);
    }

    /** How busy each clerk is. */
    IntervalChart loads() {
        List<IntervalChart.Row> rows = new ArrayList<>();
        columns.stream()
                .flatMap(column -> findings.columns().get(column).seen().clerks(hall).stream())
                .distinct()
                .forEach(clerk -> rows.add(new IntervalChart.Row(
                        clerkName(clerk),
                        columns.stream().map(column -> load(column, clerk)).toList())));
        return new IntervalChart(language.apply(new Words("员工负荷", "Clerks' load")), "%", 100, 0, names(), rows);
    }

    /** The picture of the mean waits as a file of its own. */
    String effect() {
        IntervalChart waits = waits();
        IntervalChart named = new IntervalChart(
                language.apply(new Words(plan.name() + "：" + waits.title(), plan.nameEn() + ": " + waits.title())),
                waits.unit() + ", ± " + findings.percent(),
                waits.most(),
                waits.decimals(),
                waits.names(),
                waits.rows());
        return alone(named.svg(" width=\"690\""));
    }

    /** A picture with the colours that it needs outside a report. */
    static String alone(String svg) {
        return svg.replaceFirst(">", ">" + "\n" + STYLE.strip() + "\n" + css() + "</style>");
    }

    /** The rules of every picture, here as in the page. */
    static String css() {
        return Resources.text("/io/yitaiqing/simulator/report/intervals.css");
    }

    private IntervalChart byService(Words title, Measure measure, double most, int decimals) {
        List<IntervalChart.Row> rows = new ArrayList<>();
        for (String service : Findings.rows(plan)) {
            List<Estimate> estimates = columns.stream()
                    .map(column -> findings.estimate(column, hall, service, measure))
                    .toList();
            if (!service.equals(Values.ALL) || plan.services().size() > 1) {
                rows.add(new IntervalChart.Row(language.apply(Findings.name(plan, service)), estimates));
            }
        }
        return new IntervalChart(language.apply(title), measure.unit(), most, decimals, names(), rows);
    }

    private List<String> names() {
        return columns.stream()
                .map(column -> columns.size() == 1
                        ? language.apply(findings.columns().get(column).words())
                        : Findings.letter(column) + "  "
                                + shortened(language.apply(
                                        findings.columns().get(column).words())))
                .toList();
    }

    /** A name that fits into the picture; the list of what was tried has it in full. */
    private static String shortened(String name) {
        int most = name.codePoints().anyMatch(c -> c > 0x2E80) ? 30 : 60;
        return name.length() <= most ? name : name.substring(0, most - 1) + "…";
    }

    private String clerkName(String clerk) {
        return columns.stream()
                .flatMap(column -> findings.columns().get(column).seen().plans().get(hall).clerk(clerk).stream())
                .findFirst()
                .map(HallPlan.Clerk::name)
                .orElse(clerk);
    }

    private Estimate load(int column, String clerk) {
        return findings.columns().get(column).seen().clerks(hall).contains(clerk)
                ? findings.load(column, hall, clerk)
                : null;
    }
}
