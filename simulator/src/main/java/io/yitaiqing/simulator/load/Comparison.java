package io.yitaiqing.simulator.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A load beside an earlier one: for each operation the difference of its median and its 99th percentile, and whether
 * that is more than their unrest from slice to slice, by Welch's test (1947) at 95 %.
 */
public final class Comparison {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SLICES_LEAST = 4;

    private final JsonNode earlier;

    private Comparison(JsonNode earlier) {
        this.earlier = earlier;
    }

    /** Reads an earlier report; one sentence in a {@link LoadFailure} where the file is none. */
    public static Comparison with(Path file) {
        try {
            JsonNode node = JSON.readTree(file.toFile());
            if (!node.path("operations").isObject()) {
                throw new LoadFailure("Expected a report of hall load in " + file + ", but it has no operations.");
            }
            return new Comparison(node);
        } catch (IOException e) {
            throw new LoadFailure("Expected a report of hall load in " + file + ", but it cannot be read ("
                    + e.getClass().getSimpleName() + ").");
        }
    }

    /** What became of one figure. */
    public enum Verdict {
        NOISE("noise"),
        FASTER("faster"),
        SLOWER("slower"),
        TOO_SHORT("too short to tell");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }
    }

    /** Prints a line for each operation of both loads. */
    public void print(LoadReport now, PrintWriter out) {
        out.println("compared with " + earlier.path("what").asText() + " of "
                + earlier.path("began").asText() + ":");
        boolean same = earlier.path("halls").asInt() == now.halls()
                && earlier.path("speed").asDouble() == now.speed();
        if (!same) {
            out.println("  It had " + earlier.path("halls").asInt() + " halls at "
                    + earlier.path("speed").asDouble()
                    + " times real speed: another load, so differences are its too.");
        }
        now.operations().forEach((name, figures) -> {
            JsonNode before = earlier.path("operations").path(name);
            if (!before.isMissingNode()) {
                JsonNode slices = before.path("slices");
                out.println("  " + name + "  p50 " + difference(slices.path("p50Ms"), figures.medians()) + "  p99 "
                        + difference(slices.path("p99Ms"), figures.tails()));
            }
        });
        out.flush();
    }

    private static String difference(JsonNode beforeMillis, List<Double> nowMicros) {
        List<Double> before = new ArrayList<>();
        beforeMillis.forEach(value -> before.add(value.asDouble()));
        List<Double> now = nowMicros.stream().map(micros -> micros / 1_000).toList();
        Verdict verdict = verdict(before, now);
        return verdict == Verdict.TOO_SHORT
                ? verdict.word
                : String.format(Locale.ROOT, "%.2f -> %.2f ms (%s)", mean(before), mean(now), verdict.word);
    }

    static Verdict verdict(List<Double> before, List<Double> now) {
        if (before.size() < SLICES_LEAST || now.size() < SLICES_LEAST) {
            return Verdict.TOO_SHORT;
        }
        double a = variance(before) / before.size();
        double b = variance(now) / now.size();
        double difference = mean(now) - mean(before);
        if (a + b == 0) {
            return difference == 0 ? Verdict.NOISE : difference < 0 ? Verdict.FASTER : Verdict.SLOWER;
        }
        double freedom = (a + b) * (a + b) / (a * a / (before.size() - 1) + b * b / (now.size() - 1));
        double critical = TDistribution.of(freedom).inverseSurvivalProbability(0.025);
        if (Math.abs(difference) <= critical * Math.sqrt(a + b)) {
            return Verdict.NOISE;
        }
        return difference < 0 ? Verdict.FASTER : Verdict.SLOWER;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static double variance(List<Double> values) {
        double mean = mean(values);
        return values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum() / (values.size() - 1);
    }
}
