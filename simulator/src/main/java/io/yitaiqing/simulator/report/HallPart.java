package io.yitaiqing.simulator.report;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.Estimate;
import io.yitaiqing.simulator.Measure;
import io.yitaiqing.simulator.Values;
import io.yitaiqing.simulator.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The part of a report about one hall: first what matters, then pictures. */
final class HallPart {

    private static final int SENTENCES_MOST = 12;

    private final Findings findings;
    private final String hall;
    private final HallPlan plan;

    HallPart(Findings findings, String hall) {
        this.findings = findings;
        this.hall = hall;
        this.plan = findings.halls().get(hall);
    }

    String html() {
        return "<h2>" + Html.text(plan.name(), plan.nameEn()) + "</h2>\n" + sentences() + summary() + pictures();
    }

    /** What each alternative changed, in a sentence. */
    private String sentences() {
        return findings.columnsOf(hall).stream()
                .limit(SENTENCES_MOST)
                .flatMap(column -> findings
                        .reference(column, hall)
                        .map(from -> "<p><span class=\"letter\">" + Findings.letter(column) + "</span>"
                                + Html.text(sentence(column, from)) + "</p>\n")
                        .stream())
                .collect(Collectors.joining());
    }

    private Words sentence(int column, int from) {
        if (findings.identical(column, hall)) {
            return new Words(
                    "与 " + Findings.letter(from) + " 完全相同。",
                    "The same as " + Findings.letter(from) + " in everything.");
        }
        Estimate wait = difference(column, Measure.MEAN_WAIT);
        Estimate missed = difference(column, Measure.MISSED);
        String other = Findings.letter(from);
        return new Words(
                "与 " + other + " 相比：平均等候" + change(wait, 1, "缩短 ", "延长 ", " 分钟", "没有可分辨的变化")
                        + "；超时或离开的比例" + change(missed, 1, "下降 ", "上升 ", " 个百分点", "没有可分辨的变化")
                        + worst(column).map(w -> "；最差的业务是" + w.chinese()).orElse("") + "。",
                "Against " + other + ": the mean wait "
                        + change(wait, 1, "falls by ", "rises by ", " min", "does not change discernibly")
                        + "; the share who are late or leave "
                        + change(missed, 1, "falls by ", "rises by ", " points", "does not change discernibly")
                        + worst(column)
                                .map(w -> "; the worst service is " + w.english())
                                .orElse("") + ".");
    }

    private static String change(Estimate by, int decimals, String less, String more, String unit, String none) {
        if (!Numbers.certain(by)) {
            return none;
        }
        Estimate size = new Estimate(Math.abs(by.mean()), by.halfWidth());
        return (by.mean() < 0 ? less : more) + Numbers.shown(size, decimals, false) + unit;
    }

    private Optional<Words> worst(int column) {
        return findings.worst(column, hall).map(service -> {
            String share = "（" + shown(column, service.id(), Measure.MISSED) + " %）";
            return new Words(
                    service.name() + share,
                    service.nameEn() + share.replace("（", " (").replace("）", ")"));
        });
    }

    private String summary() {
        List<String> head = List.of(
                Html.text("方案", "Alternative"),
                Html.text("平均等候（分钟）", "Mean wait (min)"),
                Html.text("变化", "Change"),
                Html.text("超时或离开（%）", "Late or left (%)"),
                Html.text("变化", "Change"),
                Html.text("离开（人）", "Left (people)"),
                Html.text("最长排队（人）", "Longest line (people)"),
                Html.text("最差业务", "Worst service"));
        List<String> rows = new ArrayList<>();
        for (int column : findings.columnsOf(hall)) {
            rows.add(Html.rowHead("<span class=\"letter\">" + Findings.letter(column) + "</span>"
                            + "<span class=\"words\">"
                            + Html.text(findings.columns().get(column).words()) + "</span>")
                    + Html.cell(shown(column, Values.ALL, Measure.MEAN_WAIT))
                    + change(column, Measure.MEAN_WAIT)
                    + Html.cell(shown(column, Values.ALL, Measure.MISSED))
                    + change(column, Measure.MISSED)
                    + Html.cell(shown(column, Values.ALL, Measure.LEFT))
                    + Html.cell(shown(column, Values.ALL, Measure.LONGEST_LINE))
                    + Html.cell(worst(column).map(Html::text).orElse("–")));
        }
        return Html.table("summary", head, rows);
    }

    private String change(int column, Measure measure) {
        return findings.difference(column, hall, Values.ALL, measure)
                .map(by -> Html.cell(Html.figure(by, measure.decimals(), true), Numbers.certain(by)))
                .orElse(Html.cell(""));
    }

    private String shown(int column, String service, Measure measure) {
        return Numbers.shown(findings.estimate(column, hall, service, measure), measure.decimals(), false);
    }

    private Estimate difference(int column, Measure measure) {
        return findings.difference(column, hall, Values.ALL, measure).orElseThrow();
    }

    private String pictures() {
        Pictures chinese = new Pictures(findings, hall, Words::chinese);
        Pictures english = new Pictures(findings, hall, Words::english);
        return "<div class=\"pictures\">\n" + both(chinese.waits(), english.waits())
                + both(chinese.missed(), english.missed()) + both(chinese.loads(), english.loads()) + "</div>\n";
    }

    private static String both(IntervalChart chinese, IntervalChart english) {
        return "<div>" + chinese.svg(" lang=\"zh-CN\"") + english.svg(" lang=\"en\"") + "</div>\n";
    }
}
