package io.yitaiqing.hall;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.HallPlan.Clerk;
import io.yitaiqing.hall.plan.Limits;
import io.yitaiqing.hall.plan.Segment;
import io.yitaiqing.hall.plan.ServiceTerms;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Story;
import io.yitaiqing.hall.tale.Tale;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the reception does: greet, change the need, send a visit directly, serve without a ticket. */
class ReceptionStoriesTest {

    private static final HallPlan SEGMENTED = HallPlans.with(HallPlans.small(), draft -> {
        draft.segments = List.of(
                new Segment("elderly", "老年人", "Elderly", 600), new Segment("soldiers", "军人", "Soldiers", 3_600));
        draft.mostCreditSeconds = 1_800;
    });

    /** Sun Yi still learns invoices. */
    private static final HallPlan LEARNING = HallPlans.with(
            HallPlans.small(),
            HallPlans.small().services(),
            HallPlans.small().counters(),
            List.of(
                    new Clerk("li-min", "李敏", Map.of("bill-payment", 5)),
                    new Clerk(
                            "sun-yi",
                            "孙毅",
                            Map.of("bill-payment", 1, "invoice", 1),
                            Set.of("invoice"),
                            List.of(),
                            List.of())));

    static final List<Story> STORIES = List.of(
            Story.in(SEGMENTED, "who is greeted as elderly gets the head start while waiting", """
                    09:00  open-counter 1 li-min       -> ok
                    09:00  take bill-payment           -> A001
                    09:09  take bill-payment           -> A002
                    09:10  take bill-payment           -> A003
                    09:11  greet A002 elderly zh-CN    -> A002 greeted
                    09:11  greet A003 elderly -        -> A003 greeted
                    09:12  call 1                      -> A002
                    09:12  no-show 1                   -> ok
                    09:12  call 1                      -> A001
                    """),
            Story.in(SEGMENTED, "a head start is bounded, and another segment replaces it", """
                    09:00  open-counter 1 li-min       -> ok
                    09:00  take bill-payment           -> A001
                    09:31  take bill-payment           -> A002
                    09:31  greet A002 soldiers -       -> ok
                    09:32  call 1                      -> A001
                    09:32  take bill-payment           -> A003
                    09:32  greet A002 elderly -        -> ok
                    09:32  greet A003 soldiers -       -> ok
                    09:33  no-show 1                   -> ok
                    09:33  call 1                      -> A003
                    """),
            Story.in(SEGMENTED, "segments are the plan's, languages have tags, and counters are left alone", """
                    09:00  open-counter 1 li-min  -> ok
                    09:00  take bill-payment      -> A001
                    09:00  greet v99 - -          -> UNKNOWN_VISIT
                    09:00  greet A001 princes -   -> UNKNOWN_SEGMENT
                    "Expected a segment of hall H001 (elderly, soldiers), but got 'princes'."
                    09:00  greet A001 - zh_CN     -> VALUE_IS_WRONG
                    "Expected a language as a BCP 47 tag such as zh-CN, but got 'zh_CN'."
                    09:00  greet A001 - zh-CN     -> ok
                    09:00  keep-place A001 09:05  -> ok
                    09:01  greet A001 elderly -   -> ok
                    09:05  due                    -> A001 back
                    09:06  call 1                 -> A001
                    09:06  greet A001 elderly -   -> VISIT_IS_NOT_WAITING
                    """),
            Story.of("a changed need moves the visit to another line with its true wait", """
                    09:00  open-counter 3 zhao-lei                    -> ok
                    09:00  take bill-payment                          -> A001
                    09:01  take new-connection                        -> B001
                    09:02  change-need A001 new-connection+invoice*3  -> A001 needs new-connection+invoice
                    09:02  change-need A001 new-connection            -> A001 needs new-connection
                    09:03  call 3                                     -> A001
                    09:03  change-need A001 invoice                   -> VISIT_IS_NOT_WAITING
                    """),
            Story.of("what was dropped may be needed again", """
                    09:00  open-counter 1 li-min              -> ok
                    09:00  take bill-payment+invoice          -> A001
                    09:00  drop-errand A001 invoice           -> ok
                    09:01  change-need A001 invoice           -> A001 needs invoice
                    09:02  call 1                             -> A001
                    """),
            Story.of("a need is changed to something the hall does, in sensible amounts", """
                    09:00  take bill-payment                  -> A001
                    09:00  change-need v99 invoice            -> UNKNOWN_VISIT
                    09:00  change-need A001 passport          -> UNKNOWN_SERVICE
                    09:00  change-need A001 -                 -> VALUE_IS_WRONG
                    "Expected 1 to 10 services, but got 0."
                    09:00  change-need A001 invoice*100       -> VALUE_IS_WRONG
                    "Expected a quantity of 1 to 99, but got 100."
                    09:00  change-need A001 invoice*99        -> A001 needs invoice
                    """),
            Story.in(
                    HallPlans.asking(
                            HallPlans.small(),
                            "invoice",
                            new ServiceTerms(List.of(), List.of(), List.of(), false, Optional.of(1), List.of())),
                    "a need is not changed to what the hall has given out for today",
                    """
                    09:00  take invoice                       -> C001
                    09:00  take bill-payment                  -> A001
                    09:00  change-need A001 invoice           -> QUOTA_IS_USED_UP
                    09:00  change-need C001 invoice*2         -> C001 needs invoice
                    """),
            Story.of("the reception sends a visit straight to an idle counter", """
                    09:00  open-counter 1 li-min              -> ok
                    09:00  open-counter 2 wang-fang           -> ok
                    09:00  take bill-payment                  -> A001
                    09:00  take bill-payment                  -> A002
                    09:00  take new-connection                -> B001
                    09:01  send 2 B001 in~a~wheelchair        -> COUNTER_MAY_NOT_SERVE
                    09:01  send 2 v99 in~a~wheelchair         -> UNKNOWN_VISIT
                    09:01  send 2 A002 ''                     -> VALUE_IS_WRONG
                    "Expected a note of 1 to 200 characters without control characters, but got none."
                    09:01  send 9 A002 in~a~wheelchair        -> UNKNOWN_COUNTER
                    09:01  send 2 A002 in~a~wheelchair        -> A002 sent to 2
                    09:01  counter 2                          -> calling A002
                    09:01  send 1 A002 in~a~wheelchair        -> VISIT_IS_NOT_WAITING
                    09:01  send 2 A001 in~a~wheelchair        -> COUNTER_IS_BUSY
                    09:02  start 2                            -> ok
                    09:02  park 2 filling-form                -> ok
                    09:02  send 1 A002 in~a~wheelchair        -> VISIT_IS_NOT_WAITING
                    """),
            Story.of("an idle counter serves somebody who has no ticket", """
                    09:00  serve 1 bill-payment                 -> COUNTER_IS_CLOSED
                    09:00  open-counter 2 wang-fang             -> ok
                    09:01  serve 2 bill-payment+new-connection  -> COUNTER_MAY_NOT_SERVE
                    "Expected services that counter 2 may serve (bill-payment, invoice), but got bill-payment, \
                    new-connection."
                    09:01  serve 2 passport                     -> UNKNOWN_SERVICE
                    09:01  serve 2 bill-payment+invoice         -> A001, A001 sent to 2, A001 started
                    09:01  counter 2                            -> serving A001
                    09:01  serve 2 bill-payment                 -> COUNTER_IS_BUSY
                    09:02  finish 2                             -> ok
                    17:00  due                                  -> ok
                    17:00  serve 2 bill-payment                 -> COUNTER_IS_CLOSED
                    """),
            Story.in(
                    HallPlans.with(HallPlans.small(), draft -> draft.limits = new Limits(100, 1, 10, 99, 10, 10)),
                    "who may not take a ticket is not served without one either",
                    """
                    09:00  open-counter 1 li-min  -> ok
                    09:00  take bill-payment      -> A001
                    09:00  serve 1 bill-payment   -> HALL_IS_FULL
                    """),
            Story.in(LEARNING, "what a clerk still learns they serve when it is given to them by name", """
                    09:00  open-counter 2 sun-yi          -> ok
                    09:00  take invoice                   -> C001
                    09:00  take invoice                   -> C002
                    09:01  call 2                         -> QUEUE_IS_EMPTY
                    09:01  call-visit 2 C001 to~practise  -> C001 to 2
                    09:02  start 2                        -> ok
                    09:03  finish 2                       -> ok
                    09:03  send 2 C002 to~practise        -> C002 sent to 2
                    09:04  no-show 2                      -> ok
                    09:05  serve 2 invoice                -> C003, C003 sent to 2, C003 started
                    """));

