package io.yitaiqing.simulator.served;

import io.yitaiqing.hall.CounterState;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallPlan;
import io.yitaiqing.hall.Visit;
import io.yitaiqing.measure.ServiceLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a hall fared through a tape: its key figures at regular moments, from the beginning to the end. */
final class Curve {

    private static final int SAMPLES_MOST = 4_000;
    private static final Duration FINEST = Duration.ofMinutes(1);

    private final Duration step;
    private final List<String> at = new ArrayList<>();
    private final List<Integer> waiting = new ArrayList<>();
    private final List<Double> longestMinutes = new ArrayList<>();
    private final List<Double> serviceLevel = new ArrayList<>();
    private final List<Integer> openCounters = new ArrayList<>();
    private final List<Long> lost = new ArrayList<>();

    private Curve(Duration step) {
        this.step = step;
    }

    /** The curve of a tape; it plays it once from end to end. */
    static Curve of(Tape tape) {
        Duration all = tape.spans().stream()
                .map(span -> Duration.between(span.begins(), span.ends()))
                .reduce(Duration.ZERO, Duration::plus);
        Duration step = FINEST.multipliedBy(1 + all.dividedBy(FINEST) / SAMPLES_MOST);
        Curve curve = new Curve(step);
        Playback playback = new Playback(tape);
        for (Span span : tape.spans()) {
            for (Instant moment = span.begins(); moment.isBefore(span.ends()); moment = moment.plus(step)) {
                curve.take(moment, playback);
            }
            curve.take(span.ends(), playback);
        }
        return curve;
    }

    private void take(Instant moment, Playback playback) {
        playback.moveTo(moment);
        Hall hall = playback.hall();
        ServiceLevel.Counts counts = playback.level().total();
        at.add(moment.toString());
        waiting.add(hall.waiting());
        longestMinutes.add(Math.round(longestSeconds(hall, moment) / 6.0) / 10.0);
        long counted = counts.called() + counts.sentLate() + counts.leftLate();
        serviceLevel.add(counted == 0 ? null : Math.round(1000 * counts.level()) / 1000.0);
        openCounters.add((int) hall.counters().stream()
                .filter(counter -> counter.state() != CounterState.CLOSED)
                .count());
        lost.add(counts.noShow() + counts.left());
    }

    private static long longestSeconds(Hall hall, Instant moment) {
        return hall.plan().services().stream()
                .map(HallPlan.Service::id)
                .flatMap(service -> hall.byTrueWait(service).stream().limit(1))
                .map(Visit::waitsFrom)
                .mapToLong(since -> Duration.between(since, moment).toSeconds())
                .max()
                .orElse(0);
    }

    /** The curve as it is sent: one list for each figure, all of one length. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("stepSeconds", step.toSeconds());
        fields.put("at", at);
        fields.put("waiting", waiting);
        fields.put("longestMinutes", longestMinutes);
        fields.put("serviceLevel", serviceLevel);
        fields.put("openCounters", openCounters);
        fields.put("lost", lost);
        return fields;
    }
}
