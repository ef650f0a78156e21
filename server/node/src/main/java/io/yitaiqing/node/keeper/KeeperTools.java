package io.yitaiqing.node.keeper;

import io.vertx.core.Future;
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
import java.util.function.Function;

/**
 * What all keepers of a node share.
 *
 * @param writer this incarnation of the node, as it signs journal rows
 */
record KeeperTools(
        Vertx vertx, Journal journal, HallLoader loader, LiveHub hub, HallRules rules, HallClock clock, String writer) {

    /**
     * Gives a turn a request to decide. Where its key may be one from before the checkpoint, nobody can tell if it is
     * new before its answer has been looked for: it is then asked again after that.
     */
    void take(Turn turn, Waiting waiting, HallMemory memory, Function<HallRequest, Future<Reply>> again) {
        HallRequest request = waiting.request();
        List<RowPlace> places = request.key().map(memory.answers()::toRecall).orElse(List.of());
        if (places.isEmpty()) {
            turn.take(waiting);
            return;
        }
        Future.all(places.stream()
                        .map(place -> journal.page(request.hall(), place.day(), place.after(), 1))
                        .toList())
                .recover(cause -> Future.failedFuture(new UnavailableException(
                        "Hall " + request.hall() + " cannot answer now: " + cause.getMessage(), 1)))
                .compose(pages -> {
                    List<List<JournalRow>> rows = pages.list();
                    memory.answers()
                            .recall(
                                    request.key().orElseThrow(),
                                    rows.stream().flatMap(List::stream).toList());
                    return again.apply(request);
                })
                .onComplete(waiting.reply());
    }

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
