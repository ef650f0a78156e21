package io.yitaiqing.simulator.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresenceTest {

    @TempDir
    private Path folder;

    @Test
    void aPauseOfHalfAnHourIsStillPresenceAndALongerOneABreak() {
        assertThat(Presence.of(Logs.csv(
                        folder,
                        "A1,pay,2027-02-01 09:00:00,2027-02-01 09:00:00,,2027-02-01 09:10:00,1,li,served",
                        "A2,pay,2027-02-01 09:00:00,2027-02-01 09:40:00,,2027-02-01 09:50:00,1,li,served",
                        "A3,pay,2027-02-01 09:00:00,2027-02-01 10:20:01,,2027-02-01 10:21:00,1,li,served")))
                .extracting(presence -> presence.from() + " " + presence.to())
                .containsExactly(
                        "2027-02-01T01:00:00Z 2027-02-01T01:50:00Z", "2027-02-01T02:20:01Z 2027-02-01T02:21:00Z");
    }

    @Test
    void anotherCounterOrAnotherClerkEndsAPresence() {
        assertThat(Presence.of(Logs.csv(
                        folder,
                        "A1,pay,2027-02-01 09:00:00,2027-02-01 09:00:00,,2027-02-01 09:10:00,1,li,served",
                        "A2,pay,2027-02-01 09:00:00,2027-02-01 09:10:00,,2027-02-01 09:20:00,2,li,served",
                        "A3,pay,2027-02-01 09:00:00,2027-02-01 09:21:00,,2027-02-01 09:22:00,2,wu,served",
                        "A4,pay,2027-02-01 09:00:00,2027-02-01 09:25:00,,2027-02-01 09:26:00,1,li,served")))
                .extracting(presence -> presence.counter() + " " + presence.clerk())
                .containsExactly("1 li", "2 li", "2 wu", "1 li");
    }

    @Test
    void aFurtherPositionIsPresentOnlyDuringItsCalls() {
        assertThat(Presence.of(Logs.bank(
                        folder,
                        Logs.call(
                                "PS",
                                "9:00:00",
                                "9:00:05",
                                "0:00:00 0:00:00 0",
                                "AGENT",
                                "9:00:05 9:30:05 1800 MICHAL"),
                        Logs.call(
                                "PS", "9:10:00", "9:10:05", "0:00:00 0:00:00 0", "AGENT", "9:10:05 9:11:05 60 MICHAL"),
                        Logs.call(
                                "PS",
                                "9:15:00",
                                "9:15:05",
                                "0:00:00 0:00:00 0",
                                "AGENT",
                                "9:15:05 9:16:05 60 MICHAL"))))
                .extracting(Presence::counter)
                .containsExactly("MICHAL", "MICHAL-2", "MICHAL-2");
    }
}
