package io.yitaiqing.simulator.bench;

import io.yitaiqing.simulator.bench.Case.Known;
import io.yitaiqing.simulator.draw.Draws;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TruncatedNormalDistribution;

/** What ten plants sell that can each make one product, two in a closed chain, or all (Jordan and Graves 1995). */
final class ChainCases {

    private static final int PLANTS = 10;
    private static final double CAPACITY = 100;
    private static final int DRAWS = 300;
    private static final double PUBLISHED = 3_000;
    private static final TruncatedNormalDistribution DEMAND = TruncatedNormalDistribution.of(100, 40, 20, 180);

    private ChainCases() {}

    static List<Case> all() {
        Flexibility none = plants(plant -> 1L << plant);
        Flexibility chain = plants(plant -> 1L << plant | 1L << (plant + 1) % PLANTS);
        Flexibility full = plants(plant -> (1L << PLANTS) - 1);
        return List.of(new Case(
                "ten plants",
                DRAWS,
                List.of(
                        Known.simulated("sales of one product each", 855.6, 1, PUBLISHED),
                        Known.simulated("sales of a closed chain", 951.5, 1, PUBLISHED),
                        Known.simulated("sales of full flexibility", 955.5, 1, PUBLISHED)),
                draws -> new double[] {sales(none, draws), sales(chain, draws), sales(full, draws)}));
    }

    private static Flexibility plants(IntToLongFunction products) {
        double[] capacities = new double[PLANTS];
        Arrays.fill(capacities, CAPACITY);
        return new Flexibility(
                PLANTS, IntStream.range(0, PLANTS).mapToLong(products).toArray(), capacities);
    }

    private static double sales(Flexibility plants, Draws draws) {
        return IntStream.range(0, DRAWS)
                .mapToDouble(draw -> plants.met(IntStream.range(0, PLANTS)
                        .mapToDouble(product -> DEMAND.inverseCumulativeProbability(
                                draws.at(draw).uniform("demand", product)))
                        .toArray()))
                .average()
                .orElseThrow();
    }
}
