package io.yitaiqing.simulator.replay;

import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Hours;
import io.yitaiqing.hall.plan.Limits;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Draws up the hall a log speaks of: its services, counters and clerks, who can do what they did somewhere in the log.
 *
 * <p>It is open round the clock, so that what went on past midnight goes on. A log states no targets and a replay
 * reports none, so every target is a whole day.
 */
final class ReplayPlan {

    private static final long NO_TARGET_SECONDS = Duration.ofDays(1).toSeconds();
    private static final int SKILLED = 3;
    private static final int LETTERS = 26;

    private ReplayPlan() {}

    static HallPlan of(TicketLog log, String policy) {
        Map<String, Map<String, Integer>> skills = new TreeMap<>();
        TreeSet<String> counters = new TreeSet<>();
        for (TicketRecord record : log.records()) {
            record.counter().ifPresent(counters::add);
            record.clerk()
                    .ifPresent(clerk -> skills.computeIfAbsent(clerk, name -> new TreeMap<>())
                            .put(record.service(), SKILLED));
        }
        List<String> services = log.services();
        return new HallPlan(
                "replay",
                "回放",
                "Replay",
                "replay",
                log.zone(),
                Hours.ALWAYS,
                policy,
                Limits.USUAL.visitsWaiting(),
                new HallPlan.Norms(0, Optional.empty()),
                services.stream()
                        .map(id -> service(id, services.indexOf(id), log))
                        .toList(),
                counters.stream()
                        .map(id -> new HallPlan.Place(id, id, services))
                        .toList(),
                skills.entrySet().stream()
                        .map(clerk -> new HallPlan.Clerk(clerk.getKey(), clerk.getKey(), clerk.getValue()))
                        .toList());
    }

    private static HallPlan.Service service(String id, int index, TicketLog log) {
        double seconds = log.records().stream()
                .filter(record ->
                        record.outcome() == Outcome.SERVED && record.service().equals(id))
                .mapToDouble(record -> record.serviceTime().toMillis() / 1000.0)
                .average()
                .orElse(0);
        return new HallPlan.Service(id, id, id, prefix(index), NO_TARGET_SECONDS, Math.round(seconds));
    }

    private static String prefix(int index) {
        String last = String.valueOf((char) ('A' + index % LETTERS));
        return index < LETTERS ? last : prefix(index / LETTERS - 1) + last;
    }
}
