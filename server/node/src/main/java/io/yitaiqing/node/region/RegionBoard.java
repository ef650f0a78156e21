package io.yitaiqing.node.region;

import io.yitaiqing.view.HallRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
    /** The halls of each region and of all that lies in it. */
    private final Map<String, List<KnownHall>> within = new HashMap<>();

    private final Map<String, Instant> confirmedAt = new TreeMap<>();
    private final Set<String> changed = new HashSet<>();
    private final RegionWatches watches;
    private final RegionTrends trends = new RegionTrends();
    private Instant oldest = Instant.EPOCH;

    /** A board of these halls, by what is known of them before any node told something. */
    public RegionBoard(RegionTree tree, RegionalAlertTerms terms, Collection<HallRow> unheard) {
        this.tree = tree;
        this.watches = new RegionWatches(terms);
        unheard.forEach(hall -> halls.put(hall.id(), new KnownHall(hall)));
        halls.values()
                .forEach(hall -> tree.path(hall.region())
                        .forEach(region -> within.computeIfAbsent(region, one -> new ArrayList<>())
                                .add(hall)));
    }

    /** The tree of its regions. */
    public RegionTree tree() {
        return tree;
    }

    /** A node told the rows of all halls it keeps; those it told before and does not tell now it has left. */
    public void replace(String node, Map<String, Map<String, Object>> rows) {
        halls.forEach((id, hall) -> {
            if (!rows.containsKey(id)) {
                leave(node, id, hall);
            }
        });
        change(node, rows);
    }

    /**
     * A node told some rows; it keeps no longer the halls whose row is null. A hall of which this node has no plan is
     * not shown.
     */
    public void change(String node, Map<String, Map<String, Object>> rows) {
        rows.forEach((id, row) -> {
            KnownHall hall = halls.get(id);
            if (hall == null) {
                return;
            }
            if (row == null) {
                leave(node, id, hall);
            } else {
                hall.told(HallRow.read(id, row), node);
                hall.judge(confirmedAt, oldest);
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
        halls.forEach((id, hall) -> leave(node, id, hall));
        confirmedAt.remove(node);
    }

    private void leave(String node, String id, KnownHall hall) {
        if (hall.left(node, confirmedAt) && hall.judge(confirmedAt, oldest)) {
            changed.add(id);
        }
    }

    /**
     * Lets halls fall silent that nobody confirms, looks for regions whose halls worsen together, and once a minute
     * notes how every region stands.
     */
    public void tick(Instant now, Instant realNow) {
        oldest = realNow.minus(SILENT_AFTER);
        halls.forEach((id, hall) -> {
            if (hall.judge(confirmedAt, oldest)) {
                changed.add(id);
            }
        });
        watches.at(now, halls.values());
        if (trends.due(now)) {
            trends.take(now, totals(halls.values(), now));
        }
    }

    /** The halls whose rows changed since this was last asked. */
    public Set<String> takeChanged() {
        Set<String> taken = Set.copyOf(changed);
        changed.clear();
        return taken;
    }

    /** Whether a hall lies in a region. */
    public boolean within(String hall, String region) {
        return tree.path(halls.get(hall).region()).contains(region);
    }

    /** The ids of the halls of a region and of all that lies in it. */
    public List<String> hallsOf(String region) {
        return hallsIn(region).stream().map(hall -> hall.row().id()).toList();
    }

    private List<KnownHall> hallsIn(String region) {
        return within.getOrDefault(region, List.of());
    }

    /** The row of a hall as a region shows it. */
    public Map<String, Object> hall(String id) {
        return halls.get(id).fields(confirmedAt);
    }

    /** The totals of a region and of every one that lies in it, at a moment of the hall clock. */
    public Map<String, Map<String, Object>> totals(String top, Instant now) {
        Map<String, Map<String, Object>> rows = totals(hallsIn(top), now);
        rows.keySet().removeIf(region -> !tree.within(region, top));
        return rows;
    }

    private Map<String, Map<String, Object>> totals(Collection<KnownHall> of, Instant now) {
        Map<String, RegionTotals> totals = new HashMap<>();
        for (KnownHall hall : of) {
            for (String region : tree.path(hall.region())) {
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
            if (totals.containsKey(region.id())) {
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
        return hallsIn(region).stream()
                .filter(hall -> !hall.silent() && hall.row().urgent().isPresent())
                .map(hall -> new Ranked(hall.row().id(), hall.row().risk(now)))
                .sorted(Comparator.comparingDouble(Ranked::risk).reversed().thenComparing(Ranked::id))
                .limit(most)
                .map(Ranked::id)
                .toList();
    }

    /** The last hour of a region as this node saw it: one sample a minute, by its instant. */
    public Map<String, Map<String, Object>> trend(String region) {
        return trends.of(region);
    }

    /** The alerts of a region and of all that lies in it, by their names. */
    public Map<String, Map<String, Object>> alerts(String region) {
        Map<String, Map<String, Object>> rows = new TreeMap<>();
        watches.alerts().stream()
                .filter(alert -> tree.within(alert.region(), region))
                .forEach(alert -> rows.put(alert.id(), alert.fields()));
        return rows;
    }

    /** Since when at the latest all that a region shows was true; empty where all of its halls are silent. */
    public Optional<Instant> confirmedAt(String region) {
        return hallsIn(region).stream()
                .filter(hall -> !hall.silent())
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
