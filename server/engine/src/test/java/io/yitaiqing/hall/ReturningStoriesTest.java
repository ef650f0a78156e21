package io.yitaiqing.hall;

import io.yitaiqing.hall.plan.AppointmentTerms;
import io.yitaiqing.hall.plan.AppointmentTerms.WhenLate;
import io.yitaiqing.hall.tale.AdmissionPlans;
import io.yitaiqing.hall.tale.Story;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Who gave a number before holds one ticket for a need, and finds the booking made under it. */
class ReturningStoriesTest {

    private static HallPlan late(WhenLate rule) {
        return AdmissionPlans.bookable(
                draft -> draft.appointments = new AppointmentTerms(14, 1_800, 900, rule, 3_600, 600));
    }

    static final List<Story> STORIES = List.of(
            Story.of("who asks again for what they wait for gets the same ticket once more", """
                    09:00  take bill-payment as=ann              -> A001
                    09:01  take bill-payment as=ben              -> A002
                    09:02  take bill-payment                     -> A003
                    09:05  take bill-payment as=ann              -> A001 once more
                    09:05  waits-from A001                       -> 2027-02-01 09:00:00
                    09:05  line                                  -> A001 A002 A003
                    09:05  asked bill-payment                    -> 3
                    """),
            Story.of("part of a need is the same ticket, more than it another one", """
                    09:00  take bill-payment+invoice as=ann      -> A001
                    09:01  take invoice as=ann                   -> A001 once more
                    09:02  take new-connection as=ann            -> B001
                    09:03  take bill-payment+new-connection as=ann -> A002
                    """),
            Story.of("a ticket stays the same while it is called and served, and its end frees its customer", """
                    09:00  open-counter 1 li-min                 -> ok
                    09:00  take bill-payment as=ann              -> A001
                    09:01  call 1                                -> A001
                    09:01  take bill-payment as=ann              -> A001 once more
                    09:02  start 1                               -> ok
                    09:02  take bill-payment as=ann              -> A001 once more
                    09:05  finish 1 done                         -> ok
                    09:05  take bill-payment as=ann              -> A002
                    09:06  leave A002                            -> ok
                    09:06  take bill-payment as=ann              -> A003
                    """),
            Story.in(AdmissionPlans.quota(1), "who holds a ticket gets it also where nobody else would", """
                    09:00  take bill-payment as=ann              -> A001
                    09:01  take bill-payment as=ben              -> QUOTA_IS_USED_UP
                    09:02  take bill-payment as=ann              -> A001 once more
                    """),
            Story.in(late(WhenLate.AS_WALK_IN), "a booking made under the same number is checked in", """
                    09:00  book bill-payment 10:00 as=ann        -> A001 booked
                    09:05  take invoice as=ann                   -> C001
                    09:20  take bill-payment as=ann              -> TOO_EARLY
                    "Expected visit v1 to check in from 09:30 on, but it is 09:20."
                    09:40  take bill-payment                     -> A002
                    09:45  take bill-payment as=ben              -> A003
                    09:45  take bill-payment as=ann              -> A001 checked in, A001 once more
                    09:45  waits-from A001                       -> 2027-02-01 10:00:00
                    09:46  take bill-payment as=ann              -> A001 once more
                    """),
            Story.in(late(WhenLate.REFUSED), "who comes too late for a booking waits like anybody else", """
                    09:00  book bill-payment 10:00 as=ann        -> A001 booked
                    10:16  take bill-payment as=ann              -> A002
                    10:17  visit A001                            -> booked
                    """),
            Story.in(late(WhenLate.AS_WALK_IN), "a booking of a later day knows its customer when that day comes", """
                    09:00  book bill-payment 2027-02-02T10:00 as=ann -> ok
                    09:00  take bill-payment as=ann              -> A001
                    17:00  due                                   -> ok
                    2027-02-02
                    09:00  due                                   -> ok
                    09:45  take bill-payment as=ann              -> A001 checked in, A001 once more
                    """),
            Story.in(late(WhenLate.AS_WALK_IN), "a booking knows its customer also after it was moved", """
                    09:00  book bill-payment 2027-02-02T10:00 as=ann -> ok
                    09:01  move-booking p1 11:00                 -> ok
                    10:45  take bill-payment as=ann              -> A001 checked in, A001 once more
                    """),
            Story.of("a ticket from afar is checked in at the door, and shown once more from afar", """
                    09:00  take bill-payment remote as=ann       -> A001 remote
                    09:01  take bill-payment remote as=ann       -> A001 once more
                    09:01  visit A001                            -> held
                    09:05  take bill-payment as=ann              -> A001 checked in, A001 once more
                    09:05  visit A001                            -> waiting
                    """),
            Story.of("a pseudonym is hexadecimal, and what is none is not repeated", """
                    09:00  take bill-payment as=13800138000      -> VALUE_IS_WRONG
                    "Expected a pseudonym of 16 to 32 hexadecimal digits, but got something else."
                    09:00  book bill-payment 10:00 as=13800138000 -> VALUE_IS_WRONG
                    "Expected a pseudonym of 16 to 32 hexadecimal digits, but got something else."
                    """));

    @TestFactory
    Stream<DynamicTest> stories() {
        return Story.tests(STORIES);
    }
}
