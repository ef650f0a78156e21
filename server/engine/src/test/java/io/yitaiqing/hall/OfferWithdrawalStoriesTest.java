package io.yitaiqing.hall;

import io.yitaiqing.hall.plan.AdmissionTerms;
import io.yitaiqing.hall.plan.AdmissionTerms.Lunch;
import io.yitaiqing.hall.plan.ClosingTerms;
import io.yitaiqing.hall.plan.Segment;
import io.yitaiqing.hall.tale.EquippedHalls;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.PushHalls;
import io.yitaiqing.hall.tale.Story;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What touches an offered visit or counter rescinds the offer first; where it is refused, the offer stands. */
class OfferWithdrawalStoriesTest {

    private static final HallPlan GREETING = PushHalls.with(
            HallPlans.small(), draft -> draft.segments = List.of(new Segment("elderly", "老年人", "Elderly", 600)));

    private static final HallPlan SERVING_ON = PushHalls.with(
            HallPlans.small(),
            draft -> draft.closing = new ClosingTerms(ClosingTerms.Waiting.SERVE, ClosingTerms.Parked.CARRY));

    private static final HallPlan RESTING = PushHalls.with(
            HallPlans.small(),
            draft -> draft.admission = new AdmissionTerms(
                    false, false, 600, Optional.of(new Lunch(LocalTime.NOON, LocalTime.of(13, 0), true)), 600, false));

    private static final HallPlan EQUIPPED = PushHalls.with(
            EquippedHalls.equipped(HallPlans.small()),
            draft -> draft.equipment =
                    EquippedHalls.equipped(HallPlans.small()).settings().equipment());

    /** A001 is offered to counter 2, which wang-fang has; counter 1 is closed. */
    private static final String OFFERED = """
            09:00  open-counter 2 wang-fang  -> ok
            09:00  take bill-payment         -> A001
            09:00  due                       -> A001 offered to 2
            """;

