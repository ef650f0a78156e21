package io.yitaiqing.node.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.hall.Auditor;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallListener;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.rules.HallRules;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.node.journal.HashChain;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.journal.TurnBody;
import io.yitaiqing.node.live.LiveHub;
import io.yitaiqing.node.live.LiveLimits;
import io.yitaiqing.node.live.LiveTimes;
import io.yitaiqing.node.live.Snapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keepers of one hall on one loop in virtual time, over one store: each node believes that the hall is its own. */
final class KeeperWorld {

    static final String HALL = "H001";

    final VirtualLoop loop;
    final FaultyStore store = new FaultyStore();
    final List<String> breaches = new ArrayList<>();
    HallRules rules = Policies.rules();
    HallPlan plan = HallPlans.small();

    /** Begins at a moment of 1 February 2027 in Shanghai. */
    KeeperWorld(String localTime) {
        loop = new VirtualLoop(Instant.parse("2027-02-01T" + localTime + ":00+08:00"));
    }

    /** One node that keeps the hall. */
    final class Node {
        final FaultyJournal journal = new FaultyJournal(store, loop, loop.clock());
        final LiveHub hub;
        final HallKeeper keeper;

        private Node(String writer) {
            HallLoader loader = new HallLoader(loop.vertx(), journal, KeeperWorld.this::auditor);
            HallKeeper[] kept = new HallKeeper[1];
            hub = new LiveHub(
                    topic -> kept[0].read(HallMemory::snapshot),
                    loop.clock(),
                    LiveLimits.standard(),
                    LiveTimes.standard());
            HallClock clock = HallClock.real(loop.clock());
            keeper = new HallKeeper(
                    new KeeperTools(loop.vertx(), journal, loader, hub, rules, clock, writer, KeptHalls.UNHEARD), plan);
            kept[0] = keeper;
        }

        Future<Reply> ask(String key, HallCommand command) {
            return ask(key, command.toString(), command);
        }

        Future<Reply> ask(String key, String hash, HallCommand command) {
            return keeper.submit(new HallRequest(HALL, command, Optional.of(key), hash, "test"));
        }

        Future<Reply> take(String key) {
            return ask(key, new HallCommand.IssueTicket(List.of("bill-payment"), "kiosk", "H001." + key));
        }

        Future<Snapshot> document() {
            return keeper.read(HallMemory::snapshot);
        }
    }

    private Optional<HallListener> auditor() {
        return Optional.of(new Auditor(breaches::add));
    }

    /** A node that has begun to keep the hall and done all that was due. */
    Node node(String writer) {
        Node node = new Node(writer);
        node.keeper.start();
        pass(Duration.ofMillis(20));
        return node;
    }

    void pass(Duration time) {
        loop.advance(time);
    }

    void run() {
        loop.run();
    }

    List<JournalRow> rows() {
        return store.rows(HALL);
    }

    JournalRow lastRow() {
        return rows().getLast();
    }

    /** The hall's line links and its chain holds from the first row on, and no invariant was broken on the way. */
    void sound() {
        assertThat(HashChain.verify(rows(), HashChain.GENESIS, 0)).isEmpty();
        assertThat(breaches).isEmpty();
    }

    /** Every entry of the hall's line that was stored under a key. */
    List<TurnBody.Stored> stored(String key) {
        return rows().stream()
                .flatMap(row -> TurnBody.read(row.body()).stream())
                .filter(entry -> entry.key().equals(key))
                .toList();
    }

    static Object answer(Future<Reply> reply, String field) {
        assertThat(reply.isComplete()).as("there is an answer").isTrue();
        if (reply.failed()) {
            throw new AssertionError("Expected an answer, but it failed.", reply.cause());
        }
        assertThat(reply.result()).isInstanceOf(Reply.Accepted.class);
        Object value = ((Reply.Accepted) reply.result()).answer().get(field);
        return value instanceof Number number ? number.longValue() : value;
    }

    static void unavailable(Future<?> reply) {
        assertThat(reply.failed()).as("it failed").isTrue();
        assertThat(reply.cause()).isInstanceOf(UnavailableException.class);
        assertThat(((UnavailableException) reply.cause()).retryAfterSeconds()).isPositive();
    }
}
