package io.yitaiqing.simulator.load;

import java.time.Duration;

/** Whoever watches a load while it runs. */
public interface Spectator {

    /** Once a second: how it stands. */
    void second(Second second);

    /** The figures have been taken; what follows belongs to no figure. */
    void measured();

    /** Something happened that one should know. */
    void say(String sentence);

    /**
     * One second of a load.
     *
     * @param since the beginning; negative while it warms up
     * @param askedPerSecond operations whose instant came
     * @param waiting operations without an answer
     */
    record Second(
            Duration since,
            double askedPerSecond,
            double answeredPerSecond,
            long p99Micros,
            long waiting,
            long errors,
            Quantiles own) {}
}
