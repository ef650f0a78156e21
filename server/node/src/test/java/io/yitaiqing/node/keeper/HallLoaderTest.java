package io.yitaiqing.node.keeper;

import static io.yitaiqing.node.journal.Futures.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.node.journal.AppendOutcome;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.journal.PostgresJournal;
import io.yitaiqing.node.journal.TestDatabase;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Halls loaded from a real PostgreSQL, from whole days and from checkpoints, are the halls that were written. */
@ExtendWith(TestDatabase.class)
class HallLoaderTest {

    private TestDatabase.Access database;
    private PostgresJournal journal;

    @BeforeEach
    void open(TestDatabase.Access access) {
        database = access;
        journal = access.open();
    }

    @AfterEach
    void close() {
        await(journal.close());
    }

    /** A hall that no other test has, with what was stored of it. */
    private final class Written {
        private final HallPlan plan =
                named("load-" + UUID.randomUUID().toString().substring(0, 8));
        private final RowsOfChance chance = new RowsOfChance(new Random(7), plan);
        private final HallMemory memory = new HallMemory(plan, Optional.empty());

        private void goOn(int events) {
            long until = memory.hall().position() + events;
            while (memory.hall().position() < until) {
                chance.next().ifPresent(this::store);
            }
        }

        private void store(JournalRow row) {
            await(journal.prepareDay(row.day()));
            assertThat(await(journal.append(row))).isEqualTo(AppendOutcome.DURABLE);
            memory.replay(row);
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
                p.clerks(),
                p.settings());
    }

    private List<HallMemory> load(Written... halls) {
        return await(database.onContext(() -> {
            HallLoader loader = new HallLoader(database.vertx(), journal, Optional::empty);
            return Future.all(
                            Stream.of(halls).map(hall -> loader.load(hall.plan)).toList())
                    .map(all -> all.<HallMemory>list());
        }));
    }

    private HallMemory loaded(Written hall) {
        return load(hall).getFirst();
    }

    private static void same(HallMemory loaded, Written written) {
        assertThat(loaded.hall().state()).isEqualTo(written.memory.hall().state());
        assertThat(loaded.snapshot().document())
                .isEqualTo(written.memory.snapshot().document());
        assertThat(loaded.hash()).isEqualTo(written.memory.hash());
    }

    private static boolean fromCheckpoint(HallMemory loaded) {
        return loaded.answers().get(RowsOfChance.key(0)).isEmpty()
                && !loaded.answers().toRecall(RowsOfChance.key(0)).isEmpty();
    }

    @Test
    void theFirstLoadReadsDaysAndTheNextOneItsCheckpointAndTheRowsSince() {
        Written hall = new Written();
        hall.goOn(Checkpoints.EVENTS + 10);

        HallMemory first = loaded(hall);
        same(first, hall);
        assertThat(fromCheckpoint(first)).isFalse();
        await(journal.checkpointsSettled());
        hall.goOn(40);

        HallMemory second = loaded(hall);
        same(second, hall);
        assertThat(second.eventsSinceCheckpoint()).isBetween(40L, 60L);
    }

    @Test
    void manyHallsAtOnceComeEachAsItIs() {
        List<Written> halls = new ArrayList<>();
        for (int i = 0; i < HallLoader.HALLS_AT_ONCE + 5; i++) {
            Written hall = new Written();
            hall.goOn(20 + 8 * i);
            halls.add(hall);
        }
        Written empty = new Written();
        halls.add(empty);
        Written[] all = halls.toArray(Written[]::new);

        load(all);
        await(journal.checkpointsSettled());
        List<HallMemory> again = load(all);

        for (int i = 0; i < all.length; i++) {
            same(again.get(i), all[i]);
        }
    }

    @Test
    void aCheckpointWhoseHashIsNotTheRowsIsNotBelieved() throws Exception {
        Written hall = new Written();
        hall.goOn(Checkpoints.EVENTS + 10);
        loaded(hall);
        await(journal.checkpointsSettled());
        var address = database.address();
        var options = address.connectOptions();
        try (var connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + options.getHost() + ":" + options.getPort() + "/"
                                + options.getDatabase(),
                        options.getUser(),
                        options.getPassword());
                var statement = connection.createStatement()) {
            int changed = statement.executeUpdate(
                    "update hall_checkpoint set hash = 'f' where hall = '" + hall.plan.id() + "'");
            assertThat(changed).isEqualTo(1);
        }

        HallMemory loaded = loaded(hall);

        same(loaded, hall);
        assertThat(fromCheckpoint(loaded)).isFalse();
    }
}
