package io.yitaiqing.simulator.fit;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Prints what was fitted and how well. */
final class FitText {

    private FitText() {}

    static void print(HallFit fit, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%d stays on %d days from %s; %d services, %d clerks%n%n",
                fit.log().records().size(),
                fit.days().count(),
                fit.days().first(),
                fit.services().size(),
                fit.skills().size());
        out.printf(
                Locale.ROOT,
                "%-20s %6s %6s   %16s %6s   %6s   %18s %6s %6s%n",
                "service",
                "stays",
                "var/m",
                "service s (scv)",
                "dist",
                "clerks",
                "patience min (scv)",
                "dist",
                "left");
        fit.services()
                .values()
                .forEach(of -> out.printf(
                        Locale.ROOT,
                        "%-20s %6d %6.2f   %8.1f (%4.2f) %7.3f   %6.3f   %11.1f (%4.1f) %6.3f %6d%n",
                        of.service(),
                        of.stays(),
                        of.overdispersion().dispersion(),
                        of.clerks().meanSeconds(),
                        of.clerks().scv(),
                        of.serviceDistance(),
                        Math.sqrt(of.clerks().between()),
                        of.patience().mean() / 60,
                        of.patience().scv(),
                        of.patience().distance(of.patienceSeen()),
                        of.patienceSeen().ended()));
        fit.log().services().stream()
                .filter(service -> !fit.services().containsKey(service))
                .forEach(never -> out.println("left out: " + never + ", of whose customers nobody was ever called"));
        printHall(fit, out);
    }

    private static void printHall(HallFit fit, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%nday to day: variance over mean %.2f, gamma shape %.1f%n",
                fit.busyness().dispersion(),
                fit.busyness().shape());
        out.printf(
                Locale.ROOT,
                "clerks work on for %.1f s after a customer (scv %.1f; %d of %d seen to the end, distance %.3f)%n",
                fit.wrapUp().mean(),
                fit.wrapUp().scv(),
                fit.wrapUpSeen().ended(),
                fit.wrapUpSeen().seen(),
                fit.wrapUp().distance(fit.wrapUpSeen()));
        out.printf(
                Locale.ROOT,
                "of those who give up %.1f %% tell nobody; way to the counter %.1f s%n",
                100 * fit.silentShare(),
                fit.way().mean());
    }

    static void print(List<Forecast.Line> lines, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%n%-20s %7s %10s %17s %18s %8s %16s%n",
                "service",
                "called",
                "wait min",
                "5-95 % of days",
                "simulated",
                "left",
                "simulated");
        for (Forecast.Line line : lines) {
            out.printf(
                    Locale.ROOT,
                    "%-20s %7d %10.2f %8.2f-%8.2f %10.2f +-%5.2f %8.0f %9.0f +-%4.0f  %s%n",
                    line.service(),
                    line.called(),
                    line.recordedMinutes(),
                    line.lowMinutes(),
                    line.highMinutes(),
                    line.simulatedMinutes().mean(),
                    line.simulatedMinutes().halfWidth(),
                    line.recordedLeft(),
                    line.simulatedLeft().mean(),
                    line.simulatedLeft().halfWidth(),
                    verdict(line));
        }
        lines.stream().filter(line -> line.told() && !line.inside()).forEach(line -> out.println(why(line)));
    }

    private static String verdict(Forecast.Line line) {
        return !line.told() ? "too few to tell" : line.inside() ? "inside" : "outside";
    }

    /** What the logs show that a hall of first come first served does not. */
    private static String why(Forecast.Line line) {
        boolean tooLong = line.simulatedMinutes().mean() > line.highMinutes();
        if (!tooLong) {
            return line.service() + " waits less than on nine days of ten: its clerks were less ready than the fitted"
                    + " ones.";
        }
        return String.format(
                Locale.ROOT,
                "%s waits longer than on nine days of ten: clerks who mostly do it did %.0f %% of it, and the fitted"
                        + " hall calls them to whoever waited longest.",
                line.service(),
                100 * line.bySpecialists());
    }
}
