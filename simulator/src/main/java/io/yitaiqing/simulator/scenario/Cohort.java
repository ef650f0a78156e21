package io.yitaiqing.simulator.scenario;

import java.time.LocalDateTime;

/**
 * The people who first came for a service within a stretch of time.
 *
 * @param from its beginning, in the hall's zone
 * @param to its end, which is no part of it
 */
public record Cohort(String service, LocalDateTime from, LocalDateTime to) {}
