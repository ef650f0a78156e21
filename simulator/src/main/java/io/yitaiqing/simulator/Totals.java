package io.yitaiqing.simulator;

import io.yitaiqing.measure.ServiceLevel;

/**
 * What happened in one hall, or in several together: only what may be added up.
 *
 * @param people who came, each counted once
 * @param counts of all services together
 * @param waits how many true waits ended with a call
 * @param waitedSeconds how long all of them took together
 */
public record Totals(long people, ServiceLevel.Counts counts, long waits, double waitedSeconds) {

    /** These and others together. */
    public Totals plus(Totals other) {
        return new Totals(
                people + other.people,
                counts.plus(other.counts),
                waits + other.waits,
                waitedSeconds + other.waitedSeconds);
    }

    /** The mean wait of the called; NaN where nobody was. */
    public double meanWaitMinutes() {
        return waits == 0 ? Double.NaN : waitedSeconds / waits / 60;
    }

    /** Of the called and the left, who waited longer than the target or left, in percent. */
    public double missedPercent() {
        return 100 * Misses.share(counts);
    }
}
