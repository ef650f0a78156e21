package io.yitaiqing.simulator.scenario;

/** Halls of a scenario that have no plan of their own in a file. */
public record Halls(GeneratedHalls generated) {}
