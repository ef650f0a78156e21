package io.yitaiqing.node.keeper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Rejection;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.node.journal.HashChain;
import io.yitaiqing.node.live.LiveHub;
import io.yitaiqing.node.live.LiveLimits;
import io.yitaiqing.node.live.LiveTimes;
import io.yitaiqing.node.live.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two nodes on a real event loop, with their gates and the bus between them. */
class KeepersTest {

    private static final InstantSource REAL = InstantSource.system();
    private static final Instant SEVEN = Instant.parse("2027-02-01T07:00:00+08:00");
    private static final Instant TEN = Instant.parse("2027-02-01T10:00:00+08:00");

    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final FaultyStore store = new FaultyStore();
    private final Set<String> nodes = new ConcurrentSkipListSet<>();
    private volatile String owner = "a";
    private volatile Duration databaseAhead = Duration.ZERO;

    private final class Node {
        final Keepers keepers;
        final CommandGate gate;

        Node(String self, Instant start) {
            FaultyJournal journal = new FaultyJournal(
                    store,
                    (millis, work) -> vertx.setTimer(Math.max(1, millis), id -> work.run()),
                    () -> REAL.instant().plus(databaseAhead));
            LiveHub hub = new LiveHub(
                    topic -> Future.failedFuture("nobody follows"), REAL, LiveLimits.standard(), LiveTimes.standard());
            Placement placement = new Placement() {
                @Override
                public String self() {
                    return self;
                }

                @Override
                public String owner(String hall) {
                    return owner;
                }

                @Override
                public Set<String> nodes() {
                    return Set.copyOf(nodes);
                }
            };
            nodes.add(self);
            HallPlan plan = HallPlans.small();
            keepers = new Keepers(
                    vertx,
                    journal,
                    hub,
                    Policies.rules(),
                    HallClock.running(REAL, start, 1),
                    REAL,
                    placement,
                    Map.of(plan.id(), plan),
                    self + "-1",
                    true,
                    KeptHalls.UNHEARD);
            gate = new CommandGate(keepers, placement, new HallBus(vertx, REAL));
            context.runOnContext(ignored -> keepers.start());
        }

        Future<Reply> submit(HallRequest request) {
            return on(() -> gate.submit(request));
        }
    }

    @AfterEach
    void close() {
        await(vertx.close());
    }

    private <T> Future<T> on(Supplier<Future<T>> work) {
        Promise<T> promise = Promise.promise();
        context.runOnContext(ignored -> work.get().onComplete(promise));
        return promise.future();
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.await(20, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("Nothing came of it within 20 seconds.", e);
        }
    }

    /** Asks until the hall answers, as a caller would. */
    private <T> T patiently(Supplier<Future<T>> work) {
        for (int attempt = 0; ; attempt++) {
            try {
                return await(on(work));
            } catch (UnavailableException e) {
                assertThat(attempt).as(e.getMessage()).isLessThan(100);
                await(vertx.timer(50, TimeUnit.MILLISECONDS));
            }
        }
    }

    private static HallRequest take(String key, String hash) {
        HallCommand command = new HallCommand.IssueTicket(List.of("invoice"), "kiosk", "H001." + key);
        return new HallRequest("H001", command, Optional.of(key), hash, "test");
    }

