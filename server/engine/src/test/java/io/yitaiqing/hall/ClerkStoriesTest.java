package io.yitaiqing.hall;

import io.yitaiqing.hall.tale.EquippedHalls;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Story;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Temporary counters, and what is changed about clerks during the day. */
class ClerkStoriesTest {

    private static final HallPlan EQUIPPED = EquippedHalls.equipped();

    static final List<Story> STORIES = List.of(
            Story.in(EQUIPPED, "a temporary counter is set up, serves and is taken down", """
                    09:00  set-up X-1 invoice+bill-payment equipment=printer-1 zone=west  -> counter X-1 set up
                    09:00  counter X-1               -> closed
                    09:01  open-counter X-1 li-min   -> ok
                    09:01  able X-1                  -> invoice
                    09:02  take invoice              -> C001
                    09:02  take-down X-1             -> COUNTER_IS_OPEN
                    "Expected counter X-1 to be closed, but it is open."
                    09:03  call X-1                  -> C001
                    09:03  announced                 -> C001 to X-1 in west
                    09:03  take-down X-1             -> COUNTER_IS_BUSY
                    "Expected counter X-1 to be closed, but it is calling ticket C001 since 09:03."
                    09:04  start X-1                 -> ok
                    09:05  finish X-1                -> ok
                    09:05  close-counter X-1         -> ok
                    09:06  take-down X-1             -> counter X-1 taken down
                    09:06  take-down X-1             -> UNKNOWN_COUNTER
                    09:07  set-up X-1 invoice        -> counter X-1 set up
                    """),
            Story.in(EQUIPPED, "counters of the plan are not taken down, tidal ones neither", """
                    09:00  take-down 4               -> COUNTER_IS_NOT_TEMPORARY
                    "Expected a counter that was set up for today, but counter 4 is a lasting one."
                    09:00  take-down 9               -> UNKNOWN_COUNTER
                    09:10  open-counter 4 sun-yi     -> counter 4 opened
                    """),
            Story.in(EQUIPPED, "a temporary counter has an id of its own", """
                    09:00  set-up 1 invoice          -> COUNTER_EXISTS
                    "Expected the id of a new counter, but 1 exists."
                    09:00  set-up '' invoice         -> VALUE_IS_WRONG
                    "Expected a counter's id of 1 to 20 letters, digits and hyphens, but got ''."
                    09:00  set-up 台 invoice          -> VALUE_IS_WRONG
                    09:00  set-up a12345678901234567890 invoice  -> VALUE_IS_WRONG
                    09:00  set-up a1234567890123456789 invoice   -> ok
                    """),
            Story.in(EQUIPPED, "a temporary counter is made of what the hall knows", """
                    09:00  set-up X ''               -> VALUE_IS_WRONG
                    "Expected at least one service, but got none."
                    09:00  set-up X passport         -> UNKNOWN_SERVICE
                    09:00  set-up X invoice+invoice  -> VALUE_IS_WRONG
                    "Expected each service once, but got 'invoice' twice."
                    09:00  set-up X invoice equipment=fax              -> UNKNOWN_EQUIPMENT
                    09:00  set-up X invoice equipment=billing+billing  -> VALUE_IS_WRONG
                    "Expected each device or program once, but got 'billing' twice."
                    09:00  set-up X invoice zone=north                 -> VALUE_IS_WRONG
                    "Expected a zone of hall H001 (east, west), but got 'north'."
                    09:00  set-up X invoice name=~                     -> VALUE_IS_WRONG
                    "Expected a name of 1 to 100 characters without control characters, but got none."
                    """),
            Story.in(EQUIPPED, "a temporary counter may be a terminal", """
                    09:00  set-up X invoice equipment=printer-2 terminal  -> ok
                    09:00  open-counter X            -> counter X opened
                    09:00  take invoice              -> C001
                    09:01  fault printer-2 jam       -> printer-2 failed, counter X able nothing
                    09:02  repair printer-2          -> ok
                    09:02  call X                    -> C001
                    """),
            Story.in(EQUIPPED, "a temporary counter is gone with its day", """
                    09:00  set-up X invoice          -> ok
                    17:00  due                       -> doors shut
                    17:01  set-up Y invoice          -> HALL_IS_CLOSED
                    2027-02-02
                    09:00  due                       -> ok
                    09:01  open-counter X li-min     -> UNKNOWN_COUNTER
                    09:02  set-up X invoice          -> ok
                    """),
            Story.in(
                    EquippedHalls.equipped(HallPlans.roundTheClock()),
                    "a temporary counter that serves over midnight ends its visit and can be taken down",
                    """
                    23:50  set-up X invoice equipment=printer-1  -> ok
                    23:50  set-up Y invoice equipment=printer-1  -> ok
                    23:51  open-counter X li-min     -> ok
                    23:51  open-counter Y wang-fang  -> ok
                    23:52  take invoice              -> C001
                    23:53  call X                    -> C001
                    23:54  start X                   -> ok
                    2027-02-02
                    00:00  due  -> chapter 2027-02-02, day 2027-02-02 opened with C001 serving and counter X serving
                    00:01  set-up X invoice          -> COUNTER_EXISTS
                    00:01  set-up Y invoice          -> ok
                    00:02  finish X                  -> ok
                    00:03  close-counter X           -> ok
                    00:03  open-counter X li-min     -> UNKNOWN_COUNTER
                    00:04  take-down X               -> counter X taken down
                    00:05  set-up X invoice          -> ok
                    """),
            Story.of("a hall has at most two hundred counters", fill() + """
                    09:01  set-up X200 invoice       -> TOO_MANY_COUNTERS
                    "Expected fewer than 200 counters, but the hall has 200."
                    09:02  take-down X7              -> ok
                    09:02  set-up X200 invoice       -> ok
                    """),
            Story.of("what a clerk learned counts from the next call on", """
                    09:00  open-counter 1 sun-yi     -> ok
                    09:00  take invoice              -> C001
                    09:01  call 1                    -> QUEUE_IS_EMPTY
                    09:02  change-clerk sun-yi bill-payment:2+invoice:1  -> sun-yi changed, \
                    counter 1 able bill-payment+invoice
                    09:03  call 1                    -> C001
                    """),
            Story.of("a visit goes on though its clerk may do its service no more", """
                    09:00  open-counter 1 li-min     -> ok
                    09:00  take invoice x2           -> ok
                    09:01  call 1                    -> C001
                    09:02  start 1                   -> ok
                    09:03  change-clerk li-min bill-payment:5  -> li-min changed, counter 1 able bill-payment
                    09:04  finish 1                  -> ok
                    09:04  visit C001                -> ended served
                    09:05  call 1                    -> QUEUE_IS_EMPTY
                    """),
            Story.of("what a clerk still learns is not dispatched to them", """
                    09:00  change-clerk sun-yi bill-payment:2+invoice:1 training=invoice  -> sun-yi changed
                    09:00  open-counter 1 sun-yi     -> ok
                    09:00  able 1                    -> bill-payment
                    09:01  change-clerk sun-yi bill-payment:2+invoice:1  -> sun-yi changed, \
                    counter 1 able bill-payment+invoice
                    09:02  change-clerk sun-yi ''    -> sun-yi changed, counter 1 able nothing
                    09:03  close-counter 1           -> ok
                    09:03  open-counter 1 sun-yi     -> CLERK_LACKS_SKILL
                    """),
            Story.of("a clerk's skills are services of the hall, mastered from one to five", """
                    09:00  change-clerk nobody ''               -> UNKNOWN_CLERK
                    "Expected a clerk of hall H001 (li-min, wang-fang, zhao-lei, sun-yi), but got 'nobody'."
                    09:00  change-clerk li-min passport:1       -> UNKNOWN_SERVICE
                    09:00  change-clerk li-min invoice:0        -> VALUE_IS_WRONG
                    "Expected a proficiency of 1 to 5 in invoice, but got 0."
                    09:00  change-clerk li-min invoice:6        -> VALUE_IS_WRONG
                    09:00  change-clerk li-min invoice:5        -> ok
                    09:00  change-clerk li-min invoice:1 training=bill-payment  -> VALUE_IS_WRONG
                    "Expected training in one of the skills, but got 'bill-payment'."
                    09:00  change-clerk li-min invoice:1 training=passport      -> UNKNOWN_SERVICE
                    """),
            Story.of("a clerk speaks up to twenty languages", """
                    09:00  change-clerk li-min invoice:1 languages=zh-CN+en+yue-Hant-HK  -> li-min changed
                    09:00  change-clerk li-min invoice:1 languages=e           -> VALUE_IS_WRONG
                    "Expected a language tag such as zh-CN, but got another text."
                    09:00  change-clerk li-min invoice:1 languages=zh-         -> VALUE_IS_WRONG
                    09:00  change-clerk li-min invoice:1 languages=en+en       -> VALUE_IS_WRONG
                    "Expected each language once, but got en twice."
                    09:00  change-clerk li-min invoice:1 languages=\
                    aa+ab+ac+ad+ae+af+ag+ah+ai+aj+ba+bb+bc+bd+be+bf+bg+bh+bi+bj -> ok
                    09:00  change-clerk li-min invoice:1 languages=\
                    aa+ab+ac+ad+ae+af+ag+ah+ai+aj+ba+bb+bc+bd+be+bf+bg+bh+bi+bj+ca -> VALUE_IS_WRONG
                    "Expected at most 20 languages, but got 21."
                    """),
            Story.of("a manager may say how many clerks forecasts count", """
                    09:00  count-clerks 3            -> clerks counted as 3
                    09:01  count-clerks              -> clerks counted as signed in
                    09:02  count-clerks 0            -> ok
                    09:02  count-clerks 1000         -> ok
                    09:03  count-clerks -1           -> VALUE_IS_WRONG
                    "Expected 0 to 1000 clerks, but got -1."
                    09:03  count-clerks 1001         -> VALUE_IS_WRONG
                    """));

    private static String fill() {
        StringBuilder lines = new StringBuilder();
        for (int i = 3; i < 200; i++) {
            lines.append("09:00 set-up X").append(i).append(" invoice -> ok\n");
        }
        return lines.toString();
    }

    @TestFactory
    Stream<DynamicTest> stories() {
        return Story.tests(STORIES);
    }
}
