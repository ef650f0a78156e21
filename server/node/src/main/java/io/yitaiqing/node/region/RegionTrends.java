package io.yitaiqing.node.region;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The last hour of each region as this node saw it: its totals once in a minute of the hall clock.
 *
 * <p>So that a page that is opened now, or a wall that was switched on, can tell whether things get worse. It is kept
 * in memory alone: what matters later stands in the journals of the halls.
 */
final class RegionTrends {

    /** How many samples of a region are kept. */
    static final int SAMPLES = 60;

    private static final List<String> MEASURES =
            List.of("waiting", "late", "watch", "within", "counted", "countersOpen", "silent");

    private final Map<String, TreeMap<String, Map<String, Object>>> samples = new HashMap<>();
    private Instant taken = Instant.MIN;

    /** Whether a minute has begun of which nothing was taken yet. */
    boolean due(Instant now) {
        return minute(now).isAfter(taken);
    }

    /** Takes the totals of all regions in, as the sample of this minute; samples of more than an hour ago go. */
    void take(Instant now, Map<String, Map<String, Object>> totals) {
        taken = minute(now);
        String oldest = taken.minus(Duration.ofMinutes(SAMPLES - 1L)).toString();
        totals.forEach((region, row) -> {
            TreeMap<String, Map<String, Object>> line = samples.computeIfAbsent(region, id -> new TreeMap<>());
            line.put(taken.toString(), sample(row));
            line.headMap(oldest).clear();
        });
    }

    private static Map<String, Object> sample(Map<String, Object> totals) {
        Map<String, Object> sample = new LinkedHashMap<>();
        MEASURES.forEach(measure -> sample.put(measure, totals.get(measure)));
        return Collections.unmodifiableMap(sample);
    }

    /** The samples of a region by their minute. */
    Map<String, Map<String, Object>> of(String region) {
        return new TreeMap<>(samples.getOrDefault(region, new TreeMap<>()));
    }

    private static Instant minute(Instant at) {
        return at.truncatedTo(ChronoUnit.MINUTES);
    }
}
