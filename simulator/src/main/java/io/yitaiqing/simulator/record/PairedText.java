package io.yitaiqing.simulator.record;

import io.yitaiqing.simulator.record.DayMeasures.Figures;
import io.yitaiqing.simulator.record.PairedDay.Paired;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Map;

/** Prints a day that was lived again with and without a change. */
public final class PairedText {

    private final PairedDay day;
    private final PrintWriter out;

    private PairedText(PairedDay day, PrintWriter out) {
        this.day = day;
        this.out = out;
    }

    /** Prints everything. */
    public static void print(PairedDay day, PrintWriter out) {
        PairedText text = new PairedText(day, out);
        text.head();
        text.table();
        text.worst();
        text.notes();
        out.flush();
    }

    private void head() {
        line(
                "%s on %s, lived again twice: the same people, patience and service times.",
                day.day().hall(), day.day().day());
        line(
                "Waits in seconds: unchanged (%s) | changed (%s) | the same visits, changed less unchanged",
                day.before().plan().policy(), day.after().plan().policy());
        line("");
        line(
                "%-18s %6s | %7s %7s %6s %5s | %7s %7s %6s %5s | %8s %7s %6s",
                "service", "visits", "mean", "p90", "late", "left", "mean", "p90", "late", "left", "mean", "shorter",
                "longer");
    }

    private void table() {
        Map<String, Figures> changed = day.after().measures().byService();
        Map<String, Paired> paired = day.paired();
        day.before().measures().byService().forEach((service, before) -> {
            Paired pair = paired.get(service);
            line(
                    "%-18s %6d | %s | %s | %s",
                    service,
                    before.visits(),
                    figures(before),
                    changed.containsKey(service) ? figures(changed.get(service)) : "not in the changed plan",
                    pair == null
                            ? ""
                            : String.format(
                                    Locale.ROOT, "%+8.1f %7d %6d", pair.meanSeconds(), pair.shorter(), pair.longer()));
        });
        line(
                "%-18s %6d | %s | %s |",
                "all",
                day.before().measures().all().visits(),
                figures(day.before().measures().all()),
                figures(day.after().measures().all()));
        line("");
    }

    private static String figures(Figures figures) {
        return String.format(
                Locale.ROOT,
                "%7.1f %7.1f %5.1f%% %5d",
                figures.meanSeconds(),
                figures.p90Seconds(),
                100 * figures.lateShare(),
                figures.left());
    }

    private void worst() {
        line("Worst service: %s unchanged, %s changed.", worst(day.before()), worst(day.after()));
    }

    private static String worst(DayRerun.Result result) {
        return PairedDay.worst(result.measures())
                .map(service -> String.format(
                        Locale.ROOT,
                        "%s (%.1f%% late)",
                        service,
                        100 * result.measures().byService().get(service).lateShare()))
                .orElse("none");
    }

    private void notes() {
        line(
                "The record itself has a mean wait of %.1f s and %d late; what lies between it and unchanged is what",
                day.measured().all().meanSeconds(), day.measured().all().late());
        line("a rerun cannot know: pauses of clerks between two calls, calls out of order, patience beyond a call.");
        line(
                "Borrowed service times: %d | %d. Done in the record and refused now: %d | %d.",
                day.before().borrowed(),
                day.after().borrowed(),
                day.before().refused(),
                day.after().refused());
        day.before().measures().breaches().forEach(breach -> line("Broken, unchanged: %s", breach));
        day.after().measures().breaches().forEach(breach -> line("Broken, changed: %s", breach));
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values).stripTrailing());
    }
}
