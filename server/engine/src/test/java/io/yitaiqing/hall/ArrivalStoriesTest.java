package io.yitaiqing.hall;

import io.yitaiqing.hall.plan.AdmissionTerms;
import io.yitaiqing.hall.plan.AppointmentTerms;
import io.yitaiqing.hall.plan.AppointmentTerms.WhenLate;
import io.yitaiqing.hall.tale.AdmissionPlans;
import io.yitaiqing.hall.tale.Story;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Arrivals: booked customers early, in time and late, tickets from afar, and the head start of some groups. */
class ArrivalStoriesTest {

    private static HallPlan late(WhenLate rule) {
        return AdmissionPlans.bookable(
                draft -> draft.appointments = new AppointmentTerms(14, 1_800, 900, rule, 3_600, 600));
    }

    static final List<Story> STORIES = List.of(
            Story.in(
                    late(WhenLate.AS_WALK_IN),
                    "who booked waits from the booked time and stands before who came then",
                    """
                    09:00  open-counter 1 li-min       -> ok
                    09:00  book bill-payment 10:00     -> A001 booked
                    09:29  check-in A001               -> TOO_EARLY
                    "Expected visit v1 to check in from 09:30 on, but it is 09:29."
                    09:30  check-in A001               -> A001 checked in
                    09:30  waits-from A001             -> 2027-02-01 10:00:00
                    09:30  taken A001                  -> 2027-02-01 10:00:00
                    09:49  take bill-payment           -> A002
                    09:51  take bill-payment           -> A003
                    09:52  line                        -> A002 A001 A003
                    09:53  check-in A001               -> VISIT_IS_NOT_EXPECTED
                    "Expected visit v1 to be booked or still to arrive, but it is waiting."
                    09:53  check-in A009               -> UNKNOWN_VISIT
                    09:54  call 1                      -> A002
                    """),
            Story.in(late(WhenLate.AS_WALK_IN), "until the end of the window who comes late counts as punctual", """
                    09:00  book bill-payment 10:00 x2  -> ok
                    09:55  take bill-payment           -> A003
                    10:14  take bill-payment           -> A004
                    10:15  check-in A001               -> ok
                    10:15  waits-from A001             -> 2027-02-01 10:15:00
                    10:15  line                        -> A001 A003 A004
                    10:16  take bill-payment           -> A005
                    10:16  check-in A002               -> ok
                    10:16  line                        -> A001 A003 A004 A002 A005
                    """),
            Story.in(
                    late(WhenLate.WITHOUT_CREDIT),
                    "who is too late may keep the booked time without a head start",
                    """
                    09:00  book bill-payment 10:00     -> ok
                    09:59  take bill-payment           -> A002
                    10:01  take bill-payment           -> A003
                    10:20  check-in A001               -> ok
                    10:20  line                        -> A002 A001 A003
                    10:20  waits-from A001             -> 2027-02-01 10:20:00
                    """),
            Story.in(late(WhenLate.REFUSED), "who is too late may be refused, and is missed in the end", """
                    09:00  book bill-payment 10:00     -> ok
                    10:16  check-in A001               -> TOO_LATE
                    "Expected visit v1 to check in until 10:15, but it is 10:16."
                    10:59  due                         -> nothing
                    11:00  due                         -> A001 no-show
                    11:00  check-in A001               -> VISIT_IS_NOT_EXPECTED
                    """),
            Story.in(
                    AdmissionPlans.bookable(draft -> {}),
                    "a group's head start orders the line and alters no wait",
                    """
                    09:00  open-counter 1 li-min              -> ok
                    09:00  take bill-payment                  -> A001
                    09:09  take bill-payment segment=elderly  -> A002
                    09:11  take bill-payment segment=elderly  -> A003
                    09:11  line                               -> A002 A001 A003
                    09:11  waits-from A002                    -> 2027-02-01 09:09:00
                    09:12  call 1                             -> A002
                    09:12  take bill-payment segment=royal    -> UNKNOWN_SEGMENT
                    """),
            Story.in(AdmissionPlans.bookable(draft -> {}), "no head start is longer than the hall allows", """
                    09:00  take bill-payment                  -> A001
                    09:29  take bill-payment segment=vip      -> A002
                    09:31  take bill-payment segment=vip      -> A003
                    09:31  line                               -> A002 A001 A003
                    """),
            Story.in(
                    AdmissionPlans.bookable(draft -> draft.mostCreditSeconds = 900),
                    "booking and group add up to the bound",
                    """
                    09:00  book bill-payment 10:00 segment=elderly  -> A001 booked
                    09:44  take bill-payment                        -> A002
                    09:46  take bill-payment                        -> A003
                    09:50  check-in A001                            -> ok
                    09:50  line                                     -> A002 A001 A003
                    """),
            Story.of("a hall without groups knows none, and a language is a tag", """
                    09:00  take invoice segment=vip           -> UNKNOWN_SEGMENT
                    "Expected a segment of hall H001 (none), but got 'vip'."
                    09:00  take invoice language=zh-Hans-CN   -> C001
                    09:00  take invoice language=chinese!     -> VALUE_IS_WRONG
                    "Expected a language as a BCP 47 tag such as zh-CN, but got something else."
                    09:00  take invoice language=zh_CN        -> VALUE_IS_WRONG
                    "Expected a language as a BCP 47 tag such as zh-CN, but got 'zh_CN'."
                    """),
            Story.of("a ticket from afar keeps a place but is not called until its customer is there", """
                    09:00  open-counter 2 wang-fang           -> ok
                    09:00  take invoice remote                -> C001 remote
                    09:05  take invoice                       -> C002
                    09:06  visit C001                         -> held
                    09:06  waiting                            -> 1
                    09:06  call-visit 2 C001 please           -> VISIT_IS_NOT_WAITING
                    09:07  take invoice                       -> C003
                    09:08  call 2                             -> C002
                    09:10  check-in C001                      -> C001 checked in
                    09:10  line                               -> C001 C003
                    09:10  waits-from C001                    -> 2027-02-01 09:10:00
                    09:10  taken C001                         -> 2027-02-01 09:00:00
                    09:10  check-in C001                      -> VISIT_IS_NOT_EXPECTED
                    """),
            Story.of("a ticket from afar whose customer never comes ends, or is given back before", """
                    09:00  take invoice remote                -> C001 remote
                    09:01  take invoice remote                -> C002 remote
                    09:02  take invoice remote                -> C003 remote
                    09:10  cancel C002                        -> C002 cancelled
                    09:11  leave C003                         -> C003 left
                    10:59  due                                -> nothing
                    10:59  deadline                           -> 2027-02-01 11:00:00
                    11:00  due                                -> C001 no-show
                    11:00  check-in C001                      -> VISIT_IS_NOT_EXPECTED
                    """),
            Story.in(
                    AdmissionPlans.bookable(draft ->
                            draft.admission = new AdmissionTerms(false, false, 60, Optional.empty(), 0, false)),
                    "a hall may give no tickets to customers who are not there",
                    """
                    09:00  take invoice remote                -> NO_REMOTE_TICKETS
                    "Expected a customer in hall H001, but the ticket was asked from afar."
                    09:00  take invoice                       -> C001
                    """));

    @TestFactory
    Stream<DynamicTest> stories() {
        return Story.tests(STORIES);
    }
}
