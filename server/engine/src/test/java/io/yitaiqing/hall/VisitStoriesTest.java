package io.yitaiqing.hall;

import io.yitaiqing.hall.tale.Story;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** How visits begin, and how they end without being called. */
class VisitStoriesTest {

    static final List<Story> STORIES = List.of(
            Story.of("each series of tickets counts by itself", """
                    09:00  take bill-payment          -> A001
                    09:00  take new-connection kiosk  -> B001
                    09:01  take bill-payment phone    -> A002
                    09:01  take invoice               -> C001
                    09:01  waiting                    -> 4
                    09:01  visit A002                 -> waiting
                    """),
            Story.of("a ticket is for services that the hall has, at least one and each once", """
                    09:00  take passport                     -> UNKNOWN_SERVICE
                    "Expected a service of hall H001 (bill-payment, new-connection, invoice), but got 'passport'."
                    09:00  take ''                           -> VALUE_IS_WRONG
                    "Expected 1 to 10 services, but got 0."
                    09:00  take bill-payment+bill-payment    -> VALUE_IS_WRONG
                    "Expected each service once, but got 'bill-payment' twice."
                    09:00  waiting                           -> 0
                    09:00  take bill-payment+invoice         -> A001
                    09:00  waiting                           -> 1
                    """),
            Story.of("a channel is a short text", """
                    09:00  take invoice ''   -> VALUE_IS_WRONG
                    "Expected a channel of 1 to 40 characters without control characters, but got none."
                    09:00  take invoice ~~~  -> VALUE_IS_WRONG
                    "Expected a channel of 1 to 40 characters without control characters, but got none."
                    09:00  take invoice 1234567890123456789012345678901234567890   -> C001
                    09:00  take invoice 12345678901234567890123456789012345678901  -> VALUE_IS_WRONG
                    "Expected a channel of 1 to 40 characters without control characters, but got 41."
                    """),
            Story.of("who waits may leave or cancel, once", """
                    09:00  take bill-payment  -> A001
                    09:00  take bill-payment  -> A002
                    09:05  leave A001         -> A001 left
                    09:05  leave A001         -> VISIT_IS_NOT_WAITING
                    "Expected visit v1 to be waiting, but it ended (left)."
                    09:05  cancel A002        -> A002 cancelled
                    09:06  cancel A002        -> VISIT_IS_NOT_WAITING
                    "Expected visit v2 to be waiting, but it ended (cancelled)."
                    09:06  waiting            -> 0
                    09:06  leave v99          -> UNKNOWN_VISIT
                    "Expected an open visit of hall H001 or one that ended in the last 10 minutes, but got 'v99'."
                    09:06  cancel ''          -> UNKNOWN_VISIT
                    """),
            Story.of("who is at a counter cannot leave the line", """
                    09:00  open-counter 1 li-min  -> ok
                    09:00  take bill-payment      -> A001
                    09:01  call 1                 -> A001
                    09:01  leave A001             -> VISIT_IS_NOT_WAITING
                    "Expected visit v1 to be waiting, but it is called at counter 1."
                    09:02  start 1                -> A001 started
                    09:02  cancel A001            -> VISIT_IS_NOT_WAITING
                    "Expected visit v1 to be waiting, but it is serving at counter 1."
                    """),
            Story.of("an ended visit is remembered for ten minutes", """
                    09:00     take bill-payment  -> A001
                    09:05     leave A001         -> A001 left
                    09:15     take bill-payment  -> A002
                    09:15     visit A001         -> ended left
                    09:15     leave A001         -> VISIT_IS_NOT_WAITING
                    09:15:01  take bill-payment  -> A003
                    09:15:01  visit A001         -> forgotten
                    09:15:01  leave v1           -> UNKNOWN_VISIT
                    """),
            Story.of("a ticket number is not given out twice on a day, also when it is free again", """
                    09:00  take bill-payment  -> A001
                    09:00  cancel A001        -> A001 cancelled
                    09:00  take bill-payment  -> A002
                    """),
            Story.of("a hall holds five thousand waiting visits and no more", """
                    09:00  take bill-payment x999   -> ok
                    09:00  take bill-payment        -> A1000
                    09:00  take bill-payment x4000  -> ok
                    09:01  take invoice             -> HALL_IS_FULL
                    "Expected fewer than 5000 waiting visits, but 5000 wait."
                    09:02  leave A4000              -> A4000 left
                    09:02  take invoice             -> C001
                    09:02  take invoice             -> HALL_IS_FULL
                    """));

    @TestFactory
    Stream<DynamicTest> stories() {
        return Story.tests(STORIES);
    }
}
