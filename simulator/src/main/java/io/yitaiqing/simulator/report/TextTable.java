package io.yitaiqing.simulator.report;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.simulator.Estimate;
import io.yitaiqing.simulator.Measure;
import io.yitaiqing.simulator.Values;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** The findings as text: what matters side by side, every measure of few alternatives, and the checks. */
public final class TextTable {

    private static final int GAP = 2;
    private static final int IN_FULL_MOST = 2;

    private final Findings findings;
    private final PrintWriter out;

    private TextTable(Findings findings, PrintWriter out) {
        this.findings = findings;
        this.out = out;
    }

    /** Prints everything. */
    public static void print(Findings findings, PrintWriter out) {
        TextTable table = new TextTable(findings, out);
        out.println(findings.title().chinese() + "  " + findings.title().english());
        out.println("mean ± half width of the " + findings.percent() + " confidence interval");
        for (int i = 0; i < findings.columns().size(); i++) {
            Findings.Column column = findings.columns().get(i);
            out.println(Findings.letter(i) + "  " + column.words().english() + "  (" + column.name() + "): "
                    + column.seen().count() + " " + findings.kind().unit().english());
        }
        findings.halls().keySet().forEach(table::hall);
        table.checks();
    }

    private void hall(String hall) {
        HallPlan plan = findings.halls().get(hall);
        out.println();
        out.println(hall + " " + plan.name() + " " + plan.nameEn());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "mean wait (min)", "change", "late or left (%)", "change", "clerks' load (%)", "worst"));
        for (int column : findings.columnsOf(hall)) {
            rows.add(List.of(
                    Findings.letter(column),
                    shown(column, hall, Measure.MEAN_WAIT),
                    change(column, hall, Measure.MEAN_WAIT),
                    shown(column, hall, Measure.MISSED),
                    change(column, hall, Measure.MISSED),
                    load(column, hall),
                    findings.worst(column, hall).map(HallPlan.Service::id).orElse("-")));
        }
        table(rows, out);
        if (findings.columns().size() <= IN_FULL_MOST) {
            findings.columnsOf(hall).forEach(column -> inFull(column, hall));
        }
    }

    private void inFull(int column, String hall) {
        HallPlan plan = findings.columns().get(column).seen().plans().get(hall);
        String targets = plan.services().stream()
                .map(service -> service.id() + " " + Numbers.trimmed(service.targetSeconds() / 60.0) + " min")
                .collect(Collectors.joining(", "));
        out.println();
        if (findings.identical(column, hall)) {
            out.println(Findings.letter(column) + ": no difference, the same event log in every replication");
            return;
        }
        out.println(Findings.letter(column) + "; service level = called within T; T: " + targets);
        rows(plan, (service, measure) -> findings.estimate(column, hall, service, measure), false);
        findings.reference(column, hall).ifPresent(from -> {
            out.println();
            out.println("difference of " + Findings.letter(column) + " from " + Findings.letter(from) + ", "
                    + findings.kind().comparison().english());
            rows(
                    plan,
                    (service, measure) ->
                            findings.difference(column, hall, service, measure).orElseThrow(),
                    true);
        });
    }

    private void checks() {
        for (int i = 0; i < findings.columns().size(); i++) {
            String letter = Findings.letter(i);
            findings.columns()
                    .get(i)
                    .checks()
                    .forEach(verdict -> out.println(letter + " "
                            + (verdict.passed() ? "pass " : verdict.failed() ? "FAIL " : "open ")
                            + verdict.held() + " of " + verdict.of()
                            + (verdict.passed() || verdict.failed() ? "" : ", too few to tell") + "  "
                            + verdict.check().name()));
        }
    }

    private String shown(int column, String hall, Measure measure) {
        return Numbers.shown(findings.estimate(column, hall, Values.ALL, measure), measure.decimals(), false);
    }

    private String change(int column, String hall, Measure measure) {
        return findings.difference(column, hall, Values.ALL, measure)
                .map(by -> Numbers.shown(by, measure.decimals(), true))
                .orElse("");
    }

    private String load(int column, String hall) {
        double average = findings.columns().get(column).seen().clerks(hall).stream()
                .mapToDouble(clerk -> findings.load(column, hall, clerk).mean())
                .filter(mean -> !Double.isNaN(mean))
                .average()
                .orElse(Double.NaN);
        return Numbers.shown(new Estimate(average, Double.NaN), 0, false);
    }

    private void rows(HallPlan plan, BiFunction<String, Measure, Estimate> estimates, boolean signed) {
        List<String> services = Findings.rows(plan);
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(""));
        head.addAll(services);
        rows.add(head);
        for (Measure measure : Measure.values()) {
            List<String> row = new ArrayList<>();
            row.add(measure.word() + (measure.unit().isEmpty() ? "" : " (" + measure.unit() + ")"));
            services.forEach(
                    service -> row.add(Numbers.shown(estimates.apply(service, measure), measure.decimals(), signed)));
            if (services.stream()
                    .anyMatch(service ->
                            !Double.isNaN(estimates.apply(service, measure).mean()))) {
                rows.add(row);
            }
        }
        table(rows, out);
    }

    /** Prints rows of cells, the first column to the left and all others to the right. */
    static void table(List<List<String>> rows, PrintWriter out) {
        int[] widths = new int[rows.getFirst().size()];
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
