package io.yitaiqing.simulator.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What a replay came to.
 *
 * @param summary what an expectation holds of it: nothing that differs from run to run of the same program
 * @param sound whether all went as recorded, or nothing went wrong where other decisions were asked for
 */
record ReplayOutcome(ObjectNode summary, boolean sound) {}
