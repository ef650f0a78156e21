package io.yitaiqing.simulator.fit;

import io.yitaiqing.simulator.replay.Outcome;
import io.yitaiqing.simulator.replay.TicketRecord;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How much longer or shorter each clerk takes for one service than all of them, drawn towards 1 where little was seen.
 *
 * <p>A clerk's mean over the mean of all is 1 plus the clerk's own deviation, of variance {@code between}, plus chance,
 * of variance {@code scv / n}. The deviation is told in the proportion {@code between / (between + scv / n)}
 * (empirical Bayes: Efron and Morris 1975); {@code between} is that of moments (DerSimonian and Laird 1986).
 *
 * @param meanSeconds the mean of all services
 * @param scv their squared coefficient of variation with the clerks' factors taken out
 * @param between the variance of the clerks' own deviations
 * @param factors by clerk, 1 for the mean of all
 */
record ClerkFactors(double meanSeconds, double scv, double between, SortedMap<String, Double> factors) {

    private static final double LEAST = 0.2;
    private static final double MOST = 5;

    /** From the served stays of one service, at least one. */
    static ClerkFactors of(List<TicketRecord> stays) {
        List<TicketRecord> served =
                stays.stream().filter(stay -> stay.outcome() == Outcome.SERVED).toList();
        double mean =
                served.stream().mapToDouble(ClerkFactors::seconds).average().orElse(0);
        if (mean <= 0) {
            return new ClerkFactors(0, 0, 0, new TreeMap<>());
        }
        Map<String, double[]> byClerk = served.stream()
                .collect(Collectors.groupingBy(
                        stay -> stay.clerk().orElseThrow(),
                        TreeMap::new,
                        Collectors.collectingAndThen(Collectors.toList(), ClerkFactors::lengths)));
        double within = within(byClerk) / (mean * mean);
        double between = between(byClerk, mean, within);
        SortedMap<String, Double> factors = new TreeMap<>();
        byClerk.forEach((clerk, lengths) -> {
            double trust = between == 0 ? 0 : between / (between + within / lengths.length);
            factors.put(clerk, Math.clamp(1 + trust * (average(lengths) / mean - 1), LEAST, MOST));
        });
        return new ClerkFactors(mean, scv(byClerk, factors), between, factors);
    }

    private static double seconds(TicketRecord stay) {
        return stay.serviceTime().toMillis() / 1_000.0;
    }

    private static double[] lengths(List<TicketRecord> stays) {
        return stays.stream().mapToDouble(ClerkFactors::seconds).toArray();
    }

    private static double average(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** The variance of the stays of one and the same clerk. */
    private static double within(Map<String, double[]> byClerk) {
        double squares = 0;
        int free = 0;
        for (double[] lengths : byClerk.values()) {
            double mean = average(lengths);
            for (double length : lengths) {
                squares += (length - mean) * (length - mean);
            }
            free += lengths.length - 1;
        }
        return free == 0 ? 0 : squares / free;
    }

    private static double between(Map<String, double[]> byClerk, double mean, double within) {
        if (within == 0) {
            return 0;
        }
        double deviations = 0;
        double weight = 0;
        double squaredWeight = 0;
        for (double[] lengths : byClerk.values()) {
            double ratio = average(lengths) / mean - 1;
            double of = lengths.length / within;
            deviations += of * ratio * ratio;
            weight += of;
            squaredWeight += of * of;
        }
        double scale = weight - squaredWeight / weight;
        return scale <= 0 ? 0 : Math.max(0, (deviations - (byClerk.size() - 1)) / scale);
    }

    private static double scv(Map<String, double[]> byClerk, Map<String, Double> factors) {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (Map.Entry<String, double[]> clerk : byClerk.entrySet()) {
            for (double length : clerk.getValue()) {
                double alike = length / factors.get(clerk.getKey());
                sum += alike;
                squares += alike * alike;
                count++;
            }
        }
        double mean = sum / count;
        return Math.max(0, squares / count / (mean * mean) - 1);
    }
}
