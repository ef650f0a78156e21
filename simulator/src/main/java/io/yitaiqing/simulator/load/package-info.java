/**
 * Load on a running server, through its public API only: an open loop that never waits for the server to be ready.
 *
 * <p>{@link io.yitaiqing.simulator.load.Load} is the run. It splits the halls over lanes, one event loop each, on which
 * everything of a hall happens, so there is no lock here. When something is to happen is known beforehand, or follows
 * from an answer or a frame; its latency counts from that intended instant, however late the generator or the server
 * was, and what was missed is sent late and never dropped.
 */
package io.yitaiqing.simulator.load;
