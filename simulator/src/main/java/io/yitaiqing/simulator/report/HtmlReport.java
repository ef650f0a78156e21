package io.yitaiqing.simulator.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.Estimate;
import io.yitaiqing.simulator.Measure;
import io.yitaiqing.simulator.Results;
import io.yitaiqing.simulator.scenario.Scenario;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** The report as one HTML file that needs nothing else: tables, charts, checks and assumptions. */
final class HtmlReport {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ScenarioFile file;
    private final Results results;
    private final Optional<Results> before;

    HtmlReport(ScenarioFile file, Results results, Optional<Results> before) {
        this.file = file;
        this.results = results;
        this.before = before;
    }

    String page() throws IOException {
        Scenario scenario = file.scenario();
        Optional<String> script = resource("/webroot/report/report.js");
        List<Chart> charts = new ArrayList<>();
        StringBuilder html = new StringBuilder();
        html.append("<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(Html.text(scenario.name() + " " + scenario.nameEn()))
                .append("</title>\n<style>\n")
                .append(resource("/io/yitaiqing/simulator/report/page.css").orElseThrow())
                .append(resource("/webroot/report/report.css").orElse(""))
                .append("</style>\n</head>\n<body>\n<main>\n");
        html.append("<h1>")
                .append(Html.text(scenario.name()))
                .append(" <span lang=\"en\">")
                .append(Html.text(scenario.nameEn()))
                .append("</span></h1>\n<p lang=\"en\">")
                .append(Html.text(scenario.description()))
                .append("</p>\n<p>")
                .append(results.replications())
                .append(" 次重复 replications, 种子 seed ")
                .append(results.seed())
                .append("; ± 95 % 置信区间 confidence interval (Student t)</p>\n");
        if (script.isEmpty()) {
            html.append(
                    "<p lang=\"en\">The charts are missing because the pages were not built into this program.</p>\n");
        }
        html.append(checks());
        results.plans().forEach((id, plan) -> {
            List<Chart> own = new Charts(id, plan, results, before).all();
            charts.addAll(own);
            html.append(hall(id, plan));
            own.forEach(chart -> html.append(place(chart, script.isPresent())));
        });
        html.append(assumptions()).append("</main>\n");
        html.append("<script type=\"application/json\" id=\"report\">")
                .append(Html.json(json(charts)))
                .append("</script>\n");
        script.ifPresent(js -> html.append("<script>").append(Html.script(js)).append("</script>\n"));
        return html.append("</body>\n</html>\n").toString();
    }

    private String checks() {
        if (results.verdicts().isEmpty()) {
            return "";
        }
        List<List<String>> rows = results.verdicts().stream()
                .filter(verdict -> results.plans().containsKey(verdict.check().hall()))
                .map(verdict -> List.of(
                        verdict.check().name(),
                        verdict.held() + " / " + verdict.of(),
                        Math.round(100 * verdict.check().share()) + " %",
                        verdict.passed() ? "通过 pass" : "未通过 FAIL"))
                .toList();
        return heading("检验", "Checks") + Html.table(List.of("事实 fact", "成立 held", "要求 required", "结果 result"), rows);
    }

    private String hall(String id, HallPlan plan) {
        Estimate occupancy = results.occupancy(id);
        String html = heading(plan.name(), plan.nameEn()) + "<p>柜台占用率 occupancy "
                + Numbers.shown(new Estimate(100 * occupancy.mean(), 100 * occupancy.halfWidth()), 0, false)
                + " %</p>\n"
                + measures(plan, (service, measure) -> results.estimate(id, service, measure), false);
        return before.filter(parent -> !results.sameAs(parent, id))
                .map(parent -> html
                        + "<h3>与“" + Html.text(parent.scenario().name())
                        + "”相比的差（同一批人，成对） <span lang=\"en\">Difference from “"
                        + Html.text(parent.scenario().nameEn()) + "”, same people, paired</span></h3>\n"
                        + measures(plan, (service, measure) -> results.difference(parent, id, service, measure), true))
                .orElse(html);
    }

    private static String measures(HallPlan plan, BiFunction<String, Measure, Estimate> estimates, boolean signed) {
        List<String> head = new ArrayList<>(List.of(""));
        plan.services()
                .forEach(s -> head.add(s.name() + " " + s.nameEn() + " (T = " + s.targetSeconds() / 60 + " min)"));
        List<List<String>> rows = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            List<String> row = new ArrayList<>();
            row.add(measure.chinese() + " " + measure.word()
                    + (measure.unit().isEmpty() ? "" : " (" + measure.unit() + ")"));
            plan.services()
                    .forEach(s -> row.add(Numbers.shown(estimates.apply(s.id(), measure), measure.decimals(), signed)));
            rows.add(row);
        }
        return Html.table(head, rows);
    }

    /** The script writes the title into the chart. */
    private static String place(Chart chart, boolean drawn) {
        return drawn ? "<figure class=\"chart\" id=\"" + Html.text(chart.id()) + "\"></figure>\n" : "";
    }

    private String assumptions() {
        List<List<String>> rows = file.assumptions().stream()
                .map(assumption -> List.of(assumption.key(), assumption.value(), assumption.why()))
                .toList();
        return heading("假设与出处", "Assumptions and their reasons")
                + Html.table(List.of("项 name", "值 value", "理由 why"), rows);
    }

    private static String heading(String chinese, String english) {
        return "<h2>" + Html.text(chinese) + " <span lang=\"en\">" + Html.text(english) + "</span></h2>\n";
    }

    private static String json(List<Chart> charts) throws JsonProcessingException {
        return JSON.writeValueAsString(Map.of("charts", charts));
    }

    private static Optional<String> resource(String name) throws IOException {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
