package io.yitaiqing.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.yitaiqing.hall.tale.Seed;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.junit.jupiter.api.Test;

/** The assignment of batch moments against a library's maximum weight matching. */
class AssignmentTest {

    private static final int CASES = 2_000;

    @Test
    void isTheMatchingOfMostPairsAndThenOfTheLargestSum() {
        Seed.run(random -> {
            for (int i = 0; i < CASES; i++) {
                double[][] values = values(random);
                int[] columns = Assignment.of(values);
                onlyAllowedPairs(values, columns);
                // A bonus above any sum makes a maximum weight matching take as many pairs as it can.
                double bonus = 1_000;
                double found = 0;
                for (int row = 0; row < columns.length; row++) {
                    found += columns[row] < 0 ? 0 : bonus + values[row][columns[row]];
                }
                assertThat(found).isCloseTo(oracle(values, bonus), within(1e-6));
            }
        });
    }

    @Test
    void aRowThatMayDoNothingStaysAlone() {
        double no = Assignment.FORBIDDEN;
        assertThat(Assignment.of(new double[][] {{no, no}, {no, 3}})).containsExactly(-1, 1);
        assertThat(Assignment.of(new double[][] {{5}, {3}})).containsExactly(0, -1);
        assertThat(Assignment.of(new double[0][])).isEmpty();
        assertThat(Assignment.of(new double[][] {{}, {}})).containsExactly(-1, -1);
    }

    @Test
    void valuesMayBeTinyNegativeOrEqual() {
        assertThat(Assignment.of(new double[][] {{1e-9, 2e-9}, {1e-9, 3e-9}})).containsExactly(0, 1);
        assertThat(Assignment.of(new double[][] {{-5, -1}, {-7, -2}})).containsExactly(0, 1);
    }

    private static double[][] values(Random random) {
        double[][] values = new double[1 + random.nextInt(8)][1 + random.nextInt(12)];
        double allowed = random.nextDouble();
        for (double[] row : values) {
            for (int column = 0; column < row.length; column++) {
                row[column] = random.nextDouble() < allowed ? 20 * random.nextDouble() - 5 : Assignment.FORBIDDEN;
            }
        }
        return values;
    }

    private static void onlyAllowedPairs(double[][] values, int[] columns) {
        Set<Integer> taken = new HashSet<>();
        for (int row = 0; row < columns.length; row++) {
            if (columns[row] >= 0) {
                assertThat(taken.add(columns[row])).isTrue();
                assertThat(values[row][columns[row]]).isNotEqualTo(Assignment.FORBIDDEN);
            }
        }
    }

    private static double oracle(double[][] values, double bonus) {
        Graph<String, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        Set<String> rows = new HashSet<>();
        Set<String> columns = new HashSet<>();
        for (int row = 0; row < values.length; row++) {
            rows.add("r" + row);
            graph.addVertex("r" + row);
            for (int column = 0; column < values[row].length; column++) {
                columns.add("c" + column);
                graph.addVertex("c" + column);
                if (values[row][column] != Assignment.FORBIDDEN) {
                    graph.setEdgeWeight(graph.addEdge("r" + row, "c" + column), bonus + values[row][column]);
                }
            }
        }
        return new MaximumWeightBipartiteMatching<>(graph, rows, columns)
                .getMatching()
                .getWeight();
    }
}
