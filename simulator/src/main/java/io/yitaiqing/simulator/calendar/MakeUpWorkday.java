package io.yitaiqing.simulator.calendar;

import java.time.LocalDate;

/** A day of a weekend on which people work for a holiday (调休), and what it is like. */
public record MakeUpWorkday(LocalDate day, CountsAs countsAs) {}
