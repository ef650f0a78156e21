package io.yitaiqing.simulator.bench;

import io.yitaiqing.simulator.draw.Draws;
import io.yitaiqing.simulator.scenario.Spread;
import java.util.function.DoubleUnaryOperator;

/** A probability distribution of times in seconds. */
sealed interface Law {

    /** The mean in seconds. */
    double meanSeconds();

    /** The time drawn for one purpose. */
    double seconds(Draws draws, String purpose);

    /** The same for one purpose that very many are drawn for. */
    Sampler sampler(String purpose);

    /** A law for one purpose, with all that can be reckoned beforehand. */
    interface Sampler {

        /** The time drawn. */
        double seconds(Draws draws);
    }

    /** The law of times that are longer by a factor. */
    Law times(double factor);

    /** Times without memory. */
    static Law exponential(double meanSeconds) {
        return new Erlang(1, meanSeconds);
    }

    /** Times whose logarithm is normal; constant where {@code scv}, the variance over the squared mean, is 0. */
    static Law lognormal(double meanSeconds, double scv) {
        return new Lognormal(new Spread(meanSeconds, scv));
    }

    /** The sum of so many exponential times of the same mean. */
    record Erlang(int phases, double meanSeconds) implements Law {
        @Override
        public double seconds(Draws draws, String purpose) {
            double sum = 0;
            for (int phase = 0; phase < phases; phase++) {
                sum -= Math.log(draws.uniform(purpose, phase));
            }
            return sum * meanSeconds / phases;
        }

        @Override
        public Sampler sampler(String purpose) {
            long number = Draws.purpose(purpose);
            return draws -> {
                double sum = 0;
                for (int phase = 0; phase < phases; phase++) {
                    sum -= Math.log(draws.uniformFor(number, phase));
                }
                return sum * meanSeconds / phases;
            };
        }

        @Override
        public Law times(double factor) {
            return new Erlang(phases, meanSeconds * factor);
        }
    }

    /** A lognormal time. */
    record Lognormal(Spread spread) implements Law {
        @Override
        public double meanSeconds() {
            return spread.mean();
        }

        @Override
        public double seconds(Draws draws, String purpose) {
            return spread.at(draws.uniform(purpose));
        }

        @Override
        public Sampler sampler(String purpose) {
            long number = Draws.purpose(purpose);
            DoubleUnaryOperator quantiles = spread.quantiles();
            return draws -> quantiles.applyAsDouble(draws.uniformFor(number, 0));
        }

        @Override
        public Law times(double factor) {
            return lognormal(spread.mean() * factor, spread.scv());
        }
    }
}
