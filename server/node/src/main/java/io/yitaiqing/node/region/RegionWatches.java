package io.yitaiqing.node.region;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The watches of all regions that hold halls themselves. */
final class RegionWatches {

    private final RegionalAlertTerms terms;
    private final Map<String, RegionalWatch> watches = new HashMap<>();
    private long raised;

    RegionWatches(RegionalAlertTerms terms) {
        this.terms = terms;
    }

    /** Takes in how all halls stand at a moment, not before the last one. */
    void at(Instant now, Collection<KnownHall> halls) {
        Map<String, Set<String>> late = new HashMap<>();
        Map<String, Integer> heard = new HashMap<>();
        for (KnownHall hall : halls) {
            String region = hall.row().region();
            Set<String> lateThere = late.computeIfAbsent(region, one -> new TreeSet<>());
            if (!hall.silent() && hall.row().open()) {
                heard.merge(region, 1, Integer::sum);
                if (hall.row().late(now)) {
                    lateThere.add(hall.row().id());
                }
            }
        }
        late.forEach((region, ids) -> {
            RegionalWatch watch = watches.computeIfAbsent(region, one -> new RegionalWatch(terms));
            boolean told = watch.alert().isPresent();
            watch.at(now, region, ids, heard.getOrDefault(region, 0), "r" + (raised + 1));
            raised += !told && watch.alert().isPresent() ? 1 : 0;
        });
    }

    /** Everything that is told now. */
    List<RegionalAlert> alerts() {
        return watches.values().stream()
                .flatMap(watch -> watch.alert().stream())
                .toList();
    }
}
