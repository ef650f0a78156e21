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
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What all keepers of a node share.
 *
 * @param writer this incarnation of the node, as it signs journal rows
 */
record KeeperTools(
        Vertx vertx, Journal journal, LoadOrder loads, LiveHub hub, HallRules rules, HallClock clock, String writer) {

    private static final Logger LOG = LoggerFactory.getLogger(KeeperTools.class);

    /** Tools whose keepers read their halls with this loader. */
    KeeperTools(
            Vertx vertx,
            Journal journal,
            HallLoader loader,
            LiveHub hub,
            HallRules rules,
            HallClock clock,
            String writer) {
        this(vertx, journal, new LoadOrder(loader), hub, rules, clock, writer);
    }

    /** The tools of a node; with {@code audited} an auditor listens to every event and logs breaches. */
    static KeeperTools of(
            Vertx vertx,
            Journal journal,
            LiveHub hub,
            HallRules rules,
            HallClock clock,
            String writer,
            boolean audited) {
        Supplier<Optional<HallListener>> auditors = () -> audited
                ? Optional.of(new Auditor(breach -> LOG.error("Invariant broken: {}", breach)))
                : Optional.empty();
        return new KeeperTools(vertx, journal, new HallLoader(journal, auditors), hub, rules, clock, writer);
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
        return settled.compose(done -> loads.load(plan, urgent.getAsBoolean()))
                .compose(loaded -> journal.prepareDay(loaded.hall().chapter()).map(loaded));
    }
}
