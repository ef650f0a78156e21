package io.yitaiqing.node;

import static org.assertj.core.api.Assertions.assertThat;

import com.hazelcast.core.EntryAdapter;
import com.hazelcast.core.EntryEvent;
import com.hazelcast.replicatedmap.ReplicatedMap;
import io.vertx.core.Vertx;
import io.vertx.spi.cluster.hazelcast.HazelcastClusterManager;
import io.yitaiqing.node.config.ClusterSettings;
import io.yitaiqing.node.keeper.HazelcastPlacement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Placement by two real members of a cluster")
class HazelcastPlacementTest {

    private static final int PORT = 20_150;
    private static final List<String> MEMBERS = List.of("127.0.0.1:" + PORT, "127.0.0.1:" + (PORT + 1));

    private final String cluster = "p" + UUID.randomUUID().toString().substring(0, 8);
    private Member first;
    private Member second;

    /** A member, and what it thinks of the placement. */
    private record Member(Vertx vertx, HazelcastClusterManager manager, HazelcastPlacement placement) {

        ReplicatedMap<String, Boolean> offers() {
            return manager.getHazelcastInstance().getReplicatedMap("yitaiqing.offers");
        }

        Set<String> owned() {
            return IntStream.range(0, 40)
                    .mapToObj(hall -> "H" + hall)
                    .filter(hall -> placement.owner(hall).equals(placement.self()))
                    .collect(Collectors.toSet());
        }
    }

    @BeforeEach
    void join() {
        first = member(0);
        second = member(1);
    }

    @AfterEach
    void leave() {
        first.vertx().close().toCompletionStage().toCompletableFuture().join();
        second.vertx().close().toCompletionStage().toCompletableFuture().join();
    }

    private Member member(int number) {
        HazelcastClusterManager manager =
                new HazelcastClusterManager(HazelcastSettings.of(ClusterSettings.of(cluster, PORT + number, MEMBERS)));
        Vertx vertx = Vertx.builder()
                .withClusterManager(manager)
                .buildClustered()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        return new Member(vertx, manager, new HazelcastPlacement(manager, vertx.getOrCreateContext()));
    }

    @Test
    @DisplayName("gives every hall to exactly one of those that offer to keep halls")
    void oneOwnerEach() throws Exception {
        first.placement().offer(true);
        second.placement().offer(true);
        await("both own some", () -> shared(first.owned(), second.owned()));
        first.placement().offer(false);
        await(
                "the second owns all",
                () -> first.owned().isEmpty() && second.owned().size() == 40);
    }

    @Test
    @DisplayName("hears an offer again each time it is made, as after a cut that lost it")
    void saidAgain() throws Exception {
        first.placement().offer(true);
        await("heard", () -> second.offers().containsKey(first.placement().self()));
        CountDownLatch heard = new CountDownLatch(2);
        second.offers().addEntryListener(new EntryAdapter<>() {
            @Override
            public void onEntryEvent(EntryEvent<String, Boolean> event) {
                heard.countDown();
            }
        });
        for (int again = 0; again < 20 && !heard.await(500, TimeUnit.MILLISECONDS); again++) {
            first.placement().offer(true);
        }
        assertThat(heard.getCount()).isZero();
    }

    private static boolean shared(Set<String> one, Set<String> other) {
        return !one.isEmpty()
                && !other.isEmpty()
                && one.size() + other.size() == 40
                && one.stream().noneMatch(other::contains);
    }

    private static void await(String what, BooleanSupplier holds) throws InterruptedException {
        for (int attempt = 0; attempt < 300; attempt++) {
            if (holds.getAsBoolean()) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("Not within 15 s: " + what + ".");
    }
}
