package io.yitaiqing.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Tale;
import io.yitaiqing.measure.ServiceLevel.Counts;
import io.yitaiqing.measure.Waits.Times;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** One day told twice: by its events, and by the numbers that a person with a pencil gets from them. */
class MeasuresTest {

    /** Bill payments shall be called within 15 minutes, invoices within 10. */
    private static final String DAY = """
            09:00  open-counter 1 li-min   -> ok
            09:00  take bill-payment       -> A001
            09:00  take bill-payment       -> A002
            09:00  take bill-payment       -> A003
            09:00  take invoice            -> C001
            09:00  take invoice            -> C002
            09:00  take invoice            -> C003
            09:05  call 1                  -> A001
            09:06  start 1                 -> ok
            09:10  leave C003              -> C003 left
            09:11  finish 1                -> ok
            09:15  call 1                  -> A002
            09:16  recall 1                -> ok
            09:17  no-show 1               -> ok
            09:17  cancel C002             -> C002 cancelled
            09:18  call 1                  -> A003
            09:18  start 1                 -> ok
            09:20  leave C001              -> C001 left
            09:28  finish 1                -> ok
            09:30  pause 1 tea             -> ok
            09:40  close-counter 1         -> ok
            """;

    private final ServiceLevel level = new ServiceLevel();
    private final Waits waits = new Waits();
    private final Occupancy occupancy = new Occupancy();
    private final Tale tale = Tale.of(HallPlans.small())
            .heardBy(level)
            .heardBy(waits)
            .heardBy(occupancy)
            .tell("09:00  due -> ok")
            .tell(DAY);

    private static Instant at(String time) {
        return Instant.parse("2027-02-01T" + time + ":00Z");
    }

    @Test
    void theServiceLevelCountsWhoWasCalledInTimeAndWhoLeftTooLate() {
        // A001 after 5 min and A002 after exactly 15 min are in time, A003 after 18 min is not.
        assertThat(level.of("bill-payment")).isEqualTo(new Counts(3, 3, 2, 0, 2, 1, 0, 0, 0, 0));
        assertThat(level.of("bill-payment").level()).isEqualTo(2 / 3.0);
        // C003 left after exactly 10 min, not late; C001 after 20 min, late; C002 was cancelled and counts neither way.
        assertThat(level.of("invoice")).isEqualTo(new Counts(3, 0, 0, 1, 0, 0, 2, 0, 0, 0));
        assertThat(level.of("invoice").level()).isZero();
        assertThat(level.total()).isEqualTo(new Counts(6, 3, 2, 1, 2, 1, 2, 0, 0, 0));
        assertThat(level.total().level()).isEqualTo(0.5);
        assertThat(level.of("new-connection").level()).as("nobody came for it").isEqualTo(1);
    }

    @Test
    void aClosedDayCountsWhoWaitedInVainAndANewDayBeginsAtZero() {
        tale.tell("16:44  take bill-payment -> A004")
                .tell("16:46  take bill-payment -> A005")
                .tell("17:00  due -> ok");
        assertThat(level.of("bill-payment")).isEqualTo(new Counts(5, 3, 2, 1, 2, 1, 2, 0, 0, 0));

        tale.tell("2027-02-02").tell("09:00  due -> ok");
        assertThat(level.total()).isEqualTo(new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void waitsAreTakenFromTheTicketWaysFromTheLastCall() {
        Times bills = waits.of("bill-payment");

        assertThat(bills.waiting().size()).isEqualTo(3);
        assertThat(bills.waiting().mean()).isEqualTo((5 + 15 + 18) * 60 / 3.0);
        assertThat(bills.way().size()).isEqualTo(2);
        assertThat(bills.way().max()).isEqualTo(60);
        assertThat(bills.way().quantile(0)).isZero();
        assertThat(bills.serving().mean()).isEqualTo((5 + 10) * 60 / 2.0);
        assertThat(bills.waitingInVain().size()).isZero();
        assertThat(waits.of("invoice").waitingInVain().mean()).isEqualTo((10 + 17 + 20) * 60 / 3.0);
        assertThat(waits.services()).containsExactly("bill-payment", "invoice");
        assertThat(waits.all(Times::waiting).size()).isEqualTo(3);
        assertThat(waits.all(Times::waitingInVain).size()).isEqualTo(3);
    }

    @Test
    void theWayIsTakenFromTheRecall() {
        tale.tell("""
                10:00  open-counter 1 li-min  -> ok
                10:00  take new-connection    -> B001
                10:01  call 1                 -> B001
                10:05  recall 1               -> ok
                10:06  start 1                -> ok
                """);
        assertThat(waits.of("new-connection").way().max()).isEqualTo(60);
        assertThat(waits.of("new-connection").waiting().max()).isEqualTo(60);
    }

    @Test
    void aCounterIsOccupiedFromTheCallToTheEndOfService() {
        // 09:05-09:11, 09:15-09:17 and 09:18-09:28 of the 40 minutes that counter 1 was open, its pause included.
        assertThat(occupancy.of("1", at("02:00"))).isCloseTo(18 / 40.0, within(1e-12));
        assertThat(occupancy.of("2", at("02:00"))).isZero();
        assertThat(occupancy.of("9", at("02:00"))).isZero();
        assertThat(occupancy.total(at("02:00"))).isCloseTo(18 / 40.0, within(1e-12));

        tale.tell("10:00  open-counter 3 zhao-lei -> ok").tell("10:00  take new-connection -> B001");
        tale.tell("10:05  call 3 -> B001");
        assertThat(occupancy.of("3", at("02:20"))).isCloseTo(15 / 20.0, within(1e-12));
        assertThat(occupancy.total(at("02:20"))).isCloseTo(33 / 60.0, within(1e-12));
    }

    @Test
    void aCounterThatANewPlanDoesNotHaveIsNoLongerOpen() {
        Occupancy watched = new Occupancy();
        Tale night = Tale.of(HallPlans.roundTheClock()).heardBy(watched).tell("""
                22:00  due                       -> ok
                22:00  open-counter 2 wang-fang  -> ok
                22:00  take invoice              -> C001
                22:00  call 2                    -> C001
                23:00  no-show 2                 -> ok
                """);
        night.planned(HallPlans.reduced(HallPlans.roundTheClock()))
                .tell("2027-02-02")
                .tell("00:00  due -> ok");

        assertThat(watched.of("2", Instant.parse("2027-02-02T10:00:00Z"))).isCloseTo(0.5, within(1e-12));
    }
}
