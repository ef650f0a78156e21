package io.yitaiqing.simulator.tune;

import io.yitaiqing.simulator.draw.Draws;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * A search for the coefficients of one hall: random points that are halved again and again (successive halving, Karnin,
 * Koren and Somekh 2013), then steps along one coordinate at a time from the best of them (Hooke and Jeeves 1961).
 *
 * <p>It begins with the generalized c-mu rule and with first come first served. What it finds depends on the seed, not
 * on the threads.
 */
public final class WeightSearch {

    private static final double RANDOM_SHARE = 0.6;
    /** Of the trials of a block so many parts are dropped before the next, longer one. */
    private static final int KEPT_OF = 3;

    private static final double LOG_STEP = 0.7;
    private static final double HEAD_START_STEP_SECONDS = 120;
    private static final double SHORTEST_STEP = 1 / 8.0;

    private final Tuning tuning;
    private final Training training;
    private final Draws draws;
    private final IntConsumer progress;
    private volatile int tried;
    private volatile boolean judged;

    /** A search on so many threads that tells, from one thread, how many trials are done. */
    public WeightSearch(Tuning tuning, int threads, IntConsumer progress) {
        this.tuning = tuning;
        this.training = new Training(tuning, threads);
        this.draws = Draws.of(tuning.seed(), 0).at("search");
        this.progress = progress;
    }

    /** Ends it soon, from any thread: the best so far is what it finds. */
    public void stop() {
        training.stop();
    }

    /** How many points were tried so far, of which one that was stopped may not have lived a block. */
    public int tried() {
        return tried;
    }

    /** Whether any point was held against another; else what was found is only where the search began. */
    public boolean judged() {
        return judged;
    }

    /** The best coefficients found. */
    public TunedWeights run() {
        return stepped(best()).point().weights();
    }

    private Trial best() {
        Point first = Point.generalizedCMu(tuning.plan());
        Proposals proposals = new Proposals(draws.at("random"), first);
        List<Trial> alive = new ArrayList<>(List.of(trial(first)));
        int random = (int) Math.ceil(RANDOM_SHARE * tuning.trials());
        if (random > 1) {
            alive.add(trial(Point.equal(tuning.plan())));
        }
        while (tried < random) {
            alive.add(trial(proposals.point(tried)));
        }
        for (int block = 0; block < training.blocks(); block++) {
            training.next(alive);
            if (training.stopped()) {
                break;
            }
            judged = true;
            int kept = block + 1 == training.blocks() ? 1 : Math.ceilDiv(alive.size(), KEPT_OF);
            alive = alive.stream().sorted(Trial.BETTER).limit(kept).toList();
            progress.accept(tried * (block + 1) / training.blocks());
        }
        return alive.stream().min(Trial.BETTER).orElseThrow();
    }

    private Trial stepped(Trial from) {
        Trial best = from;
        double length = 1;
        for (int sweep = 0; length >= SHORTEST_STEP && goesOn(); sweep++) {
            Trial before = best;
            for (int coordinate : order(sweep, best.point().size())) {
                best = better(best, coordinate, length);
            }
            if (best == before) {
                length /= 2;
            }
        }
        progress.accept(tuning.trials());
        return best;
    }

    /** The coordinates in another order each time. */
    private List<Integer> order(int sweep, int coordinates) {
        Draws own = draws.at("sweep").at(sweep);
        return IntStream.range(0, coordinates)
                .boxed()
                .sorted(Comparator.comparingDouble(coordinate -> own.uniform("order", coordinate)))
                .toList();
    }

    /** The better of a trial and its neighbours to both sides, which are dropped as soon as they are behind. */
    private Trial better(Trial best, int coordinate, double length) {
        double step = length * (best.point().isHeadStart(coordinate) ? HEAD_START_STEP_SECONDS : LOG_STEP);
        List<Trial> alive = new ArrayList<>();
        for (double by : new double[] {step, -step}) {
            if (goesOn()) {
                alive.add(trial(best.point().moved(coordinate, by)));
            }
        }
        for (int block = 0; block < training.blocks() && !alive.isEmpty(); block++) {
            training.next(alive);
            if (training.stopped()) {
                return best;
            }
            double limit = best.meanOfFirst(block + 1);
            alive = alive.stream().filter(trial -> trial.mean() < limit).toList();
        }
        progress.accept(tried);
        return alive.stream().min(Trial.BETTER).orElse(best);
    }

    private boolean goesOn() {
        return tried < tuning.trials() && !training.stopped();
    }

    private Trial trial(Point point) {
        int number = tried;
        tried = number + 1;
        return new Trial(number, point);
    }
}
