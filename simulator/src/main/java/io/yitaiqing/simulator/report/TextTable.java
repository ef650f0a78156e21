package io.yitaiqing.simulator.report;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.Estimate;
import io.yitaiqing.simulator.Measure;
import io.yitaiqing.simulator.Results;
import io.yitaiqing.simulator.scenario.ScenarioFile;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The results as text: a table a hall, the difference from the parent scenario, the checks. */
public final class TextTable {

    private static final int GAP = 2;

    private TextTable() {}

    /** Prints everything. */
    public static void print(ScenarioFile file, Results results, Optional<Results> before, PrintWriter out) {
        out.println(file.scenario().name() + "  " + file.scenario().nameEn());
        out.println(
                "mean ± half width of the 95 % confidence interval over " + results.replications() + " replications");
        results.plans().forEach((id, plan) -> {
            out.println();
            out.println(hallLine(id, plan, results));
            rows(plan, measure -> service -> results.estimate(id, service, measure), false, out);
            before.ifPresent(parent -> {
                String other = file.parent().orElseThrow().scenario().nameEn();
                out.println();
                if (results.sameAs(parent, id)) {
                    out.println("no difference from " + other + ": the same event log in every replication");
                    return;
                }
                out.println("difference from " + other + ", same people, paired");
                rows(plan, measure -> service -> results.difference(parent, id, service, measure), true, out);
            });
        });
        results.verdicts().forEach(verdict -> {
            boolean asked = results.plans().containsKey(verdict.check().hall());
            out.println((asked ? verdict.passed() ? "pass " : "FAIL " : "-    ") + verdict.held() + " of "
                    + verdict.of() + "  " + verdict.check().name());
        });
    }

    private static String hallLine(String id, HallPlan plan, Results results) {
        String targets = plan.services().stream()
                .map(s -> s.id() + " " + s.targetSeconds() / 60 + " min")
                .collect(Collectors.joining(", "));
        Estimate occupancy = results.occupancy(id);
        return String.format(
                Locale.ROOT,
                "%s %s %s: occupancy %.0f %%; service level = called within T; T: %s",
                id,
                plan.name(),
                plan.nameEn(),
                100 * occupancy.mean(),
                targets);
    }

    /** An estimate for a service. */
    private interface ByService {
        Estimate of(String service);
    }

    /** Estimates of a measure. */
    private interface ByMeasure {
        ByService of(Measure measure);
    }

    private static void rows(HallPlan plan, ByMeasure estimates, boolean signed, PrintWriter out) {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(""));
        plan.services().forEach(service -> head.add(service.id()));
        rows.add(head);
        for (Measure measure : Measure.values()) {
            List<String> row = new ArrayList<>();
            row.add(measure.word() + (measure.unit().isEmpty() ? "" : " (" + measure.unit() + ")"));
            plan.services()
                    .forEach(service ->
                            row.add(Numbers.shown(estimates.of(measure).of(service.id()), measure.decimals(), signed)));
            rows.add(row);
        }
        int[] widths = new int[head.size()];
        rows.forEach(row ->
                Arrays.setAll(widths, i -> Math.max(widths[i], row.get(i).length())));
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                String padding = " ".repeat(widths[i] - row.get(i).length());
                line.append(i == 0 ? row.get(i) + padding : " ".repeat(GAP) + padding + row.get(i));
            }
            out.println(line.toString().stripTrailing());
        }
    }
}
