package io.yitaiqing.dispatch;

import io.yitaiqing.hall.Elapsed;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.hall.plan.FairnessTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The first expected wait of a visit: the wait {@code t} after which all have been called who by then would be called
 * before it.
 *
 * <p>These are who waits now and is ahead after {@code t}, and who still comes and is ahead then; {@link Stages} tells
 * how long they take. As Kleinrock's (1964) equations of accumulating priority do, this counts whom the visit passes
 * and who passes it, but for one visit in a hall as it stands. The fairness guard holds: who comes overtakes the visit
 * no more often than the cap leaves, and not beyond the wait limit; who reaches the cap before is ahead.
 *
 * <p>If {@code s(t)} is what those before the visit take and {@code r} its slope, their variance counts
 * {@code 1/(1 - r)^2} times, for whoever takes longer lets others in: in an M/M/c queue with a class that always goes
 * first this is the variance of a delay busy period.
 */
final class FirstWait {

    /** Nobody is promised to wait longer: there is no working day of more hours. */
    private static final double MOST_SECONDS = 8 * 3_600;

    private static final double PRECISION = .02;
    private static final int MOST_ROUNDS = 4;
    private static final double SLOPE_OVER_SECONDS = 10;
    private static final double MOST_SLOPE = .95;

    private final Visit visit;
    private final Contest contest;
    private final Hall hall;
    private final Instant now;
    private final List<Newcomers> newcomers;
    private final List<Rival> coming;
    private final List<Rival> waitingNow;
    private final double limitSeconds;
    private final Stages stages;

    FirstWait(Visit visit, Contest contest, IndexRule policy, Hall hall, Instant now) {
        this.visit = visit;
        this.contest = contest;
        this.hall = hall;
        this.now = now;
        newcomers = Newcomers.of(visit, contest, policy, hall, now);
        coming = newcomers.stream().map(it -> contest.coming(it.service())).toList();
        waitingNow = contest.waiting(now, List.of());
        limitSeconds = terms().waitLimitSeconds()
                .map(limit -> Math.max(0, Elapsed.seconds(now, visit.waitsFrom().plusSeconds(limit))))
                .orElse(Double.POSITIVE_INFINITY);
        stages = new Stages(visit, contest, waitingNow, limitSeconds, hall, now);
    }

    /** Empty where the counters that may call the visit have no time for it. */
    Optional<PlaceInLine.Range> range() {
        List<Rival> waiting = waitingNow;
        if (estimate(waiting, 0).equals(Estimate.NONE)) {
            return Optional.of(PlaceInLine.Range.NONE);
        }
        double seconds = settled(waiting);
        double last = Double.NEGATIVE_INFINITY;
        for (int round = 0; round < MOST_ROUNDS && !agree(last, seconds); round++) {
            last = seconds;
            waiting = contest.waiting(now.plusMillis(Math.round(1_000 * seconds)), rivals(waiting, seconds));
            seconds = (seconds + settled(waiting)) / 2;
        }
        Estimate estimate = estimate(waiting, seconds);
        if (estimate.equals(Estimate.NEVER)) {
            return Optional.empty();
        }
        double rise = estimate(waiting, seconds + SLOPE_OVER_SECONDS).seconds() - estimate.seconds();
        double left = 1 - Math.clamp(rise / SLOPE_OVER_SECONDS, 0, MOST_SLOPE);
        // Where a longer wait brings more counters, the bounds of the search are nearer than what one of them gives.
        double mean = rise < 0 ? seconds : Math.min(MOST_SECONDS, estimate.seconds());
        return Optional.of(new Estimate(mean, estimate.variance() / (left * left)).range());
    }

    /** The wait that is as long as those take who are before the visit in it, with these of those who wait. */
    private double settled(List<Rival> waiting) {
        double low = 0;
        double high = estimate(waiting, 0).seconds();
        while (high < MOST_SECONDS && estimate(waiting, high).seconds() > high) {
            low = high;
            high *= 2;
        }
        high = Math.min(high, MOST_SECONDS);
        while (!agree(low, high)) {
            double middle = (low + high) / 2;
            if (estimate(waiting, middle).seconds() > middle) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.clamp(estimate(waiting, high).seconds(), low, high);
    }

    private static boolean agree(double one, double other) {
        return Math.abs(other - one) <= Math.max(1, PRECISION * other);
    }

    private Estimate estimate(List<Rival> waiting, double seconds) {
        return stages.estimate(rivals(waiting, seconds), seconds);
    }

    /** With those who come in the next seconds. */
    private List<Rival> rivals(List<Rival> waiting, double seconds) {
        List<Rival> rivals = new ArrayList<>(waiting);
        for (int i = 0; i < coming.size(); i++) {
            double people = newcomers.get(i).people(seconds, limitSeconds);
            if (people > 0) {
                rivals.add(coming.get(i).with(people, people));
            }
        }
        if (terms().mostOvertakes().isEmpty()) {
            return rivals;
        }
        double most =
                Math.max(0, terms().mostOvertakes().get() - hall.fairness().times(visit));
        // At counters that may not call the visit nobody overtakes it.
        double overtakes = 0;
        for (Rival rival : rivals) {
            overtakes += rival.later() * stages.shared(rival);
        }
        double share = most / overtakes;
        return overtakes > most ? rivals.stream().map(it -> it.sparing(share)).toList() : rivals;
    }

    private FairnessTerms terms() {
        return hall.plan().settings().dispatch().fairness();
    }
}
