package io.yitaiqing.node.keeper;

import io.vertx.core.Vertx;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.rules.HallRules;
import io.yitaiqing.node.journal.Journal;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.journal.TurnBody;
import io.yitaiqing.node.live.LiveHub;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What all keepers of a node share.
 *
 * @param writer this incarnation of the node, as it signs journal rows
 */
record KeeperTools(
        Vertx vertx, Journal journal, HallLoader loader, LiveHub hub, HallRules rules, HallClock clock, String writer) {

    /** The row that takes the place of {@code unknown}, or learns that it was written. */
    JournalRow fence(JournalRow unknown, String previousHash) {
        String body = TurnBody.write(List.of(new TurnBody.Entry(
                UUID.randomUUID().toString(),
                "",
                "fence",
                new HallCommand.TakeOver(writer),
                Map.of("writer", writer, "position", unknown.after() + 1),
                List.of(new HallEvent.HallTakenOver(writer)))));
        return JournalRow.chained(
                previousHash,
                unknown.hall(),
                unknown.day(),
                unknown.after(),
                unknown.after() + 1,
                unknown.at(),
                writer,
                UUID.randomUUID(),
                body);
    }
}
