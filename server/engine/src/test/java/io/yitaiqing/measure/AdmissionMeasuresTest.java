package io.yitaiqing.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.tale.AdmissionPlans;
import io.yitaiqing.hall.tale.Tale;
import io.yitaiqing.measure.ServiceLevel.Counts;
import io.yitaiqing.view.HallDocument;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What head starts, bookings, tickets from afar and customers who balk do to the numbers, and what they do not. */
class AdmissionMeasuresTest {

    private final ServiceLevel level = new ServiceLevel();
    private final Tale tale = Tale.of(AdmissionPlans.bookable(draft -> {}))
            .heardBy(level)
            .tell("09:00  due -> ok")
            .tell("09:00  open-counter 1 li-min -> ok");

    @Test
    void aHeadStartMakesNobodyLate() {
        tale.tell("""
                09:20  take bill-payment segment=vip  -> A001
                09:30  call 1                         -> A001
                """);

        Hall hall = tale.hall();
        assertThat(hall.visit("v1").orElseThrow().leg().orElseThrow().wait(tale.now()))
                .isEqualTo(Duration.ofMinutes(10));
        assertThat(level.of("bill-payment")).isEqualTo(new Counts(1, 1, 1, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void whoIsCalledBeforeTheBookedTimeHasNotWaited() {
        tale.tell("""
                09:00  book bill-payment 10:00  -> A001 booked
                09:30  check-in A001            -> ok
                09:50  call 1                   -> A001
                """);

        assertThat(tale.hall().visit("v1").orElseThrow().leg().orElseThrow().wait(tale.now()))
                .isZero();
        assertThat(level.of("bill-payment")).isEqualTo(new Counts(1, 1, 1, 0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void bookingsOfADayAreCountedFromItsOpening() {
        tale.tell("""
                09:00  book bill-payment 2027-02-02T10:00 x2  -> ok
                17:00  due                                    -> ok
                2027-02-02
                09:00  due                                    -> ok
                """);

        assertThat(level.total()).isEqualTo(new Counts(2, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(tale.hall().visitsToday()).isEqualTo(2);
    }

    @Test
    void whoNeverArrivedHasNotWaitedTooLong() {
        tale.tell("""
                09:00  take invoice remote  -> C001 remote
                09:00  take invoice remote  -> C002 remote
                10:00  leave C001           -> C001 left
                11:00  due                  -> C002 no-show
                """);

        assertThat(level.of("invoice")).isEqualTo(new Counts(2, 0, 0, 0, 0, 1, 1, 0, 0, 0));
    }

    @Test
    void customersWhoBalkStandInTheServicesRow() {
        HallDocument document = new HallDocument(tale.hall(), level);
        assertThat(invoice(document)).containsEntry("balked", 0L);

        tale.tell("09:01  balk invoice door queue x2 -> ok");

        assertThat(invoice(document)).containsEntry("balked", 2L);
        assertThat(level.total()).isEqualTo(new Counts(0, 0, 0, 0, 0, 0, 0, 2, 0, 0));
    }

    private static Map<String, Object> invoice(HallDocument document) {
        return document.all().get("services").get("invoice");
    }

    @Test
    void whoNeverCameDidNotWaitInVain() {
        Waits waits = new Waits();
        tale.heardBy(waits).tell("""
                09:00  book bill-payment 09:30       -> ok
                09:00  book bill-payment 10:00       -> ok
                09:00  take bill-payment remote      -> ok
                10:30  due                           -> A001 no-show
                10:50  cancel-booking p2             -> ok
                10:50  take bill-payment             -> A004
                10:55  leave A004                    -> ok
                11:00  due                           -> A003 no-show
                """);

        assertThat(waits.of("bill-payment").waitingInVain().size()).isEqualTo(1);
        assertThat(waits.of("bill-payment").waitingInVain().mean()).isEqualTo(300);
    }

    @Test
    void whoIsParkedDoesNotLeaveLate() {
        tale.tell("""
                09:00  take bill-payment             -> A001
                09:01  call 1                        -> A001
                09:01  start 1                       -> ok
                09:02  park 1 filling-form           -> ok
                11:02  due                           -> A001 expired
                """);

        assertThat(level.of("bill-payment")).isEqualTo(new Counts(1, 1, 1, 0, 0, 0, 1, 0, 0, 0));
        assertThat(level.of("bill-payment").level()).isEqualTo(1);
    }

    @Test
    void whoLeavesWhileWaitingForAFurtherErrandIsCountedThere() {
        tale.tell("""
                09:00  open-counter 3 zhao-lei             -> ok
                09:00  close-counter 1                     -> ok
                09:00  take new-connection+bill-payment    -> B001
                09:01  call 3                              -> B001
                09:01  start 3                             -> ok
                09:02  finish 3                            -> B001 finished done, B001 goes on to bill-payment
                09:18  leave B001                          -> ok
                """);

        assertThat(level.of("new-connection")).isEqualTo(new Counts(1, 1, 1, 0, 1, 0, 0, 0, 0, 0));
        assertThat(level.of("bill-payment")).isEqualTo(new Counts(0, 0, 0, 1, 0, 0, 1, 0, 0, 0));
    }
}
