package io.yitaiqing.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Tale;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A clerk's load follows the clerk, not the counter. */
class ClerkOccupancyTest {

    private static final Instant END = Instant.parse("2027-02-01T10:00:00Z");

    private final ClerkOccupancy clerks = new ClerkOccupancy();
    private final Tale tale =
            Tale.of(HallPlans.small()).heardBy(clerks).tell("09:00  due -> ok").tell("""
                    09:00  open-counter 1 li-min   -> ok
                    09:00  take bill-payment       -> A001
                    09:00  take bill-payment       -> A002
                    09:05  call 1                  -> A001
                    09:06  start 1                 -> ok
                    09:15  finish 1                -> ok
                    09:20  close-counter 1         -> ok
                    """);

    @Test
    void fromTheCallToTheEndOfServiceTheyAreBusyAndSignedOutTheyAreNot() {
        assertThat(clerks.of("li-min", END)).as("10 of 20 minutes").isEqualTo(0.5);
    }

    @Test
    void atAnotherCounterTheirTimeGoesOn() {
        tale.tell("""
                09:30  open-counter 2 li-min   -> ok
                09:30  call 2                  -> A002
                09:31  start 2                 -> ok
                09:35  finish 2                -> ok
                09:40  close-counter 2         -> ok
                """);
        assertThat(clerks.of("li-min", END)).as("15 of 30 minutes").isEqualTo(0.5);
    }

    @Test
    void whoNeverSignedInHasNone() {
        assertThat(clerks.of("nobody", END)).isZero();
    }
}
