package io.yitaiqing.simulator.load;

import org.HdrHistogram.Histogram;
import org.HdrHistogram.SingleWriterRecorder;

/** How far the load generator itself lags behind: fires that come late, and tasks that wait for the event loop. */
final class OwnLag {

    private static final long MICRO = 1_000;

    private final SingleWriterRecorder lateMicros = new SingleWriterRecorder(3);
    private final SingleWriterRecorder loopMicros = new SingleWriterRecorder(3);

    /** A fire that came so much after its instant. */
    void late(long nanos) {
        lateMicros.recordValue(Math.max(0, nanos / MICRO));
    }

    /** A task that waited so long for the event loop. */
    void loopDelay(long nanos) {
        loopMicros.recordValue(Math.max(0, nanos / MICRO));
    }

    /** Adds what was recorded since the last time. */
    void drainTo(Histogram late, Histogram loop) {
        late.add(lateMicros.getIntervalHistogram());
        loop.add(loopMicros.getIntervalHistogram());
    }
}
