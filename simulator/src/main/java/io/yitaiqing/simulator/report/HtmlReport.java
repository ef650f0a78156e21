package io.yitaiqing.simulator.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yitaiqing.simulator.Results.Verdict;
import io.yitaiqing.simulator.Words;
import io.yitaiqing.simulator.scenario.ScenarioFile.Assumption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The report as one HTML file that needs nothing else: what was tried, what it did, checks and assumptions. */
public final class HtmlReport {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Findings findings;

    /** The report of these findings. */
    public HtmlReport(Findings findings) {
        this.findings = findings;
    }

    /** The whole file. */
    public String page() throws JsonProcessingException {
        Optional<String> script = Resources.find("/webroot/report/report.js");
        List<Chart> charts = new ArrayList<>();
        StringBuilder html = new StringBuilder(head());
        findings.halls().keySet().forEach(hall -> {
            html.append(new HallPart(findings, hall).html());
            List<Chart> lines = LineCharts.of(findings, hall);
            if (!lines.isEmpty()) {
                html.append("<h3>")
                        .append(Html.text(
                                "排队人数（均值，以及十次中有八次落在其中的区间）",
                                "People in line (mean, and the band in which eight of ten replications lie)"))
                        .append("</h3>\n");
            }
            lines.forEach(chart -> {
                charts.add(chart);
                html.append(
                        script.isPresent()
                                ? "<figure class=\"chart\" id=\"" + Html.text(chart.id()) + "\"></figure>\n"
                                : "");
            });
        });
        if (script.isEmpty() && !charts.isEmpty()) {
            html.append("<p>")
                    .append(Html.text(
                            "程序中没有网页部分，排队曲线从略。",
                            "The lines through the day are missing: the pages were not built into this program."))
                    .append("</p>\n");
        }
        html.append(checks()).append("<h2>").append(Html.text("明细", "Details")).append("</h2>\n");
        findings.halls().keySet().forEach(hall -> html.append(new DetailPart(findings, hall).html()));
        html.append(assumptions()).append("</main>\n");
        if (!charts.isEmpty() && script.isPresent()) {
            html.append("<script type=\"application/json\" id=\"report\">")
                    .append(Html.json(JSON.writeValueAsString(Map.of("charts", charts))))
                    .append("</script>\n<script>")
                    .append(Html.script(script.get()))
                    .append("</script>\n");
        }
        return html.append("</body>\n</html>\n").toString();
    }

    private String head() {
        return """
                <!doctype html>
                <html lang="zh-CN">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                %s%s%s</style>
                </head>
                <body>
                <main>
                <fieldset class="languages" aria-label="语言 Language">
                <label><input type="radio" name="language" id="lang-zh" checked> 中文</label>
                <label><input type="radio" name="language" id="lang-en"> English</label>
                </fieldset>
                <h1>%s</h1>
                <p class="story">%s</p>
                %s""".formatted(
                Html.text(findings.title().chinese() + " · " + findings.title().english()),
                Resources.find("/webroot/report/report.css").orElse(""),
                Resources.text("/io/yitaiqing/simulator/report/page.css"),
                Pictures.css(),
                Html.text(findings.title()),
                Html.text(findings.story()),
                tried());
    }

    private String tried() {
        StringBuilder html =
                new StringBuilder("<h2>" + Html.text("比较了什么", "What was compared") + "</h2>\n<ul class=\"tried\">\n");
        for (int i = 0; i < findings.columns().size(); i++) {
            Findings.Column column = findings.columns().get(i);
            int times = column.seen().count();
            Words unit = findings.kind().unit();
            html.append("<li><span class=\"letter\">")
                    .append(Findings.letter(i))
                    .append("</span>")
                    .append(Html.text(column.words()))
                    .append(" — ")
                    .append(Html.text(times + " " + unit.chinese(), times + " " + unit.english()))
                    .append("</li>\n");
        }
        html.append("</ul>\n<ul class=\"notes\">\n");
        findings.notes()
                .forEach(note -> html.append("<li>").append(Html.text(note)).append("</li>\n"));
        return html.append("</ul>\n").toString();
    }

    private String checks() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < findings.columns().size(); i++) {
            String letter = Findings.letter(i);
            findings.columns()
                    .get(i)
                    .checks()
                    .forEach(verdict -> rows.add(Html.rowHead(letter)
                            + Html.cell(Html.text(verdict.check().name()))
                            + Html.cell(verdict.held() + " / " + verdict.of())
                            + Html.cell(Math.round(100 * verdict.check().share()) + " %")
                            + result(verdict)));
        }
        List<String> head = List.of(
                "",
                Html.text("事实", "Fact"),
                Html.text("成立", "Held"),
                Html.text("要求", "Required"),
                Html.text("结果", "Result"));
        return rows.isEmpty() ? "" : "<h2>" + Html.text("检验", "Checks") + "</h2>\n" + Html.table("prose", head, rows);
    }

    private static String result(Verdict verdict) {
        if (verdict.passed()) {
            return "<td class=\"pass\">" + Html.text("通过", "pass") + "</td>";
        }
        return verdict.failed()
                ? "<td class=\"fail\">" + Html.text("未通过", "FAIL") + "</td>"
                : "<td>" + Html.text("次数太少，不能判断", "open: too few replications to tell") + "</td>";
    }

    /** Each assumption once, with the letters of those that rest on it. */
    private String assumptions() {
        Map<Assumption, List<String>> by = new LinkedHashMap<>();
        for (int i = 0; i < findings.columns().size(); i++) {
            String letter = Findings.letter(i);
            findings.columns()
                    .get(i)
                    .assumptions()
                    .forEach(one ->
                            by.computeIfAbsent(one, a -> new ArrayList<>()).add(letter));
        }
        if (by.isEmpty()) {
            return "";
        }
        List<String> rows = by.entrySet().stream()
                .map(entry -> Html.rowHead(Html.text(entry.getKey().key()))
                        + Html.cell(Html.text(entry.getKey().value()))
                        + Html.cell(Html.text(entry.getKey().why()))
                        + Html.cell(
                                entry.getValue().size() == findings.columns().size()
                                        ? Html.text("全部", "all")
                                        : String.join(", ", entry.getValue())))
                .toList();
        List<String> head =
                List.of(Html.text("项", "Name"), Html.text("值", "Value"), Html.text("理由", "Why"), Html.text("方案", "Of"));
        return "<h2>" + Html.text("假设与出处", "Assumptions and their reasons") + "</h2>\n"
                + Html.table("prose", head, rows);
    }
}
