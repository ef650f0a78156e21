package io.yitaiqing.node.region;

import io.yitaiqing.view.HallRow;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one node knows of all halls: the last row of each, and which node told it.
 *
 * <p>A hall is silent when what was last told of it was confirmed too long ago; its last row stays, with that moment,
 * and counts for nothing. A hall that moves between nodes has that long to be told by the next one.
 */
public final class RegionBoard {

    /** How old the last confirmation of a hall's row may be before the hall counts as silent; real time. */
    public static final Duration SILENT_AFTER = Duration.ofSeconds(5);

    private final RegionTree tree;
    private final Map<String, KnownHall> halls = new TreeMap<>();
    private final Map<String, Instant> confirmedAt = new TreeMap<>();
    private final Set<String> changed = new HashSet<>();
    private final RegionWatches watches;

    /** A board of these halls, by what is known of them before any node told something. */
    public RegionBoard(RegionTree tree, RegionalAlertTerms terms, Collection<HallRow> unheard) {
        this.tree = tree;
        this.watches = new RegionWatches(terms);
        unheard.forEach(hall -> halls.put(hall.id(), new KnownHall(hall)));
    }

    /** The tree of its regions. */
    public RegionTree tree() {
        return tree;
    }

    /** A node told the rows of all halls it keeps; those it kept before and did not tell it has left. */
    public void replace(String node, Map<String, Map<String, Object>> rows, Instant confirmed) {
        halls.forEach((id, hall) -> {
            if (!rows.containsKey(id)) {
                leave(node, hall);
            }
        });
        change(node, rows, confirmed);
    }

    /** A node told some rows; it keeps no longer the halls whose row is null. */
    public void change(String node, Map<String, Map<String, Object>> rows, Instant confirmed) {
        confirm(node, confirmed);
        rows.forEach((id, row) -> {
            KnownHall hall = halls.get(id);
            if (hall == null) {
                return;
            }
            if (row == null) {
                leave(node, hall);
            } else {
                hall.told(HallRow.read(id, row), node);
                changed.add(id);
            }
        });
    }

    /** What a node told was still true at a moment of the real clock. */
    public void confirm(String node, Instant at) {
        confirmedAt.merge(node, at, (before, now) -> now.isAfter(before) ? now : before);
    }

    /** A node left the cluster; its halls have the usual time to be told by another. */
    public void forget(String node) {
        halls.values().forEach(hall -> leave(node, hall));
        confirmedAt.remove(node);
    }

    private void leave(String node, KnownHall hall) {
        if (hall.keptBy(node)) {
            hall.left(confirmedAt.getOrDefault(node, Instant.EPOCH));
        }
    }

    /** Lets halls fall silent that nobody confirms, and looks for regions whose halls worsen together. */
    public void tick(Instant now, Instant realNow) {
        Instant oldest = realNow.minus(SILENT_AFTER);
        halls.forEach((id, hall) -> {
            boolean silent = hall.confirmedAt(confirmedAt)
                    .filter(at -> !at.isBefore(oldest))
                    .isEmpty();
            if (hall.silence(silent)) {
                changed.add(id);
            }
        });
        watches.at(now, halls.values());
    }

    /** The halls whose rows changed since this was last asked. */
    public Set<String> takeChanged() {
        Set<String> taken = Set.copyOf(changed);
        changed.clear();
        return taken;
    }

    /** Whether a hall lies in a region. */
    public boolean within(String hall, String region) {
        return tree.within(halls.get(hall).row().region(), region);
    }

    /** The ids of the halls of a region and of all that lies in it. */
    public List<String> hallsOf(String region) {
        return halls.keySet().stream().filter(id -> within(id, region)).toList();
    }

    /** The row of a hall as a region shows it. */
    public Map<String, Object> hall(String id) {
        return halls.get(id).fields(confirmedAt);
    }

    /** The totals of a region and of every one that lies in it, at a moment of the hall clock. */
    public Map<String, Map<String, Object>> totals(String top, Instant now) {
        Map<String, RegionTotals> totals = new HashMap<>();
        for (KnownHall hall : halls.values()) {
            for (String region : tree.path(hall.row().region())) {
                RegionTotals sum = totals.computeIfAbsent(region, one -> new RegionTotals());
                if (hall.silent()) {
                    sum.addSilent();
                } else {
                    sum.add(hall.row(), now);
                }
            }
        }
        Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        for (Region region : tree.all()) {
            if (tree.within(region.id(), top)) {
                rows.put(region.id(), totals.get(region.id()).fields(region));
            }
        }
        return rows;
    }

    /**
     * Halls of a region where somebody waits, the most urgent first: by the longest wait as a share of its target, and
     * by id where it is equal. Silent halls have no rank.
     */
    public List<String> ranking(String region, Instant now, int most) {
        record Ranked(String id, double risk) {}
        return halls.values().stream()
                .filter(hall -> !hall.silent() && hall.row().urgent().isPresent())
                .filter(hall -> tree.within(hall.row().region(), region))
                .map(hall -> new Ranked(hall.row().id(), hall.row().risk(now)))
                .sorted(Comparator.comparingDouble(Ranked::risk).reversed().thenComparing(Ranked::id))
                .limit(most)
                .map(Ranked::id)
                .toList();
    }

    /** The alerts of a region and of all that lies in it, by their names. */
    public Map<String, Map<String, Object>> alerts(String region) {
        Map<String, Map<String, Object>> rows = new TreeMap<>();
        watches.alerts().stream()
                .filter(alert -> tree.within(alert.region(), region))
                .forEach(alert -> rows.put(alert.id(), alert.fields()));
        return rows;
    }

    /** Since when at least everything that is shown of a region's halls was true; empty where all of them are silent. */
    public Optional<Instant> confirmedAt(String region) {
        return halls.values().stream()
                .filter(hall -> !hall.silent() && tree.within(hall.row().region(), region))
                .flatMap(hall -> hall.confirmedAt(confirmedAt).stream())
                .min(Comparator.naturalOrder());
    }

    /** When what each node told was last confirmed, and how many halls it keeps. */
    public Map<String, Map<String, Object>> nodes() {
        Map<String, Integer> kept = new HashMap<>();
        halls.values().stream()
                .filter(hall -> !hall.silent())
                .flatMap(hall -> hall.node().stream())
                .forEach(node -> kept.merge(node, 1, Integer::sum));
        Map<String, Map<String, Object>> rows = new TreeMap<>();
        confirmedAt.forEach((node, at) ->
                rows.put(node, Map.of("confirmedAt", at.toString(), "halls", kept.getOrDefault(node, 0))));
        return rows;
    }
}
