package io.yitaiqing.hall;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that was done for those who wait.
 *
 * @param number which one of the business day, from 1
 * @param action the care action of the plan
 * @param by who did it
 * @param alert the alert that prompted it
 */
public record Care(int number, String action, String by, Instant at, Optional<String> alert, Optional<String> note) {}
