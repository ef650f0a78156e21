package io.yitaiqing.simulator.fit;

import io.yitaiqing.simulator.replay.Presence;
import io.yitaiqing.simulator.replay.TicketLog;
import io.yitaiqing.simulator.replay.TicketRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How long a clerk is not ready for the next customer after one is finished, though somebody waits: papers, a sip of
 * tea, other work that no log shows.
 *
 * <p>From the end of a stay to the clerk's next call, seen to its end where somebody whom the clerk may serve waited
 * all the time, and otherwise until the moment from which nobody waited. A pause longer than
 * {@link Presence#LONGEST_PAUSE} is absence and no part of it.
 */
final class WrapUp {

    private WrapUp() {}

    /** All that were seen, in seconds; {@code skills} are the services of each clerk. */
    static List<Censored> of(TicketLog log, Map<String, Set<String>> skills) {
        Map<String, List<TicketRecord>> byClerk = log.records().stream()
                .filter(stay -> stay.outcome().called())
                .filter(stay -> !log.furtherPositions().contains(stay.counter().orElseThrow()))
                .sorted(Comparator.comparing(stay -> stay.calledAt().orElseThrow()))
                .collect(Collectors.groupingBy(stay -> stay.clerk().orElseThrow()));
        Map<Set<String>, WaitingPeriods> waiting = new HashMap<>();
        List<Censored> seen = new ArrayList<>();
        byClerk.forEach((clerk, stays) -> {
            WaitingPeriods periods = waiting.computeIfAbsent(
                    skills.getOrDefault(clerk, Set.of()),
                    services -> new WaitingPeriods(log.records().stream()
                            .filter(stay -> services.contains(stay.service()))
                            .toList()));
            for (int i = 0; i + 1 < stays.size(); i++) {
                add(stays.get(i).finishedAt(), stays.get(i + 1).calledAt().orElseThrow(), periods, seen);
            }
        });
        return seen;
    }

    private static void add(Instant finished, Instant called, WaitingPeriods periods, List<Censored> seen) {
        Duration gap = Duration.between(finished, called);
        if (gap.isNegative() || gap.compareTo(Presence.LONGEST_PAUSE) > 0) {
            return;
        }
        Instant until = periods.until(finished);
        if (!until.isBefore(called)) {
            seen.add(new Censored(gap.toMillis() / 1_000.0, true));
        } else if (until.isAfter(finished)) {
            seen.add(new Censored(Duration.between(finished, until).toMillis() / 1_000.0, false));
        }
    }
}
