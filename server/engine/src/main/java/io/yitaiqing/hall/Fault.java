package io.yitaiqing.hall;

import java.time.Instant;

/** What is known of a device or program that does not work: what was said of it, and since when. */
public record Fault(String note, Instant since) {}
