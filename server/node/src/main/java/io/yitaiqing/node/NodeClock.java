package io.yitaiqing.node;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.yitaiqing.node.journal.JournalHead;
import io.yitaiqing.node.keeper.HallClock;
import io.yitaiqing.node.keeper.Keepers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;

/**
 * Sets a node's hall clock when it starts: the real one, or one that was started at some moment and may run faster. All
 * nodes of a cluster then go by the clock of the one that started first.
 */
final class NodeClock {

    private static final String SHARED = "yitaiqing.clock";

    private NodeClock() {}

    /** A clock that was started once goes on from the last moment in the journal; the real one cannot go back to it. */
    static Future<HallClock> set(
            Vertx vertx, NodeSettings settings, Collection<JournalHead> heads, InstantSource realClock) {
        Optional<Instant> last = heads.stream().map(JournalHead::at).max(Instant::compareTo);
        last.filter(at -> settings.clockStart().isEmpty()
                        && at.isAfter(realClock.instant().plus(Keepers.SKEW_MOST)))
                .ifPresent(at -> {
                    throw new NodeFailure(
                            "The journal in " + settings.dataFolder() + " ends at " + at
                                    + ", after the real clock; name another folder with --data, or start a hall clock "
                                    + "with --clock-start.",
                            null);
                });
        if (settings.clockStart().isEmpty()) {
            return Future.succeededFuture(HallClock.real(realClock));
        }
        Instant wanted = settings.clockStart().get();
        Instant start = last.filter(at -> at.isAfter(wanted)).orElse(wanted);
        String anchor = realClock.instant() + " " + start + " " + settings.clockSpeed();
        return vertx.sharedData()
                .<String, String>getClusterWideMap(SHARED)
                .compose(shared -> shared.putIfAbsent(SHARED, anchor))
                .map(earlier -> anchored(realClock, earlier == null ? anchor : earlier));
    }

    private static HallClock anchored(InstantSource realClock, String anchor) {
        String[] parts = anchor.split(" ");
        return HallClock.anchored(
                realClock, Instant.parse(parts[0]), Instant.parse(parts[1]), Double.parseDouble(parts[2]));
    }
}
