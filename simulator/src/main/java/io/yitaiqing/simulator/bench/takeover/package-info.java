/** How long it takes a node to load and take over the halls of one that is gone. */
package io.yitaiqing.simulator.bench.takeover;
