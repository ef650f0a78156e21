package io.yitaiqing.simulator.bench;

import io.yitaiqing.simulator.draw.Draws;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A queueing model whose figures are known.
 *
 * @param customers how many come in a replication
 * @param run one replication: the value of each figure
 */
record Case(String name, double customers, List<Known> figures, Function<Draws, double[]> run) {

    /**
     * A known figure.
     *
     * @param tolerance half the unit of its last published digit, with the half width of its published interval
     * @param published how many customers it was simulated with; 0 where it is exact
     */
    record Known(String name, double value, double tolerance, double published) {

        /** One that is exact. */
        static Known exact(String name, double value) {
            return new Known(name, value, 0, 0);
        }

        /** One that was published with so many decimals. */
        static Known rounded(String name, double value, int decimals) {
            return simulated(name, value, decimals, 0);
        }

        /** One that was simulated with so many customers and published with so many decimals. */
        static Known simulated(String name, double value, int decimals, double published) {
            return new Known(name, value, 0.5 * Math.pow(10, -decimals), published);
        }
    }

    /** A known figure of a hall in the long run, and how it is measured. */
    record Figure(Known known, ToDoubleFunction<Measured> measured) {

        static Figure exact(String name, double value, ToDoubleFunction<Measured> measured) {
            return new Figure(Known.exact(name, value), measured);
        }

        static Figure rounded(String name, double value, int decimals, ToDoubleFunction<Measured> measured) {
            return new Figure(Known.rounded(name, value, decimals), measured);
        }
    }

    /** A hall in the long run: so many customers a replication, after a fifth as many that do not count. */
    static Case steady(String name, HallModel model, int customers, List<Figure> figures) {
        return new Case(name, customers, figures.stream().map(Figure::known).toList(), draws -> {
            Measured measured = new SimulatedHall(model, draws).run(customers / 5, customers);
            return figures.stream()
                    .mapToDouble(figure -> figure.measured().applyAsDouble(measured))
                    .toArray();
        });
    }
}
