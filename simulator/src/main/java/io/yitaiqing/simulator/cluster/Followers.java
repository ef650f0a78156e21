package io.yitaiqing.simulator.cluster;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The live followers of a run: some for each hall, at different nodes. */
final class Followers implements AutoCloseable {

    private static final long TEND_MILLIS = 200;

    private final List<Follower> followers = new ArrayList<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ScheduledExecutorService tending = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());

    Followers(List<NodeProcess> nodes, List<Sightings> halls, int perHall) {
        for (int hall = 0; hall < halls.size(); hall++) {
            for (int i = 0; i < perHall; i++) {
                followers.add(new Follower(http, nodes, halls.get(hall), (hall + i) % nodes.size()));
            }
        }
        tending.scheduleWithFixedDelay(() -> followers.forEach(Follower::tend), 0, TEND_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** A follower that has not yet come to its hall's last position, as a sentence. */
    Optional<String> behind(Map<String, Long> lastPositions) {
        return followers.stream()
                .filter(follower -> follower.position() != lastPositions.get(follower.hall()))
                .findFirst()
                .map(follower -> "A follower of hall " + follower.hall() + " at node " + (follower.node() + 1)
                        + " stands at position " + follower.position() + ", but the journal ends at "
                        + lastPositions.get(follower.hall()) + ".");
    }

    @Override
    public void close() {
        tending.shutdownNow();
        followers.forEach(Follower::close);
        http.shutdownNow();
    }
}
