package io.yitaiqing.hall.tale;

import java.util.Random;

/** Where the chances of a test come from: a new seed each time, or the one given by {@code -Dseed=...}. */
public final class Seed {

    private Seed() {}

    /** What a test does with its chances. */
    @FunctionalInterface
    public interface Test {
        /** Does it. */
        void run(Random random);
    }

    /** Runs a test with a seed that is printed before and stands in the message of every failure. */
    public static void run(Test test) {
        long seed = Long.getLong("seed", new Random().nextInt(Integer.MAX_VALUE));
        System.out.println("Seed " + seed + "; again with -Dseed=" + seed);
        try {
            test.run(new Random(seed));
        } catch (RuntimeException | AssertionError failure) {
            throw new AssertionError("Failed with -Dseed=" + seed + ": " + failure.getMessage(), failure);
        }
    }
}
