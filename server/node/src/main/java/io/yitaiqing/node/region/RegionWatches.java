package io.yitaiqing.node.region;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        Map<String, RegionalWatch.Sample> samples = new HashMap<>();
        for (KnownHall hall : halls) {
            RegionalWatch.Sample sample =
                    samples.computeIfAbsent(hall.region(), region -> RegionalWatch.Sample.empty(now));
            if (hall.silent()) {
                sample.silent().add(hall.row().id());
            } else if (hall.row().open()) {
                sample.heard().add(hall.row().id());
                if (hall.row().late(now)) {
                    sample.late().add(hall.row().id());
                }
            }
        }
        samples.forEach((region, sample) -> {
            RegionalWatch watch = watches.computeIfAbsent(region, one -> new RegionalWatch(terms));
            boolean told = watch.alert().isPresent();
            watch.at(region, sample, "r" + (raised + 1));
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
