package io.yitaiqing.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Tale;
import io.yitaiqing.measure.ServiceLevel.Counts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each leg counts under its own service, and who was not called neither betters a service level nor hides from it. */
class LegMeasuresTest {

    private final ServiceLevel level = new ServiceLevel();
    private final Waits waits = new Waits();
    private final Tale tale =
            Tale.opened(HallPlans.small()).heardBy(level).heardBy(waits).tell("09:00  open-counter 1 li-min -> ok");

    /** Called, in time, sent, sent late, served. */
    private List<Long> legs(String service) {
        Counts counts = level.of(service);
        return List.of(counts.called(), counts.calledWithinTarget(), counts.sent(), counts.sentLate(), counts.served());
    }

    @Test
    void aVisitOfTwoLegsIsCalledAndServedOnceUnderEachService() {
        tale.tell("""
                09:00  open-counter 3 zhao-lei             -> ok
                09:00  close-counter 1                     -> ok
                09:00  take new-connection+bill-payment    -> B001
                09:01  call 3                              -> B001
                09:01  start 3                             -> ok
                09:02  finish 3                            -> B001 finished done, B001 goes on to bill-payment
                """);
        assertThat(legs("new-connection")).containsExactly(1L, 1L, 0L, 0L, 1L);
        assertThat(legs("bill-payment")).containsExactly(0L, 0L, 0L, 0L, 0L);

        tale.tell("""
                09:03  open-counter 1 li-min  -> ok
                09:20  call 1                 -> B001
                09:20  start 1                -> ok
                09:25  finish 1               -> ok
                """);
        assertThat(legs("new-connection")).as("as before").containsExactly(1L, 1L, 0L, 0L, 1L);
        assertThat(legs("bill-payment")).as("after more than 15 minutes").containsExactly(1L, 0L, 0L, 0L, 1L);
        assertThat(level.total().issued()).isEqualTo(1);
    }

    @Test
    void aLegWhoseFinishIsUndoneWasNotServed() {
        tale.tell("""
                09:00  open-counter 3 zhao-lei             -> ok
                09:00  close-counter 1                     -> ok
                09:00  take new-connection+bill-payment    -> B001
                09:01  call 3                              -> B001
                09:01  start 3                             -> ok
                09:02  finish 3                            -> B001 finished done, B001 goes on to bill-payment
                09:02  undo 3                              -> ok
                """);
        assertThat(level.total().served()).isZero();
        tale.tell("09:05  finish 3 -> ok");
        assertThat(legs("new-connection")).containsExactly(1L, 1L, 0L, 0L, 1L);
    }

    @Test
    void whoIsServedWithoutATicketNeitherWaitedNorWasCalledInTime() {
        tale.tell("""
                09:00  take bill-payment    -> A001
                09:20  call 1               -> A001
                09:20  start 1              -> ok
                09:25  finish 1             -> ok
                09:30  serve 1 bill-payment -> ok
                09:35  finish 1             -> ok
                """);
        assertThat(legs("bill-payment")).containsExactly(1L, 0L, 1L, 0L, 2L);
        assertThat(level.of("bill-payment").level()).isZero();
        Waits.Times bills = waits.of("bill-payment");
        assertThat(bills.waiting().size()).isEqualTo(1);
        assertThat(bills.way().size()).isEqualTo(1);
        assertThat(bills.serving().size()).isEqualTo(2);
    }

    @Test
    void takingBackAServiceWithoutATicketTakesNothingElseOut() {
        tale.tell("""
                09:00  take bill-payment    -> A001
                09:20  call 1               -> A001
                09:20  start 1              -> ok
                09:25  finish 1             -> ok
                09:30  serve 1 bill-payment -> ok
                09:30  undo 1               -> ok
                """);
        assertThat(waits.of("bill-payment").serving().size()).isEqualTo(1);
        assertThat(legs("bill-payment")).containsExactly(1L, 0L, 1L, 0L, 1L);
    }

    @Test
    void whoIsSentInTimeCountsNeitherWayAndWhoWaitedTooLongCannotBeHidden() {
        tale.tell("""
                09:00  take bill-payment x2  -> ok
                09:05  send 1 A001 greeted   -> ok
                09:06  start 1               -> ok
                09:10  finish 1              -> ok
                """);
        assertThat(legs("bill-payment")).containsExactly(0L, 0L, 1L, 0L, 1L);
        assertThat(level.of("bill-payment").level()).as("nobody was called").isEqualTo(1);

        tale.tell("09:16  send 1 A002 hurry -> ok");
        assertThat(legs("bill-payment")).containsExactly(0L, 0L, 2L, 1L, 1L);
        assertThat(level.of("bill-payment").level()).isZero();
        assertThat(waits.of("bill-payment").waiting().mean()).isEqualTo((5 + 16) * 60 / 2.0);
    }
}
