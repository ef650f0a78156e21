package io.yitaiqing.hall;

import static org.assertj.core.api.Assertions.assertThat;

import io.yitaiqing.hall.plan.ServiceTerms;
import io.yitaiqing.hall.plan.ServiceTerms.Material;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Story;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Papers checked at the reception and at counters. */
class MaterialStoriesTest {

    private static final HallPlan STRICT = HallPlans.asking(
            HallPlans.small(),
            "new-connection",
            new ServiceTerms(
                    List.of(),
                    List.of(),
                    List.of(new Material("id-card", "身份证", "Identity card"), new Material("deed", "房产证", "Deed")),
                    false,
                    Optional.empty(),
                    List.of()));

    static final List<Story> STORIES = List.of(
            Story.in(STRICT, "the reception notes what is missing, and parks or ends the visit", """
                    09:00  take new-connection                        -> B001
                    09:00  take new-connection                        -> B002
                    09:00  take new-connection                        -> B003
                    09:01  check B001 new-connection -                -> B001 complete
                    09:01  check B001 new-connection - end            -> B001 complete
                    09:01  check B001 new-connection deed             -> B001 lacks deed
                    09:01  visit B001                                 -> waiting
                    09:02  check B002 new-connection deed park        -> B002 lacks deed, B002 parked papers-missing
                    09:02  waiting                                    -> 2
                    09:03  check B003 new-connection id-card+deed end -> B003 lacks id-card+deed, B003 papers-missing
                    09:03  visit B003                                 -> ended papers-missing
                    09:04  reactivate B003                            -> B003 reactivated
                    """),
            Story.in(STRICT, "a checklist is that of an errand the visit still has", """
                    09:00  take new-connection                     -> B001
                    09:00  take bill-payment                       -> A001
                    09:01  check v99 new-connection deed           -> UNKNOWN_VISIT
                    09:01  check B001 passport deed                -> UNKNOWN_SERVICE
                    09:01  check B001 bill-payment -               -> ERRAND_IS_NOT_OPEN
                    "Expected an errand of visit v1 that is to be done (new-connection), but got 'bill-payment'."
                    09:01  check B001 new-connection permit        -> VALUE_IS_WRONG
                    "Expected papers of new-connection (id-card, deed), but got 'permit'."
                    09:01  check B001 new-connection deed+deed     -> VALUE_IS_WRONG
                    "Expected each paper once, but got 'deed' twice."
                    09:01  check A001 bill-payment deed            -> VALUE_IS_WRONG
                    "Expected papers of bill-payment (it asks for none), but got 'deed'."
                    """),
            Story.in(STRICT, "what was dropped and asked again has a checklist again", """
                    09:00  take new-connection+bill-payment       -> B001
                    09:00  drop-errand B001 new-connection        -> ok
                    09:01  add-errand B001 new-connection         -> ok
                    09:02  check B001 new-connection deed         -> B001 lacks deed
                    """),
            Story.in(STRICT, "what was done and is asked once more is checked once more", """
                    09:00  open-counter 3 zhao-lei               -> ok
                    09:00  take new-connection+bill-payment      -> B001
                    09:00  call 3                                -> B001
                    09:01  start 3                               -> ok
                    09:02  finish 3                              -> ok
                    09:02  add-errand B001 new-connection        -> ok
                    09:03  check B001 new-connection deed        -> B001 lacks deed
                    """),
            Story.in(STRICT, "while another clerk has its paper, missing papers do not end a visit", """
                    09:00  open-counter 3 zhao-lei                    -> ok
                    09:00  take new-connection                        -> B001
                    09:00  call 3                                     -> B001
                    09:01  start 3                                    -> ok
                    09:02  hand-over 3 new-connection li-min seal     -> ok
                    09:03  check B001 new-connection deed end         -> PAPER_IS_OUT
                    09:03  check B001 new-connection deed park        -> ok
                    09:04  give-back B001 new-connection sealed       -> ok
                    09:04  check B001 new-connection deed end         -> ok
                    """),
            Story.in(STRICT, "papers are not checked between call and start, nor after the end", """
                    09:00  open-counter 3 zhao-lei               -> ok
                    09:00  take new-connection                   -> B001
                    09:00  call 3                                -> B001
                    09:01  check B001 new-connection deed        -> VISIT_IS_NOT_WAITING
                    "Expected visit v1 to be waiting or being served for its papers to be checked, but it is called \
                    at counter 3."
                    09:01  no-show 3                             -> ok
                    09:02  check B001 new-connection deed park   -> VISIT_IS_NOT_WAITING
                    "Expected visit v1 to be waiting or being served for its papers to be checked and acted on, but \
                    it ended (no-show)."
                    """),
            Story.in(STRICT, "at a counter missing papers park the visit and free the counter", """
                    09:00  open-counter 3 zhao-lei               -> ok
                    09:00  take new-connection                   -> B001
                    09:00  call 3                                -> B001
                    09:01  start 3                               -> ok
                    09:02  check B001 new-connection deed park   -> B001 lacks deed, B001 parked papers-missing
                    09:02  counter 3                             -> idle
                    09:05  check B001 new-connection deed park   -> B001 lacks deed
                    09:05  deadline                              -> 2027-02-01 11:02:00
                    09:06  check B001 new-connection -           -> B001 complete
                    09:06  visit B001                            -> parked
                    09:07  return B001                           -> ok
                    09:07  call 3                                -> B001
                    """),
            Story.in(
                    STRICT,
                    "at a counter missing papers end the visit as refused; with the papers it is taken up again",
                    """
                    09:00  open-counter 3 zhao-lei               -> ok
                    09:00  take new-connection                   -> B001
                    09:00  call 3                                -> B001
                    09:01  start 3                               -> ok
                    09:02  check B001 new-connection deed end    -> B001 lacks deed, B001 finished refused, B001 \
                    papers-missing
                    09:02  counter 3                             -> idle
                    09:05  reactivate B001                       -> B001 reactivated
                    09:06  check B001 new-connection -           -> B001 complete
                    09:07  call 3                                -> B001
                    09:08  start 3                               -> ok
                    09:09  finish 3                              -> ok
                    """),
            Story.in(STRICT, "a parked visit whose papers never come may be ended", """
                    09:00  take new-connection                   -> B001
                    09:00  take new-connection                   -> B002
                    09:02  check B001 new-connection deed park   -> ok
                    09:03  check B001 new-connection deed end    -> B001 lacks deed, B001 papers-missing
                    09:03  keep-place B002 09:10                 -> ok
                    09:04  check B002 new-connection deed park   -> VISIT_IS_NOT_WAITING
                    09:04  check B002 new-connection deed        -> B002 lacks deed
                    09:04  check B002 new-connection deed end    -> B002 lacks deed, B002 papers-missing
                    """),
            Story.in(STRICT, "after the doors were shut missing papers close the counter too", """
                    16:59  open-counter 1 li-min                 -> ok
                    16:59  open-counter 3 zhao-lei               -> ok
                    16:59  take new-connection                   -> B001
                    16:59  take new-connection                   -> B002
                    16:59  call 1                                -> B001
                    16:59  call 3                                -> B002
                    16:59  start 1                               -> ok
                    16:59  start 3                               -> ok
                    17:00  due                                   -> doors shut
                    17:01  check B001 new-connection deed park   -> B001 lacks deed, B001 parked papers-missing, \
                    counter 1 closed
                    17:02  check B002 new-connection deed end    -> B002 lacks deed, B002 finished refused, B002 \
                    papers-missing, counter 3 closed
                    """));

    @TestFactory
    Stream<DynamicTest> stories() {
        return Story.tests(STORIES);
    }

    @Test
    void theListOfWhatIsMissingIsTheReasonOfTheRefusal() {
        List<HallEvent> heard = new java.util.ArrayList<>();
        Story.in(STRICT, "", """
                09:00  open-counter 3 zhao-lei     -> ok
                09:00  take new-connection         -> B001
                09:00  call 3                      -> B001
                09:01  start 3                     -> ok
                """)
                .tell()
                .heardBy((event, at, hall) -> heard.add(event))
                .tell("""
                09:02  check B001 new-connection id-card+deed end -> ok
                """);
        assertThat(heard)
                .contains(new HallEvent.ServiceFinished(
                        "v1", "3", Outcome.REFUSED, List.of(), Optional.of("id-card, deed")));
    }
}
