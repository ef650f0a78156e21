package io.yitaiqing.hall.plan;

/** A part of the hall with its own display and voice. */
public record Zone(String id, String name, String nameEn) {}
