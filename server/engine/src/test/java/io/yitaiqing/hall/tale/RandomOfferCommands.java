package io.yitaiqing.hall.tale;

import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import java.util.Random;

/** Answers to offers at random: mostly yes, where there is one. */
final class RandomOfferCommands {

    private final Random random;

    RandomOfferCommands(Random random) {
        this.random = random;
    }

    HallCommand next(Hall hall) {
        RandomPicks picks = new RandomPicks(random, hall);
        String counter = picks.counter(CounterState.OFFERED);
        return switch (random.nextInt(5)) {
            case 0 -> new HallCommand.RefuseOffer(counter, picks.text("my neighbour"));
            case 1 -> new HallCommand.RescindOffer(counter, picks.text("training"));
            default -> new HallCommand.AcceptOffer(counter);
        };
    }
}
