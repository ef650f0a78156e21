package io.yitaiqing.simulator.optimum;

/**
 * The decisions at the start of a step, one head after the other until nobody more is taken.
 *
 * <p>The head taken, the next one's age is younger by a memoryless gap, so its mean value follows from that of the
 * next younger place: U(e) = zero V(e) + (1 - zero) R(e - 1), where R(e) = perStep V(e) + (1 - perStep) R(e - 1) and
 * R(0) = V(0).
 */
final class Decision {
    private final StateGrid grid;
    private final int[][] acts;
    private final boolean best;
    private final double[][][] younger;
    private final Take[] takes;

    /** Where an assignment leads, and the chances of the same step. */
    private record Take(int group, int stride, double sameStep, double atOnce) {}

    /** With {@code best} the cheapest of the allowed acts is done, otherwise each with equal chance. */
    Decision(StateGrid grid, Policy policy, boolean best, boolean half) {
        this.grid = grid;
        this.best = best;
        younger = new double[grid.works][grid.places.length][grid.ages];
        takes = grid.assignments.stream()
                .map(it -> new Take(
                        it.group(),
                        grid.strides[it.group()],
                        grid.gap(it.group()).zero(),
                        half ? grid.service(it.server(), it.group()).zero() : 0))
                .toArray(Take[]::new);
        acts = new int[grid.works][grid.ages];
        for (int work = 0; work < grid.works; work++) {
            for (int ages = 0; ages < grid.ages; ages++) {
                acts[work][ages] = policy.acts(work, ages, half);
            }
        }
    }

    /** Fills {@code value} from {@code expected}, the values when nobody more is taken in this step. */
    void take(double[][] expected, double[][] value) {
        for (int work = 0; work < grid.works; work++) {
            if (grid.busy(work)) {
                System.arraycopy(expected[work], 0, value[work], 0, grid.ages);
                for (int group = 0; group < grid.places.length; group++) {
                    scan(group, value[work], younger[work][group], 0, grid.ages);
                }
            } else {
                choose(work, expected[work], value);
            }
        }
    }

    /** From the youngest on, for a server that is free again in the same step takes a younger head. */
    private void choose(int work, double[] waiting, double[][] value) {
        for (int ages = 0; ages < grid.ages; ages++) {
            int allowed = acts[work][ages];
            double chosen = waiting[ages];
            if (allowed != Policy.WAIT) {
                chosen = choose(allowed, work, ages, chosen, value);
            }
            value[work][ages] = chosen;
            for (int group = 0; group < grid.places.length; group++) {
                scan(group, value[work], younger[work][group], ages, ages + 1);
            }
        }
    }

    private double choose(int allowed, int work, int ages, double waiting, double[][] value) {
        double least = allowed < 0 ? waiting : Double.POSITIVE_INFINITY;
        double sum = allowed < 0 ? waiting : 0;
        for (int rest = allowed & ~Policy.WAIT; rest != 0; rest &= rest - 1) {
            double taken = taken(Integer.numberOfTrailingZeros(rest), work, ages, value);
            least = Math.min(least, taken);
            sum += taken;
        }
        return best ? least : sum / Integer.bitCount(allowed);
    }

    /** The value of taking a head: with a small chance the service lasts no step and the server is free again. */
    private double taken(int number, int work, int ages, double[][] value) {
        Take take = takes[number];
        int begun = grid.begun(work, number);
        int before = ages - take.stride;
        double same = take.sameStep;
        double busy = same * value[begun][ages] + (1 - same) * younger[begun][take.group][before];
        double free = (1 - same) * younger[work][take.group][before];
        return ((1 - take.atOnce) * busy + take.atOnce * free) / (1 - take.atOnce * same);
    }

    private void scan(int group, double[] value, double[] scanned, int from, int to) {
        double perStep = grid.gap(group).perStep();
        int stride = grid.strides[group];
        boolean[] empty = grid.empty[group];
        for (int ages = from; ages < to; ages++) {
            scanned[ages] = empty[ages] ? value[ages] : perStep * value[ages] + (1 - perStep) * scanned[ages - stride];
        }
    }
}
