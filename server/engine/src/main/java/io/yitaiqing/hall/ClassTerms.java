package io.yitaiqing.hall;

import java.util.List;

/**
 * What a dispatch policy knows of a class of visits at a counter, whoever waits in it.
 *
 * @param targetSeconds the shortest target of what would be done
 * @param importance how much its waits count
 * @param offsetSeconds what its index begins with
 * @param expectedSeconds how long the counter is expected to need
 */
public record ClassTerms(double targetSeconds, double importance, double offsetSeconds, double expectedSeconds) {

    /** Where the terms come from: the same ones for the same plan, services and abilities. */
    public interface Source {

        /** The terms of these services at a counter. */
        ClassTerms of(List<String> services, Counter counter, HallPlan plan);
    }
}
