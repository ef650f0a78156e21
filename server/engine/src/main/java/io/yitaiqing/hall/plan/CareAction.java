package io.yitaiqing.hall.plan;

/** Something done for those who wait: water, seats, newspapers, an apology. */
public record CareAction(String id, String name, String nameEn) {}
