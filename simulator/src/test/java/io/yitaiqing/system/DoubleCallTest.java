package io.yitaiqing.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.yitaiqing.dispatch.Preset;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.HallPlan.Clerk;
import io.yitaiqing.hall.HallPlan.Place;
import io.yitaiqing.hall.HallPlan.Service;
import io.yitaiqing.hall.Hours;
import io.yitaiqing.hall.plan.CallTerms;
import io.yitaiqing.hall.plan.HallSettings;
import io.yitaiqing.node.Node;
import io.yitaiqing.node.NodeSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forty counters that call at the same time, ten thousand rounds of two, over HTTP and real PostgreSQL. */
class DoubleCallTest {

    private static final String HALL = "BUSY";
    private static final int COUNTERS = 40;
    private static final int ROUNDS = 10_000;
    private static final int TICKETS = 120;

    @TempDir
    Path folder;

    /** Which counter has a visit now, as its clerk was told. */
    private final Map<String, String> held = new ConcurrentHashMap<>();

    @Test
    void twoCountersNeverCallTheSameTicket() throws Exception {
        Node node = Node.start(NodeSettings.of(folder, Map.of(HALL, plan()))
                        .withPort(0)
                        .withAudit(true)
                        .withClock(Optional.of(Instant.parse("2027-02-01T02:00:00Z")), 1))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        try (ExecutorService desks = Executors.newVirtualThreadPerTaskExecutor()) {
            HallApi api = new HallApi(URI.create("http://127.0.0.1:" + node.port() + "/"));
            OneHall hall = new OneHall(api, HALL);
            for (int counter = 1; counter <= COUNTERS; counter++) {
                hall.ok("/counters/" + counter + "/open", "{'clerk':'c" + counter + "'}");
            }
            for (int ticket = 0; ticket < TICKETS; ticket++) {
                hall.take("{'services':['" + (ticket % 3 == 0 ? "loans" : "cash") + "']}");
            }
            List<Future<Integer>> calls = IntStream.range(0, COUNTERS / 2)
                    .boxed()
                    .flatMap(pair -> pair(pair, hall).map(desks::submit))
                    .toList();
            int called = 0;
            for (Future<Integer> desk : calls) {
                called += desk.get();
            }
            assertThat(called).isEqualTo(2 * ROUNDS);
            assertThat(hall.document(HALL).path("counters").findValuesAsText("state"))
                    .containsOnly("idle");
        } finally {
            node.stop().toCompletionStage().toCompletableFuture().join();
        }
    }

    /** Two desks that press their buttons at the same moment, again and again. */
    private Stream<Callable<Integer>> pair(int pair, OneHall hall) {
        CyclicBarrier together = new CyclicBarrier(2);
        return Stream.of(2 * pair + 1, 2 * pair + 2).map(counter -> () -> {
            String path = "/counters/" + counter;
            int calls = 0;
            for (int round = 0; round < ROUNDS / (COUNTERS / 2); round++) {
                together.await();
                JsonNode called = hall.ok(path + "/call-next", "{}");
                String visit = called.path("visit").asText();
                assertThat(held.put(visit, "" + counter)).as(visit).isNull();
                calls++;
                together.await();
                held.remove(visit);
                hall.ok(path + "/no-show", "{}");
            }
            return calls;
        });
    }

    /** Whoever does not come waits again behind the next two, for ever. */
    private static HallPlan plan() {
        HallSettings usual = HallSettings.USUAL;
        return new HallPlan(
                HALL,
                "忙厅",
                "Busy hall",
                "bench",
                ZoneOffset.UTC,
                Hours.ALWAYS,
                Preset.GENERALIZED_C_MU.policy(),
                1_000,
                new HallPlan.Norms(0.9, Optional.empty()),
                List.of(
                        new Service("cash", "现金", "Cash", "A", 600, 120),
                        new Service("loans", "贷款", "Loans", "B", 900, 600)),
                IntStream.rangeClosed(1, COUNTERS)
                        .mapToObj(i -> new Place("" + i, i + " 号", List.of("cash", "loans")))
                        .toList(),
                IntStream.rangeClosed(1, COUNTERS)
                        .mapToObj(i -> new Clerk("c" + i, "柜员", Map.of("cash", 3, "loans", 3)))
                        .toList(),
                usual.calledBy(new CallTerms(10, 0, Optional.of(2), Integer.MAX_VALUE, 600)));
    }
}
