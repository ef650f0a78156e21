package io.yitaiqing.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.CallReason;
import io.yitaiqing.hall.Counter;
import io.yitaiqing.hall.Hall;
import io.yitaiqing.hall.HallEvent;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Tale;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is called, where an arrival goes, and what each call says about it. */
class FirstComeFirstServedTest {

    private final IndexRule policy = new IndexRule(Preset.FIRST_COME_FIRST_SERVED);
    private final List<CallReason> reasons = new ArrayList<>();
    private final Tale tale = Tale.opened(HallPlans.small()).heardBy((event, at, hall) -> {
        if (event instanceof HallEvent.TicketCalled called) {
            reasons.add(called.reason());
        }
    });

    @Test
    void theReasonTellsTheWaitTheRunnerUpAndWhoWasPassedOver() {
        tale.tell("""
                09:00     open-counter 2 wang-fang  -> ok
                09:00     take new-connection       -> B001
                09:00     take new-connection       -> B002
                09:01     take invoice              -> C001
                09:02     take bill-payment         -> A001
                09:03:30  call 2                    -> C001
                """);
        assertThat(reasons.getLast())
                .isEqualTo(new CallReason(
                        "first-come-first-served",
                        1,
                        150.0,
                        Optional.of(new CallReason.RunnerUp("v4", "A001", 90)),
                        List.of(new CallReason.PassedOver(
                                "v1", "B001", "new-connection", "counter-may-not-serve", Optional.empty())),
                        Optional.empty()));
    }

    @Test
    void whoIsKeptForOneCounterIsPassedOverByThatRule() {
        tale.tell("""
                09:00     open-counter 1 li-min                -> ok
                09:00     open-counter 2 wang-fang             -> ok
                09:00     take bill-payment+new-connection     -> A001
                09:01     take invoice                         -> C001
                09:01:30  call 2                               -> C001
                """);
        assertThat(reasons.getLast().passedOver())
                .containsExactly(
                        new CallReason.PassedOver("v1", "A001", "bill-payment", "one-counter", Optional.empty()));
    }

    @Test
    void whoIsAloneHasNoRunnerUpAndNobodyYoungerIsPassedOver() {
        tale.tell("""
                09:00  open-counter 2 wang-fang  -> ok
                09:00  take bill-payment         -> A001
                09:01  take new-connection       -> B001
                09:02  call 2                    -> A001
                """);
        assertThat(reasons.getLast().runnerUp()).isEmpty();
        assertThat(reasons.getLast().passedOver()).isEmpty();
    }

    @Test
    void theRunnerUpMayStandBehindInTheSameLine() {
        tale.tell("""
                09:00  open-counter 1 li-min  -> ok
                09:00  take bill-payment      -> A001
                09:01  take bill-payment      -> A002
                09:02  take invoice           -> C001
                09:03  call 1                 -> A001
                """);
        assertThat(reasons.getLast().runnerUp().map(CallReason.RunnerUp::visit)).contains("v2");
    }

    @Test
    void amongTicketsOfOneMomentTheFirstGivenOutIsFirst() {
        tale.tell("""
                09:00  open-counter 1 li-min  -> ok
                09:00  take invoice           -> C001
                09:00  take bill-payment x9   -> ok
                09:00  take new-connection    -> B001
                09:01  call 1                 -> C001
                """);
        assertThat(reasons.getLast().runnerUp().map(CallReason.RunnerUp::visit)).contains("v2");
        tale.tell("09:01  no-show 1 -> ok").tell("09:01  cancel A001 -> ok");
        for (int i = 2; i <= 9; i++) {
            tale.tell("09:02  call 1 -> A00" + i).tell("09:02  no-show 1 -> ok");
        }
        tale.tell("09:03  call 1 -> B001");
    }

    @Test
    void aCallOutOfOrderNamesTheClerksWordsAndWhoWouldHaveBeenNext() {
        tale.tell("""
                09:00  open-counter 1 li-min        -> ok
                09:00  take bill-payment            -> A001
                09:01  take invoice                 -> C001
                09:02  call-visit 1 C001 with~child -> C001
                """);
        assertThat(reasons.getLast())
                .isEqualTo(new CallReason(
                        "out-of-order",
                        1,
                        60.0,
                        Optional.of(new CallReason.RunnerUp("v1", "A001", 120)),
                        List.of(new CallReason.PassedOver(
                                "v1", "A001", "bill-payment", "out-of-order", Optional.of(120.0))),
                        Optional.of("with child")));
    }

    @Test
    void aCallByHandOfWhoIsNextAnywayPassesNobodyOver() {
        tale.tell("""
                09:00  open-counter 1 li-min  -> ok
                09:00  take bill-payment      -> A001
                09:01  take invoice           -> C001
                09:02  call-visit 1 A001 next -> A001
                """);
        assertThat(reasons.getLast().passedOver()).isEmpty();
    }

    @Test
    void anArrivalGoesToTheIdleCounterWithTheFewestSkills() {
        tale.tell("""
                09:00  open-counter 1 li-min     -> ok
                09:01  open-counter 2 wang-fang  -> ok
                09:02  open-counter 3 zhao-lei   -> ok
                09:03  take bill-payment         -> A001
                09:03  take new-connection       -> B001
                """);
        assertThat(counterFor("v1")).contains("2");
        assertThat(counterFor("v2")).contains("3");
    }

    @Test
    void amongEqualCountersTheOneIdleLongestIsChosen() {
        tale.tell("""
                09:00  open-counter 2 sun-yi     -> ok
                09:01  open-counter 1 sun-yi     -> CLERK_IS_SIGNED_IN
                09:01  close-counter 2           -> ok
                09:02  open-counter 1 sun-yi     -> ok
                09:03  take bill-payment         -> A001
                """);
        assertThat(counterFor("v1")).contains("1");
        tale.tell("09:04  open-counter 2 wang-fang -> ok");
        assertThat(counterFor("v1"))
                .as("counter 1 has one skill, counter 2 two")
                .contains("1");
        tale.tell("""
                09:05  close-counter 1           -> ok
                09:05  open-counter 1 li-min     -> ok
                09:06  call 2                    -> A001
                09:07  take bill-payment         -> A002
                """);
        assertThat(counterFor("v2")).as("counter 2 is busy").contains("1");
        tale.tell("09:08  pause 1 tea -> ok");
        assertThat(counterFor("v2")).as("nobody is idle").isEmpty();
    }

    @Test
    void nobodyIsFoundForAClosedHallOrAnUnknownSkill() {
        tale.tell("09:00  open-counter 3 zhao-lei -> ok").tell("09:00  take invoice -> C001");
        Hall hall = tale.hall();

        assertThat(counterFor("v1")).isEmpty();
        assertThat(policy.visitFor(hall.counter("3").orElseThrow(), hall, tale.now()))
                .isEmpty();
    }

    private Optional<String> counterFor(String visit) {
        Hall hall = tale.hall();
        return policy.counterFor(hall.visit(visit).orElseThrow(), hall).map(Counter::id);
    }
}
