package io.yitaiqing.simulator.tune;

import io.yitaiqing.simulator.draw.Draws;

/** Seeds of experiments drawn from another seed: whole numbers from 0 to 2^52, which a call can repeat. */
final class Seeds {

    private static final double MANY = 0x1.0p52;

    private Seeds() {}

    static long of(Draws draws) {
        return (long) (draws.uniform("seed") * MANY);
    }
}
