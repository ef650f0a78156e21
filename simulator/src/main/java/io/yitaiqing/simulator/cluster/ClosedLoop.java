package io.yitaiqing.simulator.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.LongAdder;

/** Clients that ask again as soon as they are answered: for a ticket of some hall at some node, then to cancel it. */
final class ClosedLoop {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Caller caller;
    private final List<Told> halls;
    private final int clients;

    ClosedLoop(Caller caller, List<Told> halls, int clients) {
        this.caller = caller;
        this.halls = halls;
        this.clients = clients;
    }

    /** Runs for so long; returns the commands done in a second. */
    double run(Duration time) throws InterruptedException {
        LongAdder done = new LongAdder();
        long began = System.nanoTime();
        long end = began + time.toNanos();
        List<Thread> threads = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            Random random = new Random(client);
            threads.add(Thread.startVirtualThread(() -> {
                try {
                    while (System.nanoTime() < end) {
                        comeAndGo(random, done);
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return done.sum() * 1e9 / (System.nanoTime() - began);
    }

    private void comeAndGo(Random random, LongAdder done) throws InterruptedException {
        Told hall = halls.get(random.nextInt(halls.size()));
        int node = random.nextInt(1_000);
        Told.Asked ticket = caller.ask(hall, "/visits", HallCrowd.ticket(), node, PATIENCE);
        if (ticket.isAccepted()) {
            done.increment();
            String cancel = "/visits/" + ticket.answer().path("visit").asText() + "/cancel";
            if (caller.ask(hall, cancel, "{}", node + 1, PATIENCE).isAccepted()) {
                done.increment();
            }
        }
    }
}
