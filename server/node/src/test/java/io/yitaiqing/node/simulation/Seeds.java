package io.yitaiqing.node.simulation;

import io.yitaiqing.node.simulation.ClusterSimulation.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Which seeds are run, and how: {@code -Dsimulation.seeds=N}, {@code .from=S}, {@code .threads=T}, or one by {@code
 * .seed=S}.
 */
final class Seeds {

    private static final int IN_CI = 500;
    private static final int TRACE_MOST = 400;
    private static final String COMMAND = "./mvnw -pl server/node -am test -Dweb.skip -Dtest=ClusterSimulationTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false";

    private Seeds() {}

    static List<Outcome> run() {
        Long one = Long.getLong("simulation.seed");
        long from = Long.getLong("simulation.from", 1);
        long[] seeds = one != null
                ? new long[] {one}
                : LongStream.range(from, from + Integer.getInteger("simulation.seeds", IN_CI))
                        .toArray();
        int threads = Integer.getInteger(
                "simulation.threads", Math.min(2, Runtime.getRuntime().availableProcessors()));
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<Outcome>> runs = new ArrayList<>();
            for (long seed : seeds) {
                runs.add(workers.submit(() -> ClusterSimulation.run(seed, Mutation.NONE, false)));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> run : runs) {
                outcomes.add(run.get());
            }
            return outcomes;
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** What all runs amount to, in a line for each kind of figure. */
    static String summary(List<Outcome> outcomes) {
        long[] healed = outcomes.stream()
                .filter(run -> run.finding().isEmpty())
                .mapToLong(Outcome::healedMillis)
                .sorted()
                .toArray();
        return """
                %d seeds: %d with findings %s
                %d rows, %d acknowledged answers, %d frames, %d troubles
                well again after healing: median %.1f s, 99 %% within %.1f s, all within %.1f s of virtual time
                """.formatted(
                        outcomes.size(),
                        outcomes.size() - healed.length,
                        outcomes.stream()
                                .flatMap(run -> run.finding().stream())
                                .collect(Collectors.groupingBy(
                                        found -> found.kind().name(), java.util.TreeMap::new, Collectors.counting())),
                        outcomes.stream().mapToLong(Outcome::rows).sum(),
                        outcomes.stream().mapToLong(Outcome::answers).sum(),
                        outcomes.stream().mapToLong(Outcome::frames).sum(),
                        outcomes.stream().mapToLong(Outcome::troubles).sum(),
                        quantile(healed, 0.5),
                        quantile(healed, 0.99),
                        quantile(healed, 1));
    }

    private static double quantile(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) ((sorted.length - 1) * share)] / 1_000.0;
    }

    /** The failure of a seed: what is wrong, how to see it again, and what went before. */
    static String told(Outcome failed) {
        List<String> trace =
                ClusterSimulation.run(failed.seed(), Mutation.NONE, true).trace();
        List<String> last = trace.subList(Math.max(0, trace.size() - TRACE_MOST), trace.size());
        return "seed " + failed.seed() + ": " + failed.finding().orElseThrow() + "\nagain: " + COMMAND
                + " -Dsimulation.seed=" + failed.seed() + "\n" + String.join("\n", last);
    }
}
