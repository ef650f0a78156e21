package io.yitaiqing.node.region;

import io.yitaiqing.node.live.Delta;
import io.yitaiqing.node.live.Snapshot;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The document of one region: {@code regions} with their totals, {@code halls}, the {@code ranking} of the most urgent
 * halls, regional {@code alerts}, the {@code trend} of its last hour and the {@code nodes} that told all this.
 *
 * <p>It remembers what it last said, so that a delta holds only the rows that differ.
 */
public final class RegionDocument {

    /** How many halls the ranking names. */
    public static final int RANKED_MOST = 50;

    private final RegionBoard board;
    private final String region;
    private final String stream;
    private final Map<String, Map<String, Map<String, Object>>> said = new HashMap<>();
    private long position;

    /**
     * The document as it stands.
     *
     * @param stream the serving node's incarnation: positions count for it alone
     */
    public RegionDocument(RegionBoard board, String region, String stream, long position) {
        this.board = board;
        this.region = region;
        this.stream = stream;
        this.position = position;
    }

    /** The region's id. */
    public String region() {
        return region;
    }

    /** The whole document at a moment of the hall clock. */
    public Snapshot snapshot(Instant now) {
        Map<String, Map<String, Map<String, Object>>> document = small(now);
        said.clear();
        said.putAll(document);
        Map<String, Map<String, Map<String, Object>>> whole = new LinkedHashMap<>(document);
        whole.put("halls", halls(board.hallsOf(region)));
        return new Snapshot(stream, position, now, whole);
    }

    /** What differs from what was last said; empty where nothing does. */
    public Optional<Delta> delta(Instant now, Collection<String> changedHalls) {
        Map<String, Map<String, Map<String, Object>>> patch = new LinkedHashMap<>();
        small(now).forEach((collection, rows) -> {
            Map<String, Map<String, Object>> differing = differing(said.getOrDefault(collection, Map.of()), rows);
            if (!differing.isEmpty()) {
                patch.put(collection, differing);
            }
            said.put(collection, rows);
        });
        List<String> mine =
                changedHalls.stream().filter(hall -> board.within(hall, region)).toList();
        if (!mine.isEmpty()) {
            patch.put("halls", halls(mine));
        }
        if (patch.isEmpty()) {
            return Optional.empty();
        }
        long after = position;
        position++;
        return Optional.of(new Delta(stream, after, position, now, patch));
    }

    private Map<String, Map<String, Object>> halls(List<String> ids) {
        Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        ids.forEach(id -> rows.put(id, board.hall(id)));
        return rows;
    }

    /** Everything but the halls: few rows, so comparing them costs less than noting what changed. */
    private Map<String, Map<String, Map<String, Object>>> small(Instant now) {
        Map<String, Map<String, Map<String, Object>>> document = new LinkedHashMap<>();
        document.put("regions", board.totals(region, now));
        Map<String, Map<String, Object>> ranking = new LinkedHashMap<>();
        for (String hall : board.ranking(region, now, RANKED_MOST)) {
            ranking.put(Integer.toString(ranking.size() + 1), Map.of("hall", hall));
        }
        document.put("ranking", ranking);
        document.put("alerts", board.alerts(region));
        document.put("trend", board.trend(region));
        document.put("nodes", board.nodes());
        return document;
    }

    private static Map<String, Map<String, Object>> differing(
            Map<String, Map<String, Object>> before, Map<String, Map<String, Object>> now) {
        Map<String, Map<String, Object>> differing = new LinkedHashMap<>();
        now.forEach((id, row) -> {
            if (!row.equals(before.get(id))) {
                differing.put(id, row);
            }
        });
        before.keySet().stream().filter(id -> !now.containsKey(id)).forEach(id -> differing.put(id, null));
        return differing;
    }
}
