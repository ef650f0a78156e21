package io.yitaiqing.hall.plan;

/**
 * One device or program that counters use and that can fail: a 验钞机, printer, safe, billing program.
 *
 * <p>Counters that share it name the same id; a service needs one of a {@code kind}.
 */
public record Equipment(String id, String kind, String name, String nameEn) {}
