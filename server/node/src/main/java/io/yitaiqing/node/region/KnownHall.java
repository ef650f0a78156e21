package io.yitaiqing.node.region;

import io.yitaiqing.view.HallRow;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a board knows of one hall: its last row, who told it, and whether that is still so.
 *
 * <p>Two nodes may tell of the same hall for a moment, for one of them stood still and does not know yet that it was
 * overtaken; the one whose rows were confirmed last is believed, and the other as soon as that one leaves the hall.
 */
final class KnownHall {

    private final String region;
    private final Map<String, HallRow> told = new LinkedHashMap<>(2);
    private HallRow row;
    /** The node that is believed; after it was left, the one that kept it. */
    private Optional<String> node = Optional.empty();
    /** When the node that kept it last knew it; empty while a node keeps it. */
    private Optional<Instant> leftAt = Optional.empty();

    private boolean silent = true;
    private Map<String, Object> fields;

    /** A hall by its plan alone; it stands in the region of that plan, whatever plan its node has. */
    KnownHall(HallRow row) {
        this.row = row;
        this.region = row.region();
    }

    HallRow row() {
        return row;
    }

    String region() {
        return region;
    }

    boolean silent() {
        return silent;
    }

    Optional<String> node() {
        return node;
    }

    void told(HallRow newest, String by) {
        told.remove(by);
        told.put(by, newest);
        leftAt = Optional.empty();
        fields = null;
    }

    /** Whether that node had told of it. */
    boolean left(String by, Map<String, Instant> nodes) {
        if (told.remove(by) == null) {
            return false;
        }
        if (told.isEmpty()) {
            leftAt = Optional.ofNullable(nodes.get(by));
        }
        return true;
    }

    /** When this row was last known to be true; empty where nobody ever said so. */
    Optional<Instant> confirmedAt(Map<String, Instant> nodes) {
        return told.isEmpty() ? leftAt : node.map(nodes::get);
    }

    /** Looks whom to believe, and whether that was confirmed not before a moment; whether it shows otherwise now. */
    boolean judge(Map<String, Instant> nodes, Instant oldest) {
        Optional<String> before = node;
        believe(nodes);
        boolean now = confirmedAt(nodes).filter(at -> !at.isBefore(oldest)).isEmpty();
        boolean other = silent != now || !before.equals(node);
        silent = now;
        fields = other ? null : fields;
        return other;
    }

    private void believe(Map<String, Instant> nodes) {
        Instant latest = Instant.MIN;
        for (Map.Entry<String, HallRow> teller : told.entrySet()) {
            Instant at = nodes.getOrDefault(teller.getKey(), Instant.MIN);
            if (!at.isBefore(latest)) {
                latest = at;
                row = teller.getValue();
                if (node.filter(teller.getKey()::equals).isEmpty()) {
                    node = Optional.of(teller.getKey());
                }
            }
        }
    }

    /** The row as a region shows it: with the node that keeps it, or silent since when. */
    Map<String, Object> fields(Map<String, Instant> nodes) {
        if (fields == null) {
            Map<String, Object> shown = row.fields();
            shown.put("region", region);
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
