package io.yitaiqing.node.keeper;

import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.tale.RandomHall;
import io.yitaiqing.hall.tale.RandomHall.Happened;
import io.yitaiqing.node.journal.HashChain;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.journal.TurnBody;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** The rows of a hall that lives by chance, as a keeper would store them: one command a row. */
final class RowsOfChance {

    private final RandomHall world;
    private final Hall told;
    private String hash = HashChain.GENESIS;
    private long rows;

    RowsOfChance(Random random, HallPlan plan) {
        world = new RandomHall(random, plan);
        told = new Hall(plan);
    }

    /** The next row; empty where the next command was refused. */
    Optional<JournalRow> next() {
        LocalDate day = told.chapter();
        long after = told.position();
        List<HallEvent> events =
                world.step(one -> {}).stream().map(Happened::event).toList();
        // A closed chapter ends its row, as it does in a turn.
        events.forEach(event -> told.apply(event, world.now()));
        if (events.isEmpty()) {
            return Optional.empty();
        }
        String key = key(rows++);
        JournalRow row = JournalRow.chained(
                hash,
                told.id(),
                day,
                after,
                told.position(),
                world.now(),
                "n1",
                new UUID(rows, after),
                TurnBody.write(List.of(new TurnBody.Entry(
                        key, "hash of " + key, "test", world.lastCommand(), Map.of("position", after), events))));
        hash = row.hash();
        return Optional.of(row);
    }

    /** The key of the row with a number. */
    static String key(long row) {
        return "key-" + row;
    }

    long rows() {
        return rows;
    }
}
