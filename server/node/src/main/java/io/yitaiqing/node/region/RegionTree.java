package io.yitaiqing.node.region;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The regions that hold halls, each with those it lies in, up to the top.
 *
 * <p>A region that only a hall's plan names stands by itself, with its id for a name; one that holds no hall, and
 * holds no region that does, is left out.
 */
public final class RegionTree {

    private final Map<String, Region> regions = new LinkedHashMap<>();
    private final Map<String, List<String>> paths = new TreeMap<>();

    /**
     * A tree.
     *
     * @param known the regions of the configuration; each parent is among them and no region lies in itself
     * @param used the regions that plans name
     */
    public RegionTree(Collection<Region> known, Collection<String> used) {
        Map<String, Region> byId = new LinkedHashMap<>();
        known.forEach(region -> byId.put(region.id(), region));
        Set<String> kept = new HashSet<>();
        for (String region : used) {
            byId.computeIfAbsent(region, id -> new Region(id, id, id, "region", Optional.empty()));
            paths.computeIfAbsent(region, id -> path(id, byId));
            kept.addAll(paths.get(region));
        }
        byId.values().stream()
                .filter(region -> kept.contains(region.id()))
                .forEach(region -> regions.put(region.id(), region));
    }

    private static List<String> path(String region, Map<String, Region> byId) {
        List<String> path = new ArrayList<>();
        for (Optional<String> at = Optional.of(region);
                at.isPresent();
                at = byId.get(at.get()).parent()) {
            path.add(at.get());
        }
        return List.copyOf(path);
    }

    /** All of them, as configured. */
    public Collection<Region> all() {
        return Collections.unmodifiableCollection(regions.values());
    }

    /** The region with this id. */
    public Optional<Region> region(String id) {
        return Optional.ofNullable(regions.get(id));
    }

    /** The regions a hall of this region lies in: this one first, the top last. */
    public List<String> path(String region) {
        return paths.getOrDefault(region, List.of());
    }

    /** Whether a region is another one or lies in it. */
    public boolean within(String region, String other) {
        for (Optional<Region> at = region(region);
                at.isPresent();
                at = at.get().parent().flatMap(this::region)) {
            if (at.get().id().equals(other)) {
                return true;
            }
        }
        return false;
    }
}
