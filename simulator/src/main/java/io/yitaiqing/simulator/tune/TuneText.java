package io.yitaiqing.simulator.tune;

import io.yitaiqing.dispatch.Preset;
import io.yitaiqing.simulator.Estimate;
import io.yitaiqing.simulator.Measure;
import io.yitaiqing.simulator.Results;
import io.yitaiqing.simulator.Values;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What tuning came to, for people.
 *
 * @param against the policy the tuned coefficients are held against
 */
public record TuneText(String scenario, TunedWeights weights, HeldOut heldOut, String against) {

    private static final String ROW = "%-24s %10s %10s   %s";

    /** Prints everything. */
    public void print(PrintWriter out) {
        found().forEach(out::println);
        out.println();
        out.println(
                line(ROW, "service", "v", "a (s)", "late or left (%) under " + String.join(", ", lived().keySet())));
        weights.services()
                .forEach((service, weight) -> out.println(line(
                        ROW,
                        service,
                        line("%.4g", weight.importance()),
                        line("%.1f", weight.offsetSeconds()),
                        missed(service))));
        out.println(line(ROW, Values.ALL, "", "", missed(Values.ALL)));
        out.println(line(ROW, "mean wait (min)", "", "", means(Values.ALL, Measure.MEAN_WAIT)));
        out.flush();
    }

    /** How coefficients were found by a search that was stopped, line by line. */
    public static List<String> stopped(Tuning tuning, String scenario, int tried) {
        return List.of(
                subject(tuning, scenario),
                line(
                        "Stopped early: %d of %d trials were begun, of up to %d replications, seed %d.",
                        tried, tuning.trials(), tuning.replications(), tuning.seed()),
                "These are the best so far. They were not held against another policy by people the search never met.");
    }

    private static String subject(Tuning tuning, String scenario) {
        return line(
                "Dispatch of %s %s in %s, tuned for: %s (%s), less is better.",
                tuning.hall(),
                tuning.plan().name(),
                scenario,
                tuning.objective().meaning(),
                tuning.objective().unit());
    }

    /** How the coefficients were found and what they are worth, line by line. */
    public List<String> found() {
        Tuning tuning = heldOut.tuning();
        List<String> lines = new ArrayList<>();
        lines.add(subject(tuning, scenario));
        lines.add(line(
                "%d trials of up to %d replications, seed %d. Called is the largest a + v (w + tau), tau %.4g s.",
                tuning.trials(), tuning.replications(), tuning.seed(), weights.offsetSeconds()));
        lines.add(line(
                "Held out: %d other replications, seed %d, the same people under each policy, %s %% intervals:",
                heldOut.tuned().count(),
                heldOut.seed(),
                line("%.2f", 100 * heldOut.level()).replaceFirst("\\.?0+$", "")));
        lived().forEach((policy, results) ->
                lines.add(line("  %-28s %s", policy, shown(heldOut.objective(results), "%.2f"))));
        lines.add(verdict(against, heldOut.against()));
        if (!against.equals(Preset.GENERALIZED_C_MU.policy())) {
            lines.add(verdict(Preset.GENERALIZED_C_MU.policy(), heldOut.generalizedCMu()));
        }
        return lines;
    }

    /** The policies and what they came to; one of a name that stands there already is told once. */
    private Map<String, Results> lived() {
        Map<String, Results> lived = new LinkedHashMap<>();
        lived.put("tuned", heldOut.tuned());
        lived.put(against, heldOut.against());
        lived.putIfAbsent(Preset.GENERALIZED_C_MU.policy(), heldOut.generalizedCMu());
        return lived;
    }

    private String verdict(String policy, Results results) {
        Estimate difference = heldOut.difference(results);
        String shown = shown(difference, "%+.2f");
        if (difference.high() < 0) {
            return line("Better than %s: %s.", policy, shown);
        }
        return difference.low() > 0
                ? line("Worse than %s: %s.", policy, shown)
                : line("No better than %s beyond noise: %s contains 0.", policy, shown);
    }

    private String missed(String service) {
        return means(service, Measure.MISSED);
    }

    private String means(String service, Measure measure) {
        List<String> means = new ArrayList<>();
        for (Results results : lived().values()) {
            double[] values = results.values(heldOut.tuning().hall(), service, measure);
            means.add(shown(Estimate.ofKnown(values, heldOut.level()), "%.1f"));
        }
        return String.join(" | ", means);
    }

    private static String shown(Estimate estimate, String format) {
        if (Double.isNaN(estimate.mean())) {
            return "–";
        }
        return line(format, estimate.mean()) + line(" ± %.2f", estimate.halfWidth());
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values).stripTrailing();
    }
}
