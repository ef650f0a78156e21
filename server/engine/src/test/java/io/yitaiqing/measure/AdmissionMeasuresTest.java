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
        assertThat(level.of("bill-payment")).isEqualTo(new Counts(1, 1, 1, 0, 0, 0, 0, 0));
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
        assertThat(level.of("bill-payment")).isEqualTo(new Counts(1, 1, 1, 0, 0, 0, 0, 0));
    }

    @Test
    void bookingsOfADayAreCountedFromItsOpening() {
        tale.tell("""
                09:00  book bill-payment 2027-02-02T10:00 x2  -> ok
                17:00  due                                    -> ok
                2027-02-02
                09:00  due                                    -> ok
                """);

        assertThat(level.total()).isEqualTo(new Counts(2, 0, 0, 0, 0, 0, 0, 0));
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

        assertThat(level.of("invoice")).isEqualTo(new Counts(2, 0, 0, 0, 0, 1, 1, 0));
    }

    @Test
    void customersWhoBalkStandInTheServicesRow() {
        HallDocument document = new HallDocument(tale.hall(), level);
        assertThat(invoice(document)).containsEntry("balked", 0L);

        tale.tell("09:01  balk invoice door queue x2 -> ok");

        assertThat(invoice(document)).containsEntry("balked", 2L);
        assertThat(level.total()).isEqualTo(new Counts(0, 0, 0, 0, 0, 0, 0, 2));
    }

    private static Map<String, Object> invoice(HallDocument document) {
        return document.all().get("services").get("invoice");
    }
}
