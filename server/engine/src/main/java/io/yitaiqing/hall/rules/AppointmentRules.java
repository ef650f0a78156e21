package io.yitaiqing.hall.rules;

import io.yitaiqing.hall.Decision;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallCommand;
import java.time.Instant;

/** Rules of booked times. */
final class AppointmentRules {

    private AppointmentRules() {}

    static Decision decide(HallCommand.OfAppointment command, Hall hall, Instant now) {
        throw new UnsupportedOperationException();
    }
}
