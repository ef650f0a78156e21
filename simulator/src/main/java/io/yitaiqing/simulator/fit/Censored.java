package io.yitaiqing.simulator.fit;

/**
 * How long something was seen to last.
 *
 * @param length in the unit of whoever measures, not below 0
 * @param ended whether its end was seen; otherwise it lasted at least so long
 */
record Censored(double length, boolean ended) {}
