package io.yitaiqing.node;

import io.yitaiqing.node.journal.JournalHead;
import io.yitaiqing.node.keeper.HallClock;
import io.yitaiqing.node.keeper.Keepers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;

/** Sets a node's hall clock when it starts. */
final class NodeClock {

    private NodeClock() {}

    /** A clock that was started once goes on from the last moment in the journal; the real one cannot go back to it. */
    static HallClock set(NodeSettings settings, Collection<JournalHead> heads, InstantSource realClock) {
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
        return settings.clockStart()
                .map(start -> last.filter(at -> at.isAfter(start)).orElse(start))
                .map(start -> HallClock.running(realClock, start, settings.clockSpeed()))
                .orElseGet(() -> HallClock.real(realClock));
    }
}
