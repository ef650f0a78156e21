package io.yitaiqing.node.live;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * However rows change, and however readers ack, stall, resume and come back, what a reader shows at a position is what
 * the document was there: snapshot and deltas in any batching are the later snapshot, without a gap or a repeat.
 */
class LivePropertyTest {

    private static final int STEPS = 1_500;

    /** {@code -Dseed=N} replays one run; otherwise a fixed set and some new ones. */
    static LongStream seeds() {
        var wanted = Long.getLong("seed");
        return wanted != null
                ? LongStream.of(wanted)
                : LongStream.concat(LongStream.range(0, 20), new Random().longs(5));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyReaderShowsTheDocumentItsPositionStandsFor(long seed) {
        System.out.println("LivePropertyTest -Dseed=" + seed);
        var world = new LiveWorld(new Random(seed));
        for (int step = 0; step < STEPS; step++) {
            world.step();
        }
        world.settle();
    }
}
