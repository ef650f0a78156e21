package io.yitaiqing.simulator.load;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The report of a load as text. */
public final class LoadText {

    /** Beyond this part of a latency the generator's own lag can no longer be overlooked in it. */
    private static final double TELLING = 0.1;

    private LoadText() {}

    /** Prints everything. */
    public static void print(LoadReport report, PrintWriter out) {
        line(
                out,
                "%s: %d halls at %s times real speed, figures of %.0f s",
                report.what(),
                report.halls(),
                number(report.speed()),
                report.measured().toMillis() / 1e3);
        line(
                out,
                "asked %.1f operations/s, answered %.1f/s; latencies count from the intended instant",
                report.askedPerSecond(),
                report.answeredPerSecond());
        out.println();
        operations(report, out);
        out.println();
        kinds("refused by the hall", report.counts().refusals(), out);
        kinds("errors", report.counts().errors(), out);
        if (report.counts().turnedAway() > 0) {
            line(
                    out,
                    "looks turned away, which count as errors and not as answers: %d",
                    report.counts().turnedAway());
        }
        live(report, out);
        generator(report, out);
        report.account().ifPresent(account -> account(account, out));
        report.notes().forEach(out::println);
        out.flush();
    }

    private static void operations(LoadReport report, PrintWriter out) {
        line(out, "%-16s %10s %9s %9s %9s %9s %9s", "ms", "count", "p50", "p90", "p99", "p99.9", "max");
        report.operations().forEach((name, figures) -> {
            if (figures.quantiles().count() > 0) {
                row(name, figures.quantiles(), out);
            }
        });
        row("all", report.all(), out);
    }

    private static void row(String name, Quantiles q, PrintWriter out) {
        line(
                out,
                "%-16s %10d %9s %9s %9s %9s %9s",
                name,
                q.count(),
                millis(q.p50Micros()),
                millis(q.p90Micros()),
                millis(q.p99Micros()),
                millis(q.p999Micros()),
                millis(q.maxMicros()));
    }

    private static void kinds(String title, Map<String, Counts.Kind> kinds, PrintWriter out) {
        if (kinds.isEmpty()) {
            out.println(title + ": none");
            return;
        }
        out.println(title + ":");
        kinds.forEach((kind, count) -> out.println("  " + count.times() + " " + kind + "  " + count.example()));
    }

    private static void live(LoadReport report, PrintWriter out) {
        List<String> events = new ArrayList<>();
        for (LiveEvent event : LiveEvent.values()) {
            events.add(report.counts().live(event) + " " + event.word());
        }
        out.println("live stream: " + String.join(", ", events));
        age("from sending to reading", report.sentAge(), out);
        age("from the change to reading, at each reader's own rate", report.changeAge(), out);
    }

    private static void age(String what, Quantiles age, PrintWriter out) {
        line(
                out,
                "  age of a delta %s: p50 %s, p99 %s, max %s ms",
                what,
                millis(age.p50Micros()),
                millis(age.p99Micros()),
                millis(age.maxMicros()));
    }

    private static void generator(LoadReport report, PrintWriter out) {
        LoadReport.Generator own = report.generator();
        line(
                out,
                "load generator: fires late by p50 %s, p99 %s, max %s ms; event loop busy for p99 %s, max %s ms; "
                        + "%.2f cores; %d due and not fired; %d waited for a connection at most",
                millis(own.late().p50Micros()),
                millis(own.late().p99Micros()),
                millis(own.late().maxMicros()),
                millis(own.loopDelay().p99Micros()),
                millis(own.loopDelay().maxMicros()),
                own.cores(),
                own.notFired(),
                own.mostWaiting());
        ownShare(report).ifPresent(out::println);
    }

    /** The sentence that a reader needs where the generator's own lag stands in the figures. */
    static Optional<String> ownShare(LoadReport report) {
        LoadReport.Generator own = report.generator();
        boolean tells = own.lagP99Micros() > TELLING * report.all().p99Micros() || own.notFired() > 0;
        return tells
                ? Optional.of("The load generator itself was late by p99 " + millis(own.lagP99Micros())
                        + " ms and max "
                        + millis(
                                Math.max(own.late().maxMicros(), own.loopDelay().maxMicros()))
                        + " ms: up to that much of the figures above is its own, not the server's.")
                : Optional.empty();
    }

    private static void account(Account account, PrintWriter out) {
        line(
                out,
                "account: %d tickets acknowledged, %d in the journal (%d of others beside them); %d commands "
                        + "acknowledged, %d in the journal; without an answer %d were done and %d were not",
                account.ticketsAcknowledged(),
                account.ticketsInJournal(),
                account.ticketsOfOthers(),
                account.commandsAcknowledged(),
                account.commandsInJournal(),
                account.resolvedDone(),
                account.resolvedNotDone());
        account.mismatches().forEach(mismatch -> out.println("  UNEXPLAINED " + mismatch));
        long unlisted = account.mismatchesInAll() - account.mismatches().size();
        if (unlisted > 0) {
            out.println("  UNEXPLAINED and " + unlisted + " more.");
        }
        if (!account.notRead().isEmpty()) {
            out.println("  The account could not be closed: " + account.notRead());
        }
    }

    private static String millis(long micros) {
        return String.format(Locale.ROOT, micros < 100_000 ? "%.2f" : "%.0f", micros / 1_000.0);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? Long.toString((long) value) : String.format(Locale.ROOT, "%.2f", value);
    }

    private static void line(PrintWriter out, String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
