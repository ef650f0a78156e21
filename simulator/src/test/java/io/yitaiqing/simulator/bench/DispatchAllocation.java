package io.yitaiqing.simulator.bench;

import io.yitaiqing.dispatch.Preset;
import io.yitaiqing.hall.Visit;

/** Prints how many bytes 20,000 warm choices of a visit allocate. */
final class DispatchAllocation {

    private static final int DECISIONS = 20_000;
    private static final int TRIES = 20;

    private DispatchAllocation() {}

    public static void main(String[] args) {
        DispatchDecision dispatch = DispatchDecision.of(Preset.GENERALIZED_C_MU.policy(), 60, 30, 2_000, 1, 64);
        // What the compiler has not seen yet may allocate what it leaves out later.
        long least = Long.MAX_VALUE;
        for (int i = 0; i < TRIES && least > 0; i++) {
            least = Math.min(least, DispatchBench.bytes(() -> expectCalled(dispatch.choice()), DECISIONS));
        }
        System.out.println(least + " bytes");
    }

    private static void expectCalled(Visit visit) {
        if (visit == null) {
            throw new AssertionError("Expected the counter to call somebody, but nobody was chosen.");
        }
    }
}
