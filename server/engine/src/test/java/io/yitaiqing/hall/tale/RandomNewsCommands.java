package io.yitaiqing.hall.tale;

import io.yitaiqing.hall.Alert;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.FollowedCase;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;

/** Random commands of followed cases, alerts and care. */
final class RandomNewsCommands {

    private final Random random;

    RandomNewsCommands(Random random) {
        this.random = random;
    }

    HallCommand next(Hall hall, Instant now) {
        RandomPicks p = new RandomPicks(random, hall);
        return switch (random.nextInt(8)) {
            case 0 -> new HallCommand.RaisePanic(p.counter(CounterState.SERVING, CounterState.IDLE), p.text("help"));
            case 1 -> new HallCommand.AcknowledgeAlert(alert(p), p.text("manager"), Optional.empty());
            case 2 ->
                new HallCommand.ShelveAlert(
                        alert(p), "manager", now.plusSeconds(random.nextInt(-60, 3_600)), Optional.of("lunch"));
            case 3 -> new HallCommand.ResolveAlert(panic(p), "manager");
            case 4 ->
                new HallCommand.RecordCare(
                        p.named(hall.plan().settings().careActions().stream().map(c -> c.id()), "song"),
                        "manager",
                        p.once(2) ? Optional.empty() : Optional.of(alert(p)),
                        Optional.of(p.text("two")));
            case 5 -> new HallCommand.CallGuide(p.text(p.once(2) ? "kiosk 1" : "kiosk 2"));
            default ->
                new HallCommand.TellProgress(
                        p.named(hall.cases().all().stream().map(FollowedCase::id), "c0"), p.text("soon"), p.once(3));
        };
    }

    private static String alert(RandomPicks p) {
        return p.named(p.hall().alerts().all().stream().map(Alert::id), "a0");
    }

    /** An alert that a person may end, mostly. */
    private static String panic(RandomPicks p) {
        return p.once(4)
                ? alert(p)
                : p.named(
                        p.hall().alerts().all().stream()
                                .filter(alert -> Alert.Cause.ENDED_BY_HAND.contains(alert.cause()))
                                .map(Alert::id),
                        "a0");
    }
}
