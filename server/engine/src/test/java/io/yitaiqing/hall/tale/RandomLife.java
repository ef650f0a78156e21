package io.yitaiqing.hall.tale;

import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallPlan;
import java.time.Instant;
import java.util.Random;

/** All commands there are at random: half of them the plain life of a hall, so that there always is one. */
public final class RandomLife implements RandomHall.Commands {

    private final Random random;
    private final RandomCommands plain;
    private final RandomAdmission admission;
    private final RandomVisitCommands visits;
    private final RandomCounterCommands counters;
    private final RandomNewsCommands news;
    private final RandomPolicyCommands policies;
    private final RandomOfferCommands offers;

    public RandomLife(Random random) {
        this.random = random;
        this.plain = new RandomCommands(random);
        this.admission = new RandomAdmission(random);
        this.visits = new RandomVisitCommands(random);
        this.counters = new RandomCounterCommands(random);
        this.news = new RandomNewsCommands(random);
        this.policies = new RandomPolicyCommands(random);
        this.offers = new RandomOfferCommands(random);
    }

    @Override
    public HallCommand next(Hall hall, HallPlan plan, Instant now) {
        if (random.nextInt(100) < (hall.offers().isEmpty() ? 1 : 15)) {
            return offers.next(hall);
        }
        int chance = random.nextInt(100);
        if (chance < 50) {
            return plain.next(hall, plan, now);
        } else if (chance < 62) {
            return admission.next(hall, plan, now);
        } else if (chance < 89) {
            return visits.next(hall, now);
        }
        if (chance < 95) {
            return counters.next(hall);
        }
        return random.nextInt(10) == 0 ? policies.next(hall) : news.next(hall, now);
    }
}
