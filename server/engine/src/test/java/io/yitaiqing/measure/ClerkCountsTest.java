package io.yitaiqing.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Tale;
import io.yitaiqing.measure.ClerkCounts.Done;
import org.junit.jupiter.api.Test;

/** A clerk's own day: what they finished and how long it took, whom they called in vain; what is undone was none. */
class ClerkCountsTest {

    private final ServiceLevel level = new ServiceLevel();
    private final Tale tale = Tale.opened(HallPlans.small()).heardBy(level).tell("""
            09:00  open-counter 1 li-min  -> ok
            09:00  take bill-payment      -> A001
            09:00  take bill-payment      -> A002
            """);

    private Done done() {
        return level.clerks().of("li-min");
    }

    @Test
    void aFinishedServiceCountsWithItsTime() {
        tale.tell("""
                09:01  call 1    -> A001
                09:02  start 1   -> ok
                09:06  finish 1  -> ok
                """);
        assertThat(done()).isEqualTo(new Done(1, 240, 0));
        assertThat(level.clerks().of("wang-fang")).isEqualTo(new Done(0, 0, 0));

        tale.tell("09:06  undo 1 -> ok");
        assertThat(done()).isEqualTo(new Done(0, 0, 0));
        tale.tell("09:07  finish 1 -> ok");
        assertThat(done()).isEqualTo(new Done(1, 300, 0));
    }

    @Test
    void aCallInVainCountsUntilItIsUndone() {
        tale.tell("""
                09:01  call 1     -> A001
                09:04  no-show 1  -> ok
                """);
        assertThat(done()).isEqualTo(new Done(0, 0, 1));
        tale.tell("09:04  undo 1 -> ok");
        assertThat(done()).isEqualTo(new Done(0, 0, 0));
    }

    @Test
    void whatIsUndoneAfterwardsTakesNothingElseBack() {
        tale.tell("""
                09:01  call 1    -> A001
                09:02  start 1   -> ok
                09:06  finish 1  -> ok
                09:07  call 1    -> A002
                09:07  undo 1    -> ok
                """);
        assertThat(done()).isEqualTo(new Done(1, 240, 0));
    }
}
