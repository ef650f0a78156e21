/**
 * The fan-out bench: one changing row told to many sockets, by a node's live hub and by what others would use.
 *
 * <p>Each contender runs in a process of its own; one raw reader in this one counts what comes and how late.
 */
package io.yitaiqing.simulator.bench.fanout;