    @TestFactory
    Stream<DynamicTest> stories() {
        return Story.tests(STORIES);
    }

    @Test
    void whatIsNotToldStaysAsItWasKnownAndTrueWaitsAreNotTouched() {
        Tale tale = Tale.opened(SEGMENTED).tell("""
                09:00  take bill-payment         -> A001
                09:05  greet A001 elderly zh-CN  -> ok
                09:06  greet A001 - -            -> ok
                """);
        Visit visit = tale.hall().visit("v1").orElseThrow();
        assertThat(visit.customer().segment()).isEqualTo(Optional.of("elderly"));
        assertThat(visit.customer().language()).isEqualTo(Optional.of("zh-CN"));
        assertThat(visit.place().orderAt()).isEqualTo(visit.takenAt().minusSeconds(600));
        assertThat(visit.waitsFrom()).isEqualTo(visit.takenAt());
    }

    @Test
    void aSentVisitIsNotAnnounced() {
        Tale tale = Tale.opened(HallPlans.small()).tell("""
                09:00  open-counter 1 li-min  -> ok
                09:00  take bill-payment      -> A001
                09:01  send 1 A001 baby       -> ok
                """);
        assertThat(tale.hall().calls()).isEmpty();
    }

    @Test
    void whatWasDealtWithIsNotAskedAgainAndCountsTowardsTheMost() {
        HallPlan two = HallPlans.with(HallPlans.small(), draft -> draft.limits = new Limits(100, 9, 2, 99, 10, 10));
        Tale tale = Tale.opened(two).tell("""
                09:00  open-counter 2 wang-fang       -> ok
                09:00  take bill-payment+new-connection  -> A001
                09:00  call-visit 2 A001 bills~first  -> ok
                09:01  start 2                        -> ok
                """);
        tale.hall()
                .apply(
                        new HallEvent.ServiceFinished(
                                "v1", "2", Outcome.DONE, List.of("bill-payment"), Optional.empty()),
                        tale.now());
        LinePlace place = new LinePlace(Wish.of(List.of("new-connection")), tale.now());
        tale.hall().apply(new HallEvent.VisitContinued("v1", place), tale.now());
        tale.tell("""
                09:02  change-need A001 bill-payment            -> VALUE_IS_WRONG
                "Expected services that visit v1 has not dealt with, but bill-payment is delivered."
                09:02  change-need A001 new-connection+invoice  -> VALUE_IS_WRONG
                "Expected at most 1 services besides the 1 dealt with, but got 2."
                """);
        tale.hall().apply(new HallEvent.PaperHandedOver("v1", "new-connection", "zhao-lei", "plan"), tale.now());
        tale.tell("""
                09:03  change-need A001 invoice                 -> VALUE_IS_WRONG
                "Expected new-connection to stay among the services, but clerk zhao-lei has its paper."
                """);
    }

