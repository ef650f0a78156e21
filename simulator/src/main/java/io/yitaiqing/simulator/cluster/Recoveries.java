package io.yitaiqing.simulator.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Recovery times by kind of fault. */
final class Recoveries {

    private static final String TWO = "two at once";

    private Recoveries() {}

    /** The times of each kind that occurred, kinds in their order, two at once last. */
    static Map<String, FaultReport.Recovery> of(List<FaultOutcome> outcomes) {
        Map<String, List<FaultOutcome>> byKind = new LinkedHashMap<>();
        for (FaultKind kind : FaultKind.values()) {
            byKind.put(kind.words(), new ArrayList<>());
        }
        byKind.put(TWO, new ArrayList<>());
        for (FaultOutcome outcome : outcomes) {
            String kind = outcome.faults().size() > 1
                    ? TWO
                    : outcome.faults().getFirst().kind().words();
            byKind.get(kind).add(outcome);
        }
        Map<String, FaultReport.Recovery> recoveries = new LinkedHashMap<>();
        byKind.forEach((kind, all) -> {
            if (!all.isEmpty()) {
                recoveries.put(
                        kind,
                        new FaultReport.Recovery(
                                millis(all, FaultOutcome::hallsAnswered), millis(all, FaultOutcome::pairsPassed)));
            }
        });
        return recoveries;
    }

    private static List<Long> millis(List<FaultOutcome> all, Function<FaultOutcome, Optional<Duration>> time) {
        return all.stream()
                .flatMap(outcome -> time.apply(outcome).stream())
                .map(Duration::toMillis)
                .sorted()
                .toList();
    }
}
