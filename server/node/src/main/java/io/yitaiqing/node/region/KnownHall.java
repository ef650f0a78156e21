package io.yitaiqing.node.region;

import io.yitaiqing.view.HallRow;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/** What a board knows of one hall: its last row, who told it, and whether that is still so. */
final class KnownHall {

    private HallRow row;
    /** The node that keeps it; after it was left, the one that kept it. */
    private Optional<String> node = Optional.empty();
    /** When the node that kept it last knew it; empty while a node keeps it. */
    private Optional<Instant> leftAt = Optional.empty();

    private boolean silent = true;
    private Map<String, Object> fields;

    KnownHall(HallRow row) {
        this.row = row;
    }

    HallRow row() {
        return row;
    }

    boolean silent() {
        return silent;
    }

    Optional<String> node() {
        return node;
    }

    boolean keptBy(String other) {
        return leftAt.isEmpty() && node.filter(other::equals).isPresent();
    }

    void told(HallRow newest, String by) {
        row = newest;
        node = Optional.of(by);
        leftAt = Optional.empty();
        silent = false;
        fields = null;
    }

    void left(Instant at) {
        leftAt = Optional.of(at);
    }

    /** When this row was last known to be true; empty where nobody ever told it. */
    Optional<Instant> confirmedAt(Map<String, Instant> nodes) {
        return leftAt.or(() -> node.map(nodes::get));
    }

    /** Whether it differs from what it was. */
    boolean silence(boolean now) {
        boolean other = silent != now;
        silent = now;
        fields = other ? null : fields;
        return other;
    }

    /** The row as a region shows it: with the node that keeps it, or silent since when. */
    Map<String, Object> fields(Map<String, Instant> nodes) {
        if (fields == null) {
            Map<String, Object> shown = row.fields();
            node.ifPresent(name -> shown.put("node", name));
            if (silent) {
                shown.put("silent", true);
                confirmedAt(nodes).ifPresent(at -> shown.put("confirmedAt", at.toString()));
            }
            fields = Collections.unmodifiableMap(shown);
        }
        return fields;
    }
}
