package io.yitaiqing.simulator.load;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SingleWriterRecorder;

/** What one lane measures of the server: written on the lane, read by anybody. */
final class Meters {

    private static final long MICRO = 1_000;

    private final Map<String, SingleWriterRecorder> latencies = new ConcurrentSkipListMap<>();
    private final Map<String, Count> errors = new ConcurrentHashMap<>();
    private final Map<String, Count> refusals = new ConcurrentHashMap<>();
    private final SingleWriterRecorder sentAge = new SingleWriterRecorder(3);
    private final SingleWriterRecorder changeAge = new SingleWriterRecorder(3);
    private final Map<LiveEvent, LongAdder> live = new ConcurrentHashMap<>();
    private final LongAdder intended = new LongAdder();
    private final LongAdder answered = new LongAdder();
    private final LongAdder turnedAway = new LongAdder();
    private final OwnLag lag = new OwnLag();

    /** How often something of a kind came, and the first sentence that told of it. */
    record Count(LongAdder times, String example) {}

    /** An operation whose instant has come. */
    void intended() {
        intended.increment();
    }

    /** An operation has its answer, so long after the instant it was meant for. */
    void answered(String operation, long nanos) {
        answered.increment();
        latencies
                .computeIfAbsent(operation, name -> new SingleWriterRecorder(3))
                .recordValue(Math.max(0, nanos / MICRO));
    }

    /** A look that the server would not serve; nobody asks it again, and it is no answer. */
    void turnedAway() {
        turnedAway.increment();
    }

    /** The server did not do its work: the kind, and a sentence that tells of this case. */
    void error(String kind, String sentence) {
        errors.computeIfAbsent(kind, k -> new Count(new LongAdder(), sentence))
                .times()
                .increment();
    }

    /** The hall said no, as halls do. */
    void refused(String code, String sentence) {
        refusals.computeIfAbsent(code, k -> new Count(new LongAdder(), sentence))
                .times()
                .increment();
    }

    /** A frame with rows came, so long after it was sent and after what it tells of happened. */
    void frame(long sentMicrosAgo, long changedMicrosAgo) {
        // Two readings of one clock, rounded to milliseconds, can stand in the wrong order.
        sentAge.recordValue(Math.max(0, sentMicrosAgo));
        changeAge.recordValue(Math.max(0, changedMicrosAgo));
    }

    void live(LiveEvent event) {
        live.computeIfAbsent(event, e -> new LongAdder()).increment();
    }

    OwnLag lag() {
        return lag;
    }

    /** Hands out the latencies recorded since the last time. */
    void drainLatencies(BiConsumer<String, Histogram> to) {
        latencies.forEach((operation, recorder) -> to.accept(operation, recorder.getIntervalHistogram()));
    }

    /** Adds the ages recorded since the last time. */
    void drainAges(Histogram sent, Histogram changed) {
        sent.add(sentAge.getIntervalHistogram());
        changed.add(changeAge.getIntervalHistogram());
    }

    /** Adds all counts so far. */
    void addTo(Counts counts) {
        counts.add(intended.sum(), answered.sum(), turnedAway.sum());
        errors.forEach((kind, count) -> counts.error(kind, count.times().sum(), count.example()));
        refusals.forEach((code, count) -> counts.refusal(code, count.times().sum(), count.example()));
        live.forEach((event, times) -> counts.live(event, times.sum()));
    }
}
