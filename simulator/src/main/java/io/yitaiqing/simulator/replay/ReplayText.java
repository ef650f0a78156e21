package io.yitaiqing.simulator.replay;

import io.yitaiqing.simulator.replay.ReplayResult.Faults;
import io.yitaiqing.simulator.replay.ReplayResult.ServiceWaits;
import io.yitaiqing.simulator.replay.ReplayResult.WaitFigures;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Prints a replay's result for people. */
public final class ReplayText {

    private final PrintWriter out;

    private ReplayText(PrintWriter out) {
        this.out = out;
    }

    /** Prints everything; {@code seconds} is how long reading and replaying took. */
    public static void print(ReplayResult result, double seconds, PrintWriter out) {
        ReplayText text = new ReplayText(out);
        text.cleaning(result.cleaning());
        text.table(result);
        if (!result.mode().equals(RecordedReplay.MODE)) {
            text.line("Clerks count as free between calls 30 min apart. The log's clerks had other work too, which it");
            text.line("does not show, so part of any gain is only that; the first count below shows how often.");
        }
        result.counts().forEach((what, count) -> text.line("%,10d  %s", count, what));
        text.checks(result);
        text.line("");
        text.line("%,d events on %d business days in %.1f s", result.events(), result.days(), seconds);
        out.flush();
    }

    private void cleaning(Cleaning cleaning) {
        line("%,10d  rows read", cleaning.rowsRead());
        line("%,10d  rows kept", cleaning.rowsKept());
        cleaning.dropped().forEach((why, rows) -> rows("dropped", why, rows));
        cleaning.remarks().forEach((what, rows) -> rows("kept", what, rows));
        line(
                "%9.2f%%  of the %,d rows with a service of 10 s or more kept",
                100 * cleaning.longServicesKeptShare(), cleaning.longServicesRead());
    }

    private void rows(String fate, String what, Cleaning.Rows rows) {
        String lines = String.join(
                ", ", rows.exampleLines().stream().map(Object::toString).toList());
        String more = rows.count() > rows.exampleLines().size() ? ", ..." : "";
        line("%,10d  %s: %s (line %s%s)", rows.count(), fate, what, lines, more);
    }

    private void table(ReplayResult result) {
        line("");
        line("Waits in seconds, replayed (%s) | recorded in the log", result.mode());
        line(
                "%-16s %7s | %7s %7s %7s %7s %6s | %7s %7s %7s %7s %6s",
                "service", "visits", "called", "mean", "median", "p90", "left", "called", "mean", "median", "p90",
                "left");
        for (ServiceWaits row : result.services()) {
            line(
                    "%-16s %7d | %s | %s",
                    row.service(), row.recorded().visits(), figures(row.replayed()), figures(row.recorded()));
        }
        line("");
    }

    private static String figures(WaitFigures waits) {
        return String.format(
                Locale.ROOT,
                "%7d %7.1f %7.1f %7.1f %5.1f%%",
                waits.called(),
                waits.meanSeconds(),
                waits.medianSeconds(),
                waits.p90Seconds(),
                100 * waits.leftShare());
    }

    private void checks(ReplayResult result) {
        Map<String, Faults> faults = new LinkedHashMap<>();
        if (result.mode().equals(RecordedReplay.MODE)) {
            faults.put("mismatches between a computed wait and the log's", result.mismatches());
        }
        faults.put("commands the hall refused", result.rejections());
        faults.put("broken invariants", result.breaches());
        faults.forEach((what, fault) -> {
            line("%,10d  %s", fault.count(), what);
            fault.examples().forEach(example -> line("            %s", example));
        });
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values).stripTrailing());
    }
}
