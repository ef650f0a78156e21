package io.yitaiqing.hall;

import java.time.Instant;

/**
 * How often a visit was overtaken in one wait.
 *
 * @param waitsFrom the true beginning of that wait
 * @param times by how many visits that began to wait later
 */
public record Overtaken(Instant waitsFrom, int times) {}