    private static Map<String, Object> answer(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.Accepted.class);
        return ((Reply.Accepted) reply).answer();
    }

    @Test
    void aHallAnswersThroughEveryNodeInTheSameWords() {
        Node a = new Node("a", TEN);
        Node b = new Node("b", TEN);

        Reply first = patiently(() -> b.gate.submit(take("k1", "h1")));
        assertThat(answer(first)).containsEntry("ticket", "C001").containsEntry("visit", "v1");
        assertThat(await(a.submit(take("k1", "h1")))).hasToString(first.toString());
        assertThat(await(b.submit(take("k1", "other")))).isEqualTo(new Reply.KeyReused("k1"));

        HallRequest call = new HallRequest("H001", new HallCommand.CallNext("1"), Optional.empty(), "", "test");
        Reply rejected = await(b.submit(call));
        assertThat(rejected)
                .isEqualTo(await(a.submit(call)))
                .isEqualTo(new Reply.Rejected(new Rejection(
                        Rejection.Code.COUNTER_IS_CLOSED, "Expected counter 1 to be open, but it is closed.")));

        Snapshot near = await(on(() -> a.gate.document("H001")));
        Snapshot far = await(on(() -> b.gate.document("H001")));
        assertThat(far.position()).isEqualTo(near.position());
        assertThat(far.at()).isEqualTo(near.at());
        assertThat(far.document().get("visits")).isEqualTo(near.document().get("visits"));
        assertThat(await(on(() -> b.gate.visit("H001.k1")))).containsEntry("ticket", "C001");
        assertThat(listed(b)).isEqualTo(listed(a)).containsEntry("waiting", 1);
    }

    /** The hall's row at a node, without when it was certain. */
    private Map<String, Object> listed(Node node) {
        Map<String, Object> row = new TreeMap<>(await(on(node.gate::list)).getFirst());
        assertThat(row.remove("confirmedAt")).isNotNull();
        return row;
    }

    @Test
    void whatDoesNotExistIsSaidSo() {
        Node a = new Node("a", TEN);
        patiently(() -> a.gate.document("H001"));

        assertThatThrownBy(() -> await(on(() -> a.gate.document("H999")))).isInstanceOf(UnknownHallException.class);
        for (String token : List.of("H001.nobody", "H999.k1", "nonsense", ".", "")) {
            assertThatThrownBy(() -> await(on(() -> a.gate.visit(token)))).isInstanceOf(UnknownVisitException.class);
        }
    }

    @Test
    void aHallMovesWithPlacementAndKeepsItsAnswers() {
        Node a = new Node("a", TEN);
        Node b = new Node("b", TEN);
        Reply first = patiently(() -> a.gate.submit(take("k1", "h1")));

        owner = "b";

        assertThat(patiently(() -> a.gate.submit(take("k1", "h1")))).hasToString(first.toString());
        assertThat(answer(patiently(() -> b.gate.submit(take("k2", "h2"))))).containsEntry("ticket", "C002");
        assertThat(store.last("H001").orElseThrow().writer()).isEqualTo("b-1");
        assertThat(HashChain.verify(store.rows("H001"), HashChain.GENESIS, 0)).isEmpty();
    }

    @Test
    void aNodeWhoseClockIsOffKeepsNoHall() {
        databaseAhead = Duration.ofMillis(2_500);
        Node a = new Node("a", TEN);
        Future<Reply> refused = a.submit(take("k1", "h1"));

        assertThatThrownBy(() -> await(refused)).isInstanceOf(UnavailableException.class);
        await(vertx.timer(200, TimeUnit.MILLISECONDS));
        assertThat(a.keepers.trouble())
                .hasValueSatisfying(
                        why -> assertThat(why).contains("clock is 25").contains("allowed are 2000"));
        assertThat(await(on(a.gate::list)).getFirst()).containsEntry("silent", true);
        assertThat(store.rows("H001")).isEmpty();

        databaseAhead = Duration.ofMillis(1_500);
        assertThat(answer(patiently(() -> a.gate.submit(take("k1", "h1"))))).containsEntry("ticket", "C001");
        assertThat(a.keepers.trouble()).isEmpty();
    }

    @Test
    void aDayOpenedByHandIsOpenedOnceUnderItsKey() {
        Node a = new Node("a", SEVEN);
        Supplier<Future<Reply>> open =
                () -> a.gate.openDay("H001", Optional.empty(), Optional.of("k1"), "h1", "manager");

        Reply first = patiently(open);

        assertThat(answer(first)).containsEntry("day", "2027-02-01");
        assertThat(await(on(open))).as("a repeat").hasToString(first.toString());
        Reply other = await(on(() -> a.gate.openDay("H001", Optional.empty(), Optional.of("k2"), "h2", "manager")));
        assertThat(code(other)).isEqualTo(Rejection.Code.HALL_IS_OPEN);
        Optional<LocalDate> tomorrow = Optional.of(LocalDate.parse("2027-02-02"));
        Reply early = await(on(() -> a.gate.openDay("H001", tomorrow, Optional.of("k3"), "h3", "manager")));
        assertThat(code(early)).isEqualTo(Rejection.Code.HALL_IS_OPEN);
        assertThat(answer(await(a.submit(take("k4", "h4"))))).containsEntry("ticket", "C001");
    }

    private static Rejection.Code code(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.Rejected.class);
        return ((Reply.Rejected) reply).rejection().code();
    }

    @Test
    void aStoppedNodeKeepsNothing() {
        Node a = new Node("a", TEN);
        patiently(() -> a.gate.document("H001"));
        context.runOnContext(ignored -> a.keepers.stop());

        assertThatThrownBy(() -> await(a.submit(take("k1", "h1"))))
                .isInstanceOf(UnavailableException.class)
                .hasMessageContaining("shutting down");
    }
}
