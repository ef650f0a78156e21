package io.yitaiqing.simulator.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The people of one hall: customers who take tickets, and at each counter a clerk who serves them. */
final class HallCrowd {

    private static final String TICKET = "{\"services\":[\"bill-payment\"],\"channel\":\"kiosk\"}";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long SERVICE_MILLIS = 300;
    private static final long IDLE_MILLIS = 700;

    private final Caller caller;
    private final Told told;
    private final long arrivalMillis;
    private final long seed;
    private final List<Thread> people = new ArrayList<>();
    private volatile boolean over;
    private int turn;

    /** @param arrivalMillis mean time between two customers */
    HallCrowd(Caller caller, Told told, long arrivalMillis, long seed) {
        this.caller = caller;
        this.told = told;
        this.arrivalMillis = arrivalMillis;
        this.seed = seed;
    }

    /** Whoever lives in the hall. */
    private interface Life {
        void live(Random random) throws InterruptedException;
    }

    void open() {
        people.add(start(0, this::customers));
        for (ClusterPlan.Seat seat : ClusterPlan.SEATS) {
            people.add(start(seat.counter().hashCode(), random -> clerk(seat, random)));
        }
    }

    private Thread start(long number, Life life) {
        Random random = new Random(seed * 31 + number);
        return Thread.ofVirtual().name(told.hall()).start(() -> {
            try {
                life.live(random);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Everybody ends what they are at and begins nothing more. */
    void close() {
        over = true;
    }

    void join() throws InterruptedException {
        for (Thread person : people) {
            person.join();
        }
    }

    private void customers(Random random) throws InterruptedException {
        while (!over) {
            Thread.sleep((long) (-Math.log(1 - random.nextDouble()) * arrivalMillis));
            ask("/visits", TICKET);
        }
    }

    private void clerk(ClusterPlan.Seat seat, Random random) throws InterruptedException {
        String counter = "/counters/" + seat.counter() + "/";
        while (!over) {
            Thread.sleep((long) (IDLE_MILLIS * (0.5 + random.nextDouble())));
            switch (state(seat)) {
                case "closed" -> ask(counter + "open", "{\"clerk\":\"" + seat.clerk() + "\"}");
                case "idle" -> serve(counter, random);
                case "calling" -> ask(counter + "start", "{}");
                case "serving" -> ask(counter + "finish", "{}");
                case "paused" -> ask(counter + "resume", "{}");
                default -> {}
            }
        }
    }

    /** Serves one after another as long as all goes well. */
    private void serve(String counter, Random random) throws InterruptedException {
        while (!over && ask(counter + "call-next", "{}") && ask(counter + "start", "{}")) {
            Thread.sleep((long) (SERVICE_MILLIS * (0.5 + random.nextDouble())));
            if (!ask(counter + "finish", "{}")) {
                return;
            }
        }
    }

    /** The counter's state as some node shows it; empty where none does. */
    private String state(ClusterPlan.Seat seat) throws InterruptedException {
        Optional<JsonNode> document = caller.document(told.hall(), nextNode());
        return document.map(found -> found.at("/document/counters/" + seat.counter() + "/state")
                        .asText())
                .orElse("");
    }

    private boolean ask(String path, String body) throws InterruptedException {
        return caller.ask(told, path, body, nextNode(), PATIENCE).isAccepted();
    }

    private synchronized int nextNode() {
        return turn++;
    }

    /** Takes one more ticket, to see whether commands pass. */
    static String ticket() {
        return TICKET;
    }
}
