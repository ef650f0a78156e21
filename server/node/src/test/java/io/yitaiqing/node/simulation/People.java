package io.yitaiqing.node.simulation;

import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.tale.RandomCommands;
import io.yitaiqing.node.keeper.Reply;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Who comes to the halls and who works there: customers, a clerk at each counter, and somebody who presses anything.
 */
final class People {

    private static final List<String> SERVICES = List.of("bill-payment", "new-connection", "invoice");
    private static final List<String> CLERKS = List.of("li-min", "wang-fang", "zhao-lei", "sun-yi");

    private final SimulatedCluster cluster;
    private final Callers callers;
    private final Random random;
    private final RandomCommands anything;
    private boolean gone;

    People(SimulatedCluster cluster, Callers callers) {
        this.cluster = cluster;
        this.callers = callers;
        this.random = cluster.random();
        this.anything = new RandomCommands(random);
    }

    void come() {
        for (String hall : cluster.halls()) {
            after(3_000, () -> customer(hall));
            after(5_000, () -> presser(hall));
            cluster.plans().get(hall).counters().forEach(place -> after(2_000, () -> clerk(hall, place.id())));
        }
    }

    /** Nobody begins anything any more. */
    void go() {
        gone = true;
    }

    private void after(int mostMillis, Runnable work) {
        cluster.time().later(random.nextInt(mostMillis), () -> {
            if (!gone) {
                work.run();
            }
        });
    }

    private void customer(String hall) {
        String token = hall + "." + Long.toHexString(random.nextLong());
        HallCommand ticket = new HallCommand.IssueTicket(List.of(cluster.pick(SERVICES)), "kiosk", token);
        callers.ask(hall, ticket, reply -> {
            if (reply instanceof Reply.Accepted accepted
                    && accepted.answer().get("visit") instanceof String visit
                    && random.nextInt(5) == 0) {
                after(20_000, () -> callers.ask(hall, new HallCommand.Leave(visit), left -> {}));
            }
        });
        after(3_000, () -> customer(hall));
    }

    private void presser(String hall) {
        Hall seen = cluster.replica(hall).hall();
        HallCommand command =
                anything.next(seen, cluster.plans().get(hall), cluster.time().now());
        callers.ask(hall, command, reply -> after(5_000, () -> presser(hall)));
    }

    /** A clerk does what the terminal's page offers, one thing after the other. */
    private void clerk(String hall, String counter) {
        callers.ask(hall, next(hall, counter), reply -> after(2_000, () -> clerk(hall, counter)));
    }

    private HallCommand next(String hall, String counter) {
        Counter seen = cluster.replica(hall).hall().counter(counter).orElseThrow();
        return switch (seen.state()) {
            case CLOSED -> new HallCommand.OpenCounter(counter, Optional.of(cluster.pick(CLERKS)));
            case IDLE -> new HallCommand.CallNext(counter);
            case OFFERED -> new HallCommand.AcceptOffer(counter);
            case CALLING ->
                switch (random.nextInt(6)) {
                    case 0 -> new HallCommand.Recall(counter);
                    case 1 -> new HallCommand.ReportNoShow(counter);
                    default -> new HallCommand.StartService(counter);
                };
            case SERVING -> new HallCommand.FinishService(counter, "done", List.of(), Optional.empty());
            case PAUSED -> new HallCommand.ResumeCounter(counter);
        };
    }
}
