package io.yitaiqing.view;

import io.yitaiqing.hall.Alert;
import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.measure.ServiceLevel;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One hall as its region sees it: a few facts, with instants instead of ages, so that a waiting clock changes nothing.
 *
 * @param region the region of the plan
 * @param urgent the line that passes its target first, or passed it longest ago; empty where nobody waits
 * @param within calls of today within the target of their service
 * @param counted what the service level of today is a share of
 * @param countersOpen counters at which somebody is signed in
 * @param alerts alerts that are not resolved
 * @param band the worst band of these
 */
public record HallRow(
        String id,
        String name,
        String nameEn,
        String region,
        boolean open,
        int waiting,
        Optional<Urgent> urgent,
        long within,
        long counted,
        int counters,
        int countersOpen,
        int serving,
        int alerts,
        Optional<Alert.Band> band,
        String policy) {

    /**
     * A line of a hall by whoever waits longest in it.
     *
     * @param since from when that customer waits
     */
    public record Urgent(String service, Instant since, long targetSeconds) {

        /** When the wait passes the target. */
        public Instant lateFrom() {
            return since.plusSeconds(targetSeconds);
        }
    }

    /** The row of a hall with the counts of its day. */
    public static HallRow of(Hall hall, ServiceLevel level) {
        HallPlan plan = hall.plan();
        ServiceLevel.Counts counts = level.total();
        return new HallRow(
                plan.id(),
                plan.name(),
                plan.nameEn(),
                plan.region(),
                hall.open(),
                hall.waiting(),
                plan.services().stream()
                        .flatMap(service -> urgent(service, hall).stream())
                        .min(Comparator.comparing(Urgent::lateFrom)),
                counts.calledWithinTarget(),
                counts.called() + counts.sentLate() + counts.leftLate(),
                hall.counters().size(),
                counters(hall, CounterState.CLOSED, false),
                counters(hall, CounterState.SERVING, true),
                hall.alerts().all().size(),
                hall.alerts().all().stream().map(Alert::band).max(Comparator.naturalOrder()),
                plan.policy());
    }

    /** The row of a hall of which nothing but its plan is known. */
    public static HallRow unheard(HallPlan plan) {
        return new HallRow(
                plan.id(),
                plan.name(),
                plan.nameEn(),
                plan.region(),
                false,
                0,
                Optional.empty(),
                0,
                0,
                plan.counters().size(),
                0,
                0,
                0,
                Optional.empty(),
                plan.policy());
    }

    private static Optional<Urgent> urgent(HallPlan.Service service, Hall hall) {
        return hall.byTrueWait(service.id()).stream()
                .findFirst()
                .map(Visit::waitsFrom)
                .map(since -> new Urgent(service.id(), since, service.targetSeconds()));
    }

    private static int counters(Hall hall, CounterState state, boolean equal) {
        int count = 0;
        for (Counter counter : hall.counters()) {
            count += (counter.state() == state) == equal ? 1 : 0;
        }
        return count;
    }

    /** Whether the longest wait has passed its target at a moment. */
    public boolean late(Instant now) {
        return urgent.filter(line -> now.isAfter(line.lateFrom())).isPresent();
    }

    /** The longest wait as a share of its target: 1 at the target; 0 where nobody waits. */
    public double risk(Instant now) {
        return urgent.map(line -> Math.max(0, now.toEpochMilli() - line.since().toEpochMilli())
                        / (1000.0 * Math.max(1, line.targetSeconds())))
                .orElse(0.0);
    }

    /** The row as it is sent. */
    public Map<String, Object> fields() {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", name);
        row.put("nameEn", nameEn);
        row.put("region", region);
        row.put("open", open);
        row.put("waiting", waiting);
        urgent.ifPresent(line -> {
            row.put("service", line.service());
            row.put("oldestAt", line.since().toString());
            row.put("targetSeconds", line.targetSeconds());
        });
        row.put("within", within);
        row.put("counted", counted);
        row.put("counters", counters);
        row.put("countersOpen", countersOpen);
        row.put("serving", serving);
        row.put("alerts", alerts);
        band.ifPresent(worst -> row.put("band", worst.toString()));
        row.put("policy", policy);
        return row;
    }

    /** Reads what {@link #fields()} made. */
    public static HallRow read(String id, Map<String, Object> row) {
        return new HallRow(
                id,
                (String) row.get("name"),
                (String) row.get("nameEn"),
                (String) row.get("region"),
                (Boolean) row.get("open"),
                number(row, "waiting").intValue(),
                Optional.ofNullable(row.get("service"))
                        .map(service -> new Urgent(
                                (String) service,
                                Instant.parse((String) row.get("oldestAt")),
                                number(row, "targetSeconds").longValue())),
                number(row, "within").longValue(),
                number(row, "counted").longValue(),
                number(row, "counters").intValue(),
                number(row, "countersOpen").intValue(),
                number(row, "serving").intValue(),
                number(row, "alerts").intValue(),
                Optional.ofNullable(row.get("band")).map(HallRow::band),
                (String) row.get("policy"));
    }

    private static Number number(Map<String, Object> row, String key) {
        return (Number) row.get(key);
    }

    private static Alert.Band band(Object word) {
        for (Alert.Band band : Alert.Band.values()) {
            if (band.toString().equals(word)) {
                return band;
            }
        }
        throw new IllegalArgumentException("Expected warning or critical, but got '" + word + "'.");
    }
}