    static final List<Story> STORIES = List.of(
            offered("leave", """
                    09:01  leave A001  -> A001 rescinded at 2, A001 left
                    09:01  counter 2   -> idle
                    """),
            offered("cancel", "09:00  cancel A001  -> A001 rescinded at 2, A001 cancelled"),
            offered("keep the place", """
                    09:00  keep-place A001 09:05  -> A001 rescinded at 2, A001 away
                    09:00  due                    -> nothing
                    09:05  due                    -> A001 back, A001 offered to 2
                    """),
            offered("change the need", """
                    09:00  change-need A001 passport  -> UNKNOWN_SERVICE
                    09:00  counter 2                  -> offered A001
                    09:00  change-need A001 invoice   -> A001 rescinded at 2, A001 needs invoice
                    09:00  due                        -> A001 offered to 2
                    """),
            offered("add and drop an errand", """
                    09:00  add-errand A001 invoice        -> A001 rescinded at 2, A001 with invoice
                    09:00  due                            -> A001 offered to 2
                    09:00  drop-errand A001 bill-payment  -> A001 rescinded at 2, A001 without bill-payment
                    09:00  drop-errand A001 invoice       -> ERRAND_IS_THE_ONLY_ONE
                    """),
            offered("a return of who is not away is refused", """
                    09:00  return A001  -> VISIT_IS_NOT_AWAY
                    09:00  counter 2    -> offered A001
                    """),
            Story.in(GREETING, "greet", OFFERED + """
                    09:00  greet A001 elderly zh-CN  -> A001 rescinded at 2, A001 greeted
                    09:00  due                       -> A001 offered to 2
                    """),
            offered("call the visit elsewhere, out of order", """
                    09:00  open-counter 1 li-min     -> ok
                    09:00  call-visit 1 A001 ''      -> VALUE_IS_WRONG
                    09:00  counter 2                 -> offered A001
                    09:00  call-visit 1 A001 a~child -> A001 rescinded at 2, A001 to 1
                    09:00  why                       -> out-of-order
                    """),
            offered("call another visit to the counter", """
                    09:00  take bill-payment         -> A002
                    09:00  call-visit 2 A002 a~child -> A001 rescinded at 2, A002 to 2
                    09:00  line                      -> A001
                    """),
            offered("send the visit elsewhere", """
                    09:00  open-counter 1 li-min   -> ok
                    09:00  send 1 A001 quietly     -> A001 rescinded at 2, A001 sent to 1
                    """),
            offered("pause the counter", """
                    09:00  pause 2 ''    -> VALUE_IS_WRONG
                    09:00  pause 2 tea   -> A001 rescinded at 2, counter 2 paused
                    09:00  line          -> A001
                    """),
            offered("close the counter", "09:00  close-counter 2  -> A001 rescinded at 2, counter 2 closed"),
            offered(
                    "unlearn",
                    "09:00  change-clerk wang-fang invoice:5  "
                            + "-> A001 rescinded at 2, wang-fang changed, counter 2 able invoice"),
            offered(
                    "learn",
                    "09:00  change-clerk wang-fang bill-payment:5  "
                            + "-> wang-fang changed, counter 2 able bill-payment"),
            offered("change to counters that call", """
                    09:00  change-policy coin-toss offer=30  -> VALUE_IS_WRONG
                    09:00  change-policy same offset=60      -> policy first-come-first-served version 2
                    09:00  counter 2                         -> offered A001
                    09:00  change-policy same offer=30       -> ok
                    09:00  visit A001                        -> waiting
                    09:00  counter 2                         -> idle
                    09:00  due                               -> nothing
                    09:00  call 2                            -> A001
                    """),
            Story.in(EQUIPPED, "a fault that makes the counter unable", OFFERED + """
                    09:00  fault printer-2 jam   -> printer-2 failed
                    09:00  counter 2             -> offered A001
                    09:00  fault detector-2 jam  -> A001 rescinded at 2, detector-2 failed, counter 2 able invoice
                    """),
            offered(
                    "close the day",
                    "09:00  close-day  " + "-> A001 rescinded at 2, doors shut, A001 day-closed, counter 2 closed"),
            Story.in(SERVING_ON, "who is served behind shut doors is offered on", """
                    16:59:50  open-counter 2 wang-fang  -> ok
                    16:59:50  take bill-payment         -> A001
                    16:59:50  due                       -> A001 offered to 2
                    17:00  due                          -> A001 rescinded at 2, doors shut, A001 offered to 2
                    17:00:10  accept 2                  -> A001
                    17:00:20  start 2                   -> ok
                    17:01  finish 2                     -> A001 finished done, A001 served
                    17:01  due                          -> counter 2 closed
                    """),
            Story.in(RESTING, "the midday rest", """
                    11:59:50  open-counter 2 wang-fang  -> ok
                    11:59:50  take bill-payment         -> A001
                    11:59:50  due                       -> A001 offered to 2
                    12:00  due                          -> A001 rescinded at 2, lunch
                    13:00  due                          -> lunch over, A001 offered to 2
                    """),
            Story.fromTheStart(
                    PushHalls.with(HallPlans.roundTheClock(), draft -> {}),
                    "the business day of a hall that never shuts",
                    """
                    09:00  due                          -> ok
                    2027-02-01
                    23:59:50  open-counter 2 wang-fang  -> ok
                    23:59:50  take bill-payment         -> A001
                    23:59:50  due                       -> A001 offered to 2
                    2027-02-02
                    00:00  close-chapter 2027-02-02     -> A001 rescinded at 2, chapter 2027-02-02
                    00:00  time-passes                  -> nothing
                    00:00  open-day 2027-02-02          -> ok
                    00:00  due                          -> A001 offered to 2
                    """));

    private static Story offered(String name, String lines) {
        return Story.in(PushHalls.small(), name, OFFERED + lines);
    }

    @TestFactory
    Stream<DynamicTest> stories() {
        return Story.tests(STORIES);
    }
}
