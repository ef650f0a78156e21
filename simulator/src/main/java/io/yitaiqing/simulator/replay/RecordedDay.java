package io.yitaiqing.simulator.replay;

import io.yitaiqing.measure.Sample;
import io.yitaiqing.simulator.Measure;
import io.yitaiqing.simulator.Values;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one recorded day came to.
 *
 * @param load by clerk who worked: of the time from the first call to the last end, the share with customers, 0 to 1
 */
record RecordedDay(Values values, Map<String, Double> load) {

    static RecordedDay of(List<TicketRecord> records, List<String> rows, RecordedPeriod.Targets targets) {
        Map<String, EnumMap<Measure, Double>> byService = new HashMap<>();
        for (String row : rows) {
            List<TicketRecord> own = row.equals(Values.ALL)
                    ? records
                    : records.stream().filter(r -> r.service().equals(row)).toList();
            byService.put(row, measures(own, targets));
        }
        return new RecordedDay(Values.of(rows, byService), loads(records));
    }

    private static EnumMap<Measure, Double> measures(List<TicketRecord> records, RecordedPeriod.Targets targets) {
        Sample waited = new Sample();
        long late = 0;
        long leftLate = 0;
        long left = 0;
        long noShow = 0;
        for (TicketRecord record : records) {
            boolean isLate = record.recordedWait().compareTo(Duration.ofSeconds(targets.of(record.service()))) > 0;
            switch (record.outcome()) {
                case SERVED, NO_SHOW -> {
                    waited.add(record.recordedWait().toMillis() / 1_000.0);
                    late += isLate ? 1 : 0;
                    noShow += record.outcome() == Outcome.NO_SHOW ? 1 : 0;
                }
                case LEFT -> {
                    left++;
                    leftLate += isLate ? 1 : 0;
                }
                case CANCELLED -> {}
            }
        }
        EnumMap<Measure, Double> measures = new EnumMap<>(Measure.class);
        measures.put(Measure.VISITS, (double) records.size());
        measures.put(Measure.LEFT, (double) left);
        measures.put(Measure.NO_SHOW, (double) noShow);
        measures.put(Measure.LONGEST_LINE, (double) longestLine(records));
        if (waited.size() > 0) {
            measures.put(Measure.MEAN_WAIT, waited.mean() / 60);
            measures.put(Measure.P90_WAIT, waited.quantile(0.9) / 60);
            measures.put(Measure.LONGEST_WAIT, waited.max() / 60);
        }
        if (waited.size() + leftLate > 0) {
            measures.put(Measure.SERVICE_LEVEL, 100.0 * (waited.size() - late) / (waited.size() + leftLate));
        }
        if (waited.size() + left > 0) {
            measures.put(Measure.MISSED, 100.0 * (late + left) / (waited.size() + left));
        }
        return measures;
    }

    /** Who waits does so from the ticket to the call, or to the end of who was never called. */
    private static int longestLine(List<TicketRecord> records) {
        TreeMap<Instant, Integer> changes = new TreeMap<>();
        records.forEach(record -> {
            changes.merge(record.takenAt(), 1, Integer::sum);
            changes.merge(record.calledAt().orElse(record.finishedAt()), -1, Integer::sum);
        });
        int people = 0;
        int most = 0;
        for (int change : changes.values()) {
            people += change;
            most = Math.max(most, people);
        }
        return most;
    }

    private static Map<String, Double> loads(List<TicketRecord> records) {
        Map<String, Duration> busy = new TreeMap<>();
        Map<String, Instant> first = new HashMap<>();
        Map<String, Instant> last = new HashMap<>();
        records.forEach(record -> record.clerk().ifPresent(clerk -> {
            Instant called = record.calledAt().orElseThrow();
            busy.merge(clerk, Duration.between(called, record.finishedAt()), Duration::plus);
            first.merge(clerk, called, (a, b) -> a.isBefore(b) ? a : b);
            last.merge(clerk, record.finishedAt(), (a, b) -> a.isAfter(b) ? a : b);
        }));
        Map<String, Double> loads = new TreeMap<>();
        busy.forEach((clerk, time) -> {
            Duration there = Duration.between(first.get(clerk), last.get(clerk));
            if (there.isPositive()) {
                loads.put(clerk, Math.min(1, (double) time.toMillis() / there.toMillis()));
            }
        });
        return loads;
    }
}
