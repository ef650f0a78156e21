package io.yitaiqing.simulator.report;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.Proportion;
import io.yitaiqing.simulator.Results.Verdict;
import io.yitaiqing.simulator.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The facts that the scenarios of a picture tell of a hall, and in how many replications each held. */
final class FactList {

    private static final int LINE = 17;
    /** In columns of a Latin letter's width, of which a Chinese one takes two. */
    private static final int COLUMNS = 28;

    private final Findings findings;
    private final HallPlan plan;
    private final String service;
    private final Function<Words, String> language;

    FactList(Findings findings, HallPlan plan, String service, Function<Words, String> language) {
        this.findings = findings;
        this.plan = plan;
        this.service = service;
        this.language = language;
    }

    /** Draws it from a height down; returns where it ends. */
    double draw(Svg svg, List<Integer> columns, double left, double right, double top) {
        svg.text(
                "title",
                left,
                top,
                "start",
                language.apply(new Words(
                        "事实，以及成立的次数（" + findings.percent() + " 区间）",
                        "Facts, and how often they held (" + findings.percent() + " interval)")));
        double y = top + 24;
        for (int i = 0; i < columns.size(); i++) {
            for (Verdict verdict : findings.columns().get(columns.get(i)).checks()) {
                if (verdict.check().hall().equals(plan.id())) {
                    y = fact(svg, i, verdict, left, right, y);
                }
            }
        }
        return y;
    }

    private double fact(Svg svg, int series, Verdict verdict, double left, double right, double top) {
        svg.add(IntervalChart.mark(series, left + 6, top - 4).strip());
        List<String> lines = wrapped(language.apply(CheckWords.of(verdict.check(), plan, service)));
        for (int i = 0; i < lines.size(); i++) {
            svg.text("name", left + 20, top + LINE * i, "start", lines.get(i));
        }
        svg.text("figure", right, top, "end", held(verdict));
        return top + LINE * lines.size() + 8;
    }

    private String held(Verdict verdict) {
        Proportion share = verdict.proportion();
        long low = Math.round(100 * share.low(findings.level()));
        long high = Math.round(100 * share.high(findings.level()));
        return language.apply(new Words(
                verdict.held() + "/" + verdict.of() + "（" + low + "–" + high + " %）",
                verdict.held() + " of " + verdict.of() + " (" + low + "–" + high + " %)"));
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split("(?<= )|(?<=[\\u3000-\\uffef])")) {
            if (width(line + word.strip()) > COLUMNS && !line.isEmpty()) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(word);
        }
        lines.add(line.toString().strip());
        return lines;
    }

    private static int width(CharSequence text) {
        return text.chars().map(c -> c > 0x2E80 ? 2 : 1).sum();
    }
}
