/**
 * The simulator as a node serves it: runs to watch, scenarios or recorded days moment by moment, and studies that
 * compare alternatives.
 *
 * <p>{@link io.yitaiqing.simulator.served.SimulatorExtension} adds it to a node. What a run shows is made by the engine
 * and has the form of a live hall's document; all work is done on a few threads of its own.
 */
package io.yitaiqing.simulator.served;
