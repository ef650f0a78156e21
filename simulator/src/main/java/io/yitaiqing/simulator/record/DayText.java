package io.yitaiqing.simulator.record;

import io.yitaiqing.simulator.record.DayMeasures.Figures;
import java.io.PrintWriter;
import java.util.Locale;

/** Prints what came of a replayed day for people. */
public final class DayText {

    private final PrintWriter out;

    private DayText(PrintWriter out) {
        this.out = out;
    }

    /** Prints what came of deciding a day again, each difference in a few lines. */
    public static void print(RecordedDay day, RecordedDecisions.Result result, PrintWriter out) {
        DayText text = new DayText(out);
        text.line(
                "%s on %s: %,d rows, %,d events, of which %,d are taken as given",
                day.hall(), day.day(), day.rows().size(), result.measures().events(), result.given());
        text.line("");
        text.table(result.measures());
        result.differences().forEach(text::difference);
        if (result.different() > result.differences().size()) {
            text.line(
                    "... and %,d more",
                    result.different() - result.differences().size());
        }
        result.measures().breaches().forEach(breach -> text.line("Broken: %s", breach));
        text.line("");
        text.line(
                "%,d commands decided again, %,d of them timers: %s",
                result.commands(),
                result.timers(),
                result.different() == 0
                        ? "0 differences"
                        : String.format(Locale.ROOT, "%,d differ", result.different()));
        out.flush();
    }

    private void difference(Difference difference) {
        line("");
        line("Position %,d at %s: %s", difference.position(), difference.at(), difference.command());
        line("  recorded %s", difference.expected());
        line("  now      %s", difference.got());
    }

    private void table(DayMeasures measures) {
        line(
                "%-20s %7s %7s %7s %6s %8s %6s %7s %7s %7s",
                "service", "visits", "called", "served", "left", "no-show", "late", "mean s", "p90 s", "max s");
        measures.byService().forEach(this::figures);
        figures("all", measures.all());
    }

    private void figures(String service, Figures figures) {
        line(
                "%-20s %7d %7d %7d %6d %8d %6d %7.1f %7.1f %7.1f",
                service,
                figures.visits(),
                figures.called(),
                figures.served(),
                figures.left(),
                figures.noShow(),
                figures.late(),
                figures.meanSeconds(),
                figures.p90Seconds(),
                figures.longestSeconds());
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values).stripTrailing());
    }
}
