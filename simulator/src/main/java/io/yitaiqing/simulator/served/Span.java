package io.yitaiqing.simulator.served;

import java.time.Instant;
import java.time.LocalDate;

/** The part of a day in which there is something to see. */
record Span(LocalDate day, Instant begins, Instant ends) {}
