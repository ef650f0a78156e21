package io.yitaiqing.node.keeper;

import static io.yitaiqing.node.journal.Futures.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.node.journal.HashChain;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.journal.PostgresJournal;
import io.yitaiqing.node.journal.TestDatabase;
import io.yitaiqing.node.live.LiveHub;
import io.yitaiqing.node.live.LiveLimits;
import io.yitaiqing.node.live.LiveTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The journal's rules 5 to 7, with two keepers that both believe they own a hall, on a real PostgreSQL. */
@ExtendWith(TestDatabase.class)
class KeepersOnPostgresTest {

    private static final Instant TEN = Instant.parse("2027-02-01T02:00:00Z");
    private static final LocalDate LAST_DAY = LocalDate.parse("2027-02-02");
    private static final InstantSource REAL = InstantSource.system();

    private final HallPlan plan = named("own-" + UUID.randomUUID().toString().substring(0, 8));
    private TestDatabase.Access database;
    private Node a;
    private Node b;

    private final class Node {
        final PostgresJournal journal = database.open();
        final Keepers keepers;

        Node(String writer, InstantSource realClock) {
            LiveHub hub = new LiveHub(
                    topic -> Future.failedFuture("nobody follows"), REAL, LiveLimits.standard(), LiveTimes.standard());
            keepers = new Keepers(
                    database.vertx(),
                    journal,
                    hub,
                    Policies.rules(),
                    HallClock.running(REAL, TEN, 1),
                    realClock,
                    new Alone(),
                    Map.of(plan.id(), plan),
                    writer,
                    true,
                    KeptHalls.UNHEARD);
            database.context().runOnContext(ignored -> keepers.start());
        }

        /** Asks for something the hall refuses, which appends nothing: the keeper stays idle. */
        Future<Reply> ask() {
            HallRequest request = new HallRequest(
                    plan.id(),
                    new HallCommand.CallNext("1"),
                    Optional.of(UUID.randomUUID().toString()),
                    "",
                    "test");
            return database.onContext(() -> keepers.keeper(plan.id()).compose(keeper -> keeper.submit(request)));
        }

        void stop() {
            await(database.onContext(() -> {
                keepers.stop();
                return journal.close();
            }));
        }
    }

    private static final class Alone implements Placement {
        @Override
        public String self() {
            return "me";
        }

        @Override
        public String owner(String hall) {
            return "me";
        }
    }

    private static HallPlan named(String id) {
        HallPlan p = HallPlans.small();
        return new HallPlan(
                id,
                p.name(),
                p.nameEn(),
                p.region(),
                p.zone(),
                p.hours(),
                p.policy(),
                p.roomCapacity(),
                p.norms(),
                p.services(),
                p.counters(),
                p.clerks());
    }

    @BeforeEach
    void connect(TestDatabase.Access database) {
        this.database = database;
    }

    @AfterEach
    void stop() {
        a.stop();
        b.stop();
    }

    @Test
    void anIdleStaleOwnerLearnsThatItWasOvertakenAndGivesTheHallUp() throws Exception {
        a = new Node("a", REAL);
        until("a answers", a, true);
        assertThat(lastWriter()).isEqualTo("a");

        b = new Node("b", REAL);
        until("a gives up though it wrote nothing", a, false);
        int rows = rows().size();
        assertThat(lastWriter()).isEqualTo("b");

        Instant end = Instant.now().plusSeconds(2);
        while (Instant.now().isBefore(end)) {
            assertThatThrownBy(() -> await(a.ask())).isInstanceOf(UnavailableException.class);
            assertThat(await(b.ask())).isInstanceOf(Reply.Rejected.class);
            Thread.sleep(100);
        }
        assertThat(rows()).as("no duel: who was fenced rests").hasSize(rows);
        assertThat(HashChain.verify(rows(), HashChain.GENESIS, 0)).isEmpty();
    }

    @Test
    void aNodeWhoseClockIsOffTheDatabasesKeepsNoHall() throws Exception {
        a = new Node("a", () -> REAL.instant().minus(Duration.ofMillis(2_500)));
        Thread.sleep(1_500);
        assertThatThrownBy(() -> await(a.ask())).isInstanceOf(UnavailableException.class);
        assertThat(a.keepers.trouble())
                .hasValueSatisfying(why -> assertThat(why).contains("allowed are 2000"));
        assertThat(rows()).isEmpty();

        b = new Node("b", () -> REAL.instant().minus(Duration.ofMillis(1_000)));
        until("a clock within the limit will do", b, true);
        assertThat(rows()).extracting(JournalRow::writer).containsOnly("b");
    }

    private void until(String what, Node node, boolean answers) throws InterruptedException {
        for (int attempt = 0; attempt < 200; attempt++) {
            if (await(node.ask().map(true).otherwise(false)) == answers) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("Not within 10 s: " + what + ".");
    }

    private List<JournalRow> rows() {
        return await(database.onContext(() -> a.journal.rows(plan.id(), LocalDate.EPOCH, LAST_DAY)));
    }

    private String lastWriter() {
        return rows().getLast().writer();
    }
}
