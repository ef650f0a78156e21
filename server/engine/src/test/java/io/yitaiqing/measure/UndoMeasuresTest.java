package io.yitaiqing.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Tale;
import io.yitaiqing.measure.ServiceLevel.Counts;
import io.yitaiqing.measure.Waits.Times;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is taken back was not counted, and what happens instead is counted once. */
class UndoMeasuresTest {

    private final ServiceLevel level = new ServiceLevel();
    private final Waits waits = new Waits();
    private final Tale tale =
            Tale.opened(HallPlans.small()).heardBy(level).heardBy(waits).tell("""
            09:00  open-counter 1 li-min  -> ok
            09:00  take bill-payment      -> A001
            """);

    private Times bills() {
        return waits.of("bill-payment");
    }

    /** Called, in time, left late, served, not shown, left. */
    private List<Long> counts() {
        Counts counts = level.of("bill-payment");
        assertThat(counts.issued()).isEqualTo(1);
        return List.of(
                counts.called(),
                counts.calledWithinTarget(),
                counts.leftLate(),
                counts.served(),
                counts.noShow(),
                counts.left());
    }

    @Test
    void aCallThatIsUndoneWasNone() {
        tale.tell("""
                09:15  call 1                 -> A001
                09:15  undo 1                 -> ok
                """);
        assertThat(counts()).containsExactly(0L, 0L, 0L, 0L, 0L, 0L);
        assertThat(bills().waiting().size()).isZero();

        tale.tell("""
                09:16  call 1                 -> A001
                """);
        assertThat(counts()).as("late now").containsExactly(1L, 0L, 0L, 0L, 0L, 0L);
        assertThat(bills().waiting().mean()).isEqualTo(16 * 60);
    }

    @Test
    void aVisitSentToACounterCountsAsSentUntilItIsUndone() {
        tale.tell("09:05  send 1 A001 baby -> ok");
        assertThat(level.of("bill-payment").sent()).isEqualTo(1);
        assertThat(bills().waiting().mean()).as("its wait is true").isEqualTo(300);
        tale.tell("09:05  undo 1 -> ok");
        assertThat(level.of("bill-payment")).isEqualTo(new Counts(1, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(bills().waiting().size()).isZero();
    }

    @Test
    void theWayIsFromTheLastCallToTheStartThatHolds() {
        tale.tell("""
                09:01     call 1              -> A001
                09:01:30  start 1             -> ok
                09:01:40  undo 1              -> ok
                """);
        assertThat(bills().way().size()).isZero();
        assertThat(bills().waiting().size()).as("it stays called").isEqualTo(1);
        tale.tell("""
                09:02     recall 1            -> ok
                09:02:50  start 1             -> ok
                """);
        assertThat(bills().way().size()).isEqualTo(1);
        assertThat(bills().way().mean()).isEqualTo(50);
    }

    @Test
    void aStepThatIsUndoneTakesNoTimeOut() {
        tale.tell("""
                09:01     call 1              -> A001
                09:01:30  start 1             -> ok
                09:01:40  step 1 identify     -> ok
                09:01:50  undo 1              -> step of A001 undone
                """);
        assertThat(bills().way().size()).isEqualTo(1);
        tale.tell("09:01:55  undo 1 -> start of A001 undone");
        assertThat(bills().way().size()).isZero();
    }

    @Test
    void aFinishThatIsUndoneServedNobodyYet() {
        tale.tell("""
                09:01  call 1                 -> A001
                09:02  start 1                -> ok
                09:06  finish 1               -> ok
                """);
        assertThat(counts()).containsExactly(1L, 1L, 0L, 1L, 0L, 0L);
        tale.tell("09:07  undo 1 -> ok");
        assertThat(counts()).containsExactly(1L, 1L, 0L, 0L, 0L, 0L);
        assertThat(bills().serving().size()).isZero();
        tale.tell("09:12  finish 1 -> ok");
        assertThat(counts()).containsExactly(1L, 1L, 0L, 1L, 0L, 0L);
        assertThat(bills().serving().mean())
                .as("from the start to the end that holds")
                .isEqualTo(600);
    }

    @Test
    void aNoShowThatIsUndoneIsNoneAndNothingElseIsTakenBack() {
        tale.tell("""
                09:01  call 1                 -> A001
                09:03  no-show 1              -> ok
                09:03  undo 1                 -> ok
                """);
        assertThat(counts()).containsExactly(1L, 1L, 0L, 0L, 0L, 0L);
        assertThat(bills().waiting().mean()).isEqualTo(60);
        tale.tell("""
                09:04  start 1                -> ok
                09:05  park 1 filling-form    -> ok
                09:05  undo 1                 -> ok
                """);
        assertThat(bills().way().mean()).as("of the one call, at 9:01").isEqualTo(180);
        assertThat(counts()).containsExactly(1L, 1L, 0L, 0L, 0L, 0L);
    }

    @Test
    void aVisitThatIsTakenUpAgainHasNotEnded() {
        tale.tell("""
                09:20  leave A001             -> ok
                """);
        assertThat(counts()).containsExactly(0L, 0L, 1L, 0L, 0L, 1L);
        assertThat(bills().waitingInVain().size()).isEqualTo(1);
        tale.tell("""
                09:25  reactivate A001        -> ok
                """);
        assertThat(counts()).containsExactly(0L, 0L, 0L, 0L, 0L, 0L);
        assertThat(bills().waitingInVain().size()).isZero();
        tale.tell("""
                09:26  call 1                 -> A001
                09:26  start 1                -> ok
                09:30  finish 1               -> ok
                """);
        assertThat(counts()).containsExactly(1L, 0L, 0L, 1L, 0L, 0L);
    }
}
