package io.yitaiqing.simulator.served;

import io.yitaiqing.hall.HallEvent;
import java.time.Instant;

/** An event of a hall and when it happened. */
record Happened(HallEvent event, Instant at) {}
