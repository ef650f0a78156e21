package io.yitaiqing.node.keeper;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.yitaiqing.hall.Auditor;
import io.yitaiqing.hall.HallCommand;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.HallListener;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.rules.HallRules;
import io.yitaiqing.node.journal.Journal;
import io.yitaiqing.node.journal.JournalRow;
import io.yitaiqing.node.journal.TurnBody;
import io.yitaiqing.node.live.LiveHub;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What all keepers of a node share.
 *
 * @param writer this incarnation of the node, as it signs journal rows
 * @param kept who hears how the halls change
 */
record KeeperTools(
        Vertx vertx,
        Journal journal,
        HallLoader loader,
        LiveHub hub,
        HallRules rules,
        HallClock clock,
        String writer,
        KeptHalls kept) {

    private static final Logger LOG = LoggerFactory.getLogger(KeeperTools.class);

    /** The tools of a node; with {@code audited} an auditor listens to every event and logs breaches. */
    static KeeperTools of(
            Vertx vertx,
            Journal journal,
            LiveHub hub,
            HallRules rules,
            HallClock clock,
            String writer,
            boolean audited,
            KeptHalls kept) {
        Supplier<Optional<HallListener>> auditors = () -> audited
                ? Optional.of(new Auditor(breach -> LOG.error("Invariant broken: {}", breach)))
                : Optional.empty();
        return new KeeperTools(
                vertx, journal, new HallLoader(vertx, journal, auditors), hub, rules, clock, writer, kept);
    }

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

    /**
     * Reads a hall and makes room for its next rows; first writes the fence that a turn of unknown outcome needs, which
     * waits for the ghost, then wins or conflicts.
     */
    Future<HallMemory> load(HallPlan plan, Optional<JournalRow> fence, BooleanSupplier urgent) {
        Future<Void> settled =
                fence.map(row -> journal.append(row).<Void>mapEmpty()).orElseGet(Future::succeededFuture);
        return settled.compose(done -> {
                    Future<HallMemory> loading = loader.load(plan);
                    if (urgent.getAsBoolean()) {
                        loader.hurry(plan.id());
                    }
                    return loading;
                })
                .compose(loaded -> journal.prepareDay(loaded.hall().chapter()).map(loaded));
    }
}
