package io.yitaiqing.simulator.report;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.Estimate;
import io.yitaiqing.simulator.Measure;
import io.yitaiqing.simulator.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Every measure of every service in one hall, and how each alternative differs from its reference. */
final class DetailPart {

    private final Findings findings;
    private final String hall;

    DetailPart(Findings findings, String hall) {
        this.findings = findings;
        this.hall = hall;
    }

    String html() {
        StringBuilder html = new StringBuilder();
        for (int column : findings.columnsOf(hall)) {
            HallPlan plan = findings.columns().get(column).seen().plans().get(hall);
            if (findings.identical(column, hall)) {
                continue;
            }
            html.append("<h3>")
                    .append(Html.text(plan.name(), plan.nameEn()))
                    .append(" · <span class=\"letter\">")
                    .append(Findings.letter(column))
                    .append("</span>")
                    .append(Html.text(findings.columns().get(column).words()))
                    .append("</h3>\n")
                    .append(table(plan, (service, m) -> findings.estimate(column, hall, service, m), false));
            findings.reference(column, hall).ifPresent(from -> {
                Words how = findings.kind().comparison();
                html.append("<p>")
                        .append(Html.text(
                                "与 " + Findings.letter(from) + " 的差（" + how.chinese() + "）",
                                "Difference from " + Findings.letter(from) + " (" + how.english() + ")"))
                        .append("</p>\n")
                        .append(table(
                                plan,
                                (service, m) -> findings.difference(column, hall, service, m)
                                        .orElseThrow(),
                                true));
            });
        }
        return html.toString();
    }

    private static String table(HallPlan plan, BiFunction<String, Measure, Estimate> estimates, boolean signed) {
        List<String> services = Findings.rows(plan);
        List<String> head = new ArrayList<>(List.of(""));
        services.forEach(service -> head.add(Html.text(Findings.name(plan, service)) + target(plan, service)));
        List<String> rows = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            String unit = measure.unit().isEmpty() ? "" : " (" + measure.unit() + ")";
            StringBuilder row =
                    new StringBuilder(Html.rowHead(Html.text(measure.chinese() + unit, measure.word() + unit)));
            boolean any = false;
            for (String service : services) {
                Estimate estimate = estimates.apply(service, measure);
                any |= !Double.isNaN(estimate.mean());
                row.append(Html.cell(
                        Html.figure(estimate, measure.decimals(), signed), signed && Numbers.certain(estimate)));
            }
            if (any) {
                rows.add(row.toString());
            }
        }
        return Html.table("details", head, rows);
    }

    private static String target(HallPlan plan, String service) {
        return plan.service(service)
                .map(row -> "<br>T = " + Numbers.trimmed(row.targetSeconds() / 60.0) + " min")
                .orElse("");
    }
}