    @Test
    void aBookedNeedIsNotChangedBeforeItsCustomerIsHere() {
        Tale tale = Tale.opened(HallPlans.small()).tell("09:00  open-counter 1 li-min -> ok");
        Customer customer =
                new Customer("A001", "phone", "H001.secret", Optional.empty(), Optional.empty(), Optional.of("p1"));
        LinePlace place = new LinePlace(Wish.of(List.of("bill-payment")), tale.now());
        tale.hall()
                .apply(
                        new HallEvent.VisitBooked(
                                "v1",
                                customer,
                                List.of(Errand.asked("bill-payment", 1)),
                                place,
                                tale.now().plusSeconds(3_600),
                                tale.now().plusSeconds(7_200)),
                        tale.now());
        tale.tell("""
                09:00  change-need A001 invoice -> VISIT_IS_NOT_WAITING
                "Expected visit v1 to be waiting, but it is booked."
                """);
    }

    @Test
    void aNeedKeepsWhatWasDoneAndWhatIsKnownOfItsPapers() {
        Tale tale = Tale.opened(HallPlans.small()).tell("""
                09:00  open-counter 1 li-min                  -> ok
                09:00  take bill-payment                      -> A001
                09:01  check A001 bill-payment -              -> ok
                09:02  change-need A001 invoice+bill-payment*4  -> ok
                """);
        assertThat(tale.hall().visit("v1").orElseThrow().errands())
                .containsExactly(
                        Errand.asked("invoice", 1),
                        new Errand(
                                "bill-payment",
                                4,
                                Errand.State.OPEN,
                                Optional.of(List.of()),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()));
    }
}
