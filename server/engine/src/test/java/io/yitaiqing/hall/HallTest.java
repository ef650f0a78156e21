package io.yitaiqing.hall;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.dispatch.Policies;
import io.yitaiqing.hall.plan.CallTerms;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Tale;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The hall's memory of calls, its forks, and what is too long or too strange to be said in it. */
class HallTest {

    @Test
    void theRingKeepsTheLastFiftyCallsUnderRunningNumbers() {
        HallPlan insistent = HallPlans.with(
                HallPlans.small(), draft -> draft.calls = new CallTerms(60, 0, Optional.empty(), 0, 600));
        Tale tale = Tale.opened(insistent).tell("""
                09:00  open-counter 1 li-min  -> ok
                09:00  take bill-payment      -> A001
                09:00  call 1                 -> A001
                09:01  recall 1 x49           -> ok
                """);
        Hall hall = tale.hall();
        assertThat(hall.calls()).extracting(Call::number).containsExactlyElementsOf(numbers(1, 50));
        assertThat(hall.calls().stream().filter(call -> call.number() == 1).findFirst())
                .contains(
                        new Call(1, "v1", "A001", "1", Optional.empty(), Instant.parse("2027-02-01T01:00:00Z"), false));

        tale.tell("09:02  recall 1 x3 -> ok");

        assertThat(hall.calls()).extracting(Call::number).containsExactlyElementsOf(numbers(4, 53));
        assertThat(hall.calls().stream().filter(call -> call.number() == 3)).isEmpty();
        assertThat(hall.calls().getLast().recall()).isTrue();
    }

    @Test
    void callsOfANewDayGoOnCounting() {
        Tale tale = Tale.opened(HallPlans.small()).tell("""
                09:00  open-counter 1 li-min  -> ok
                09:00  take bill-payment      -> A001
                09:00  call 1                 -> A001
                09:01  no-show 1              -> ok
                17:00  due                    -> ok
                2027-02-02
                09:00  due                    -> ok
                """);
        assertThat(tale.hall().calls()).isEmpty();

        tale.tell("""
                09:00  open-counter 1 li-min  -> ok
                09:00  take bill-payment      -> A001
                09:00  call 1                 -> A001
                """);

        assertThat(tale.hall().calls()).extracting(Call::number).containsExactly(2L);
        assertThat(tale.hall().visit("v2"))
                .as("visits of the whole line are counted on")
                .isPresent();
    }

    @Test
    void aForkHasAFutureOfItsOwn() {
        Tale tale = Tale.opened(HallPlans.small()).tell("""
                09:00  open-counter 1 li-min  -> ok
                09:00  take bill-payment      -> A001
                """);
        List<Object> before = tale.hall().state();
        Hall fork = tale.hall().fork();
        assertThat(fork.state()).isEqualTo(before);

        fork.apply(new HallEvent.VisitEnded("v1", EndReason.LEFT), tale.now());

        assertThat(tale.hall().state()).isEqualTo(before);
        assertThat(fork.state()).isNotEqualTo(before);
    }

    @Test
    void aPauseEndsWithinADay() {
        Tale tale = Tale.opened(HallPlans.small()).tell("09:00  open-counter 1 li-min -> ok");

        assertThat(pauseUntil(tale, tale.now().plus(Duration.ofHours(24)))).isInstanceOf(Decision.Accepted.class);
        for (Instant tooLate : List.of(tale.now().plus(Duration.ofHours(25)), Instant.MAX)) {
            assertThat(pauseUntil(tale, tooLate))
                    .isEqualTo(Decision.reject(
                            Rejection.Code.VALUE_IS_WRONG,
                            "Expected the pause to end within 24 hours, but got " + tooLate + "."));
        }
    }

    private static Decision pauseUntil(Tale tale, Instant until) {
        var pause = new HallCommand.PauseCounter("1", "repair", Optional.of(until));
        return Policies.rules().decide(pause, tale.hall(), tale.now());
    }

    @Test
    void textThatCannotBeStoredAsItIsIsRefused() {
        Tale tale = Tale.opened(HallPlans.small());

        assertThat(take(tale, "phone\u0000")).contains("got a control character");
        assertThat(take(tale, "two\nlines")).contains("got a control character");
        assertThat(take(tale, "half \ud83c")).contains("got half a character");
        assertThat(take(tale, "\udfdb half")).contains("got half a character");
        assertThat(take(tale, "自助机 🏛")).isEqualTo("accepted");
    }

    private static String take(Tale tale, String channel) {
        var command = new HallCommand.IssueTicket(List.of("invoice"), channel, "H001.secret");
        return switch (Policies.rules().decide(command, tale.hall(), tale.now())) {
            case Decision.Accepted accepted -> "accepted";
            case Decision.Rejected rejected -> rejected.rejection().sentence();
        };
    }

    private static List<Long> numbers(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }
}
