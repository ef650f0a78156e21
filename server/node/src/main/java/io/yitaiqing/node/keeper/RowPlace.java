package io.yitaiqing.node.keeper;

import java.time.LocalDate;

/** Where a row stands in its hall's line: its day and the position before it. */
record RowPlace(LocalDate day, long after) {}
