package io.yitaiqing.simulator.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The first half of a busy day in one hall, lived through the public API as fast as a node takes it. */
final class PreparedDay {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int WAITING = 30;

    private final Caller caller;
    private final Told told;
    private long position;

    private PreparedDay(Caller caller, String hall) {
        this.caller = caller;
        this.told = new Told(hall);
    }

    /** Lives at least so many events of a hall into the database of a folder; returns its last position. */
    static long live(Path folder, Installation installation, String hall, int events) throws InterruptedException {
        try (LocalCluster alone = LocalCluster.of(folder, installation, new Loopback(), 1, List.of(hall))) {
            alone.startAll();
            Caller caller = new Caller(alone.nodes(), new Answers(), Duration.ofSeconds(30));
            PreparedDay day = new PreparedDay(caller, hall);
            day.live(events);
            caller.close();
            return day.position;
        }
    }

    private void live(int events) throws InterruptedException {
        for (ClusterPlan.Seat seat : ClusterPlan.SEATS) {
            ask("/counters/" + seat.counter() + "/open", "{\"clerk\":\"" + seat.clerk() + "\"}");
        }
        for (int waiting = 0; waiting < WAITING; waiting++) {
            ask("/visits", HallCrowd.ticket());
        }
        for (int turn = 0; position < events; turn++) {
            String counter = "/counters/"
                    + ClusterPlan.SEATS.get(turn % ClusterPlan.SEATS.size()).counter() + "/";
            ask("/visits", HallCrowd.ticket());
            ask(counter + "call-next", "{}");
            ask(counter + "start", "{}");
            ask(counter + "finish", "{}");
        }
    }

    private void ask(String path, String body) throws InterruptedException {
        Told.Asked asked = caller.ask(told, path, body, 0, PATIENCE);
        if (!asked.isAccepted()) {
            throw new ClusterFailure(
                    "Expected hall " + told.hall() + " to accept " + path + ", but: " + asked.last() + ".");
        }
        JsonNode answer = asked.answer();
        position = Math.max(position, answer.path("position").asLong());
    }
}
