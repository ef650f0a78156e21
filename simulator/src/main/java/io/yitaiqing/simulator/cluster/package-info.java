/**
 * A whole cluster of real processes on this machine, what can befall it, and a judge of what it did meanwhile.
 *
 * <p>{@link io.yitaiqing.simulator.cluster.FaultRun} puts faults on the cluster while customers, clerks and followers
 * use its public API, and at the end holds what they were told against the journal.
 */
package io.yitaiqing.simulator.cluster;
