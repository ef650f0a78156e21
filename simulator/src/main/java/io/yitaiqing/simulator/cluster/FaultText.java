package io.yitaiqing.simulator.cluster;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A fault run's report as a table for people, or as JSON lines. */
public final class FaultText {

    private FaultText() {}

    /** Prints the report. */
    public static void print(FaultReport report, boolean json, PrintWriter out) {
        if (json) {
            figures(report)
                    .forEach((figure, value) -> out.printf(
                            Locale.ROOT,
                            "{\"figure\":\"%s\",\"value\":%.3f,\"unit\":\"%s\",\"yardstick\":null,\"ratio\":null}%n",
                            figure,
                            value.amount(),
                            value.unit()));
        } else {
            table(report, out);
        }
        out.flush();
    }

    private record Value(double amount, String unit) {}

    private static Map<String, Value> figures(FaultReport report) {
        Map<String, Value> figures = new java.util.LinkedHashMap<>();
        figures.put("faults", new Value(report.faults(), "faults"));
        figures.put("seed", new Value(report.seed(), ""));
        zeros(report).forEach((words, count) -> figures.put(words, new Value(count, "")));
        report.recoveries().forEach((kind, times) -> {
            put(figures, kind + ", every hall answers, ", times.hallsMillis());
            put(figures, kind + ", every pair passes, ", times.pairsMillis());
        });
        figures.put("requests", new Value(report.counts().requests(), "requests"));
        figures.put("answered 503", new Value(report.counts().unavailable(), "requests"));
        figures.put("latest answer", new Value(report.counts().longestMillis() / 1e3, "s"));
        return figures;
    }

    private static void put(Map<String, Value> figures, String name, List<Long> millis) {
        if (!millis.isEmpty()) {
            figures.put(name + "median", new Value(millis.get(millis.size() / 2) / 1e3, "s"));
            figures.put(name + "worst", new Value(millis.getLast() / 1e3, "s"));
        }
    }

    private static Map<String, Long> zeros(FaultReport report) {
        Map<String, Long> zeros = new java.util.LinkedHashMap<>();
        zeros.put("forks", report.verdict().forks());
        zeros.put("lost acknowledgements", report.verdict().lostAcknowledgements());
        zeros.put("double calls", report.verdict().doubles());
        zeros.put("stream gaps", report.verdict().streamGaps());
        zeros.put("silent requests", report.counts().silent());
        zeros.put("commands never answered", report.counts().failed());
        zeros.put("wrong answers", report.counts().wrong());
        zeros.put("other troubles", (long) report.troubles().size());
        return zeros;
    }

    private static void table(FaultReport report, PrintWriter out) {
        out.println();
        out.printf(Locale.ROOT, "%-32s %6s  %18s  %18s%n", "", "", "every hall answers", "every pair of nodes");
        out.printf(Locale.ROOT, "%-32s %6s  %9s%9s  %9s%9s%n", "fault", "times", "median", "worst", "median", "worst");
        report.recoveries()
                .forEach((kind, times) -> out.printf(
                        Locale.ROOT,
                        "%-32s %6d  %s  %s%n",
                        kind,
                        Math.max(times.hallsMillis().size(), times.pairsMillis().size()),
                        medianAndWorst(times.hallsMillis()),
                        medianAndWorst(times.pairsMillis())));
        out.println();
        FaultReport.Counts counts = report.counts();
        out.printf(
                Locale.ROOT,
                "%,d requests: %,d done, %,d refused by the halls' rules, %,d answered 503, %,d lost with a process;"
                        + " the latest answer after %.1f s.%n",
                counts.requests(),
                counts.accepted(),
                counts.refused(),
                counts.unavailable(),
                counts.lost(),
                counts.longestMillis() / 1e3);
        out.printf(
                Locale.ROOT,
                "%,d frames: %,d follows resumed, %,d begun anew, of these %,d at an older position.%n",
                counts.frames(),
                counts.resumed(),
                counts.begunAnew(),
                counts.steppedBack());
        out.printf(
                Locale.ROOT,
                "%,d journal rows held against %,d commands.%n",
                report.verdict().rows(),
                report.verdict().commands());
        out.println();
        zeros(report).forEach((words, count) -> out.printf(Locale.ROOT, "%,6d %s%n", count, words));
        List.of(report.verdict().findings(), counts.listed(), report.troubles())
                .forEach(list -> list.forEach(out::println));
        closing(report, out);
    }

    private static void closing(FaultReport report, PrintWriter out) {
        if (!report.skipped().isEmpty()) {
            out.println("Left out, for cutting the network needs Linux and root: "
                    + String.join(
                            ", ",
                            report.skipped().stream().map(FaultKind::words).toList()) + ".");
        }
        out.printf(
                Locale.ROOT,
                "%d faults in %d s; the same ones again with --seed %d.%n",
                report.faults(),
                report.took().toSeconds(),
                report.seed());
    }

    private static String medianAndWorst(List<Long> millis) {
        return millis.isEmpty()
                ? String.format(Locale.ROOT, "%9s%9s", "never", "never")
                : String.format(
                        Locale.ROOT, "%7.1f s%7.1f s", millis.get(millis.size() / 2) / 1e3, millis.getLast() / 1e3);
    }
}
