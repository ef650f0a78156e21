package io.yitaiqing.simulator.served;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.Combination;
import io.yitaiqing.simulator.Estimate;
import io.yitaiqing.simulator.Measure;
import io.yitaiqing.simulator.Results;
import io.yitaiqing.simulator.Words;
import io.yitaiqing.simulator.report.Chart;
import io.yitaiqing.simulator.report.Findings;
import io.yitaiqing.simulator.report.HtmlReport;
import io.yitaiqing.simulator.report.LineCharts;
import io.yitaiqing.simulator.report.SimulatedFindings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a study came to.
 *
 * @param rows the collections {@code alternatives}, {@code services}, {@code measures} and {@code figures}, and of a
 *     recorded day {@code pairs}
 * @param charts people in line through the days, by service; none of a recorded day
 * @param report the whole report as one HTML file; none of a recorded day
 */
record StudyResult(Map<String, Map<String, Map<String, Object>>> rows, List<Chart> charts, Optional<String> report) {

    private static final double LEVEL = 0.95;

    /** The result of combinations that were lived. */
    static StudyResult of(List<Combination> combinations, List<Results> results, Words ending)
            throws JsonProcessingException {
        Findings findings = SimulatedFindings.of(combinations, results, LEVEL, ending);
        HallPlan plan = combinations.getFirst().plans().values().iterator().next();
        Map<String, Map<String, Map<String, Object>>> rows = new LinkedHashMap<>();
        rows.put("alternatives", alternatives(findings));
        rows.put("services", services(plan));
        rows.put("measures", measures());
        rows.put("figures", figures(findings, plan));
        return new StudyResult(rows, LineCharts.of(findings, plan.id()), Optional.of(new HtmlReport(findings).page()));
    }

    private static Map<String, Map<String, Object>> alternatives(Findings findings) {
        Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        for (int i = 0; i < findings.columns().size(); i++) {
            Findings.Column column = findings.columns().get(i);
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("name", column.words().chinese());
            row.put("nameEn", column.words().english());
            row.put("tried", column.name());
            row.put("observations", column.seen().count());
            column.reference().ifPresent(from -> row.put("reference", Findings.letter(from)));
            rows.put(Findings.letter(i), row);
        }
        return rows;
    }

    static Map<String, Map<String, Object>> services(HallPlan plan) {
        Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        int order = 0;
        for (String service : Findings.rows(plan)) {
            Words name = Findings.name(plan, service);
            rows.put(service, Map.of("name", name.chinese(), "nameEn", name.english(), "order", order++));
        }
        return rows;
    }

    static Map<String, Map<String, Object>> measures() {
        Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        for (Measure measure : Measure.values()) {
            rows.put(
                    id(measure),
                    Map.of(
                            "name", measure.chinese(),
                            "nameEn", measure.word(),
                            "unit", measure.unit(),
                            "decimals", measure.decimals(),
                            "order", measure.ordinal()));
        }
        return rows;
    }

    private static Map<String, Map<String, Object>> figures(Findings findings, HallPlan plan) {
        Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        for (int i = 0; i < findings.columns().size(); i++) {
            for (String service : Findings.rows(plan)) {
                for (Measure measure : Measure.values()) {
                    Map<String, Object> row = figure(Findings.letter(i), service, measure);
                    interval(row, findings.estimate(i, plan.id(), service, measure));
                    findings.difference(i, plan.id(), service, measure).ifPresent(difference -> {
                        Map<String, Object> apart = new LinkedHashMap<>();
                        interval(apart, difference);
                        row.put("difference", apart);
                    });
                    rows.put(key(Findings.letter(i), service, measure), row);
                }
            }
        }
        return rows;
    }

    /** A figure whose value is still to be told. */
    static Map<String, Object> figure(String letter, String service, Measure measure) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("alternative", letter);
        row.put("service", service);
        row.put("measure", id(measure));
        return row;
    }

    static String key(String letter, String service, Measure measure) {
        return letter + "/" + service + "/" + id(measure);
    }

    /** What is not known, such as the mean of nothing or the interval of one value, is left out. */
    private static void interval(Map<String, Object> row, Estimate estimate) {
        put(row, "mean", estimate.mean());
        put(row, "low", estimate.low());
        put(row, "high", estimate.high());
    }

    static void put(Map<String, Object> row, String key, double value) {
        if (Double.isFinite(value)) {
            row.put(key, Math.round(value * 10_000) / 10_000.0);
        }
    }

    private static String id(Measure measure) {
        return measure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
