package io.yitaiqing.simulator.cluster;

import java.util.List;

/** The faults of a run, in their order. */
interface FaultCourse {

    /** One fault, or where at least two may come, two of which the second begins while the first lasts. */
    List<Fault> next(int most);
}
