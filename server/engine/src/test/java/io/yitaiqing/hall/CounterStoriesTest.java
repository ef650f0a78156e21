package io.yitaiqing.hall;

import io.yitaiqing.hall.tale.Story;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Counters, and the clerks who sign in at them. */
class CounterStoriesTest {

    static final List<Story> STORIES = List.of(
            Story.of("a clerk opens a closed counter and closes it again", """
                    09:00  counter 1              -> closed
                    09:00  open-counter 1 li-min  -> counter 1 opened
                    09:00  counter 1              -> idle
                    09:30  open-counter 1 sun-yi  -> COUNTER_IS_OPEN
                    "Expected counter 1 to be closed, but clerk li-min is signed in."
                    12:00  close-counter 1        -> counter 1 closed
                    12:00  counter 1              -> closed
                    12:05  close-counter 1        -> COUNTER_IS_CLOSED
                    "Expected counter 1 to be open, but it closed at 12:00."
                    12:06  open-counter 1 sun-yi  -> counter 1 opened
                    """),
            Story.of("a counter that was never open is simply closed", """
                    09:05  close-counter 2  -> COUNTER_IS_CLOSED
                    "Expected counter 2 to be open, but it is closed."
                    """),
            Story.of("counters and clerks are those of the plan", """
                    09:00  open-counter 9 li-min  -> UNKNOWN_COUNTER
                    "Expected a counter of hall H001 (1, 2, 3), but got '9'."
                    09:00  open-counter 1 nobody  -> UNKNOWN_CLERK
                    "Expected a clerk of hall H001 (li-min, wang-fang, zhao-lei, sun-yi), but got 'nobody'."
                    09:00  close-counter 9        -> UNKNOWN_COUNTER
                    09:00  pause 9 lunch          -> UNKNOWN_COUNTER
                    09:00  resume 9               -> UNKNOWN_COUNTER
                    """),
            Story.of("a clerk is signed in at one counter at a time", """
                    09:00  open-counter 1 li-min  -> ok
                    09:01  open-counter 2 li-min  -> CLERK_IS_SIGNED_IN
                    "Expected clerk li-min to be signed in nowhere, but they are at counter 1."
                    09:02  close-counter 1        -> ok
                    09:02  open-counter 2 li-min  -> ok
                    """),
            Story.of("a clerk must be able to do something at the counter", """
                    09:00  open-counter 3 sun-yi  -> CLERK_LACKS_SKILL
                    "Expected clerk sun-yi to be skilled in a service of counter 3, but they are in none."
                    09:00  open-counter 1 sun-yi  -> ok
                    """),
            Story.of("a counter with a visit cannot be closed or paused", """
                    09:00  open-counter 1 li-min  -> ok
                    09:00  take bill-payment      -> A001
                    09:01  call 1                 -> A001
                    09:02  close-counter 1        -> COUNTER_IS_BUSY
                    "Expected counter 1 to have nobody, but it is calling ticket A001 since 09:01."
                    09:02  pause 1 lunch          -> COUNTER_IS_BUSY
                    "Expected counter 1 to be idle, but it is calling ticket A001 since 09:01."
                    09:03  start 1                -> ok
                    09:04  close-counter 1        -> COUNTER_IS_BUSY
                    "Expected counter 1 to have nobody, but it is serving ticket A001 since 09:03."
                    """),
            Story.of("a paused counter takes no calls until it resumes", """
                    09:00  open-counter 1 li-min  -> ok
                    09:00  take bill-payment      -> A001
                    09:01  resume 1               -> COUNTER_IS_NOT_PAUSED
                    "Expected counter 1 to be paused, but it is idle."
                    09:01  pause 1 tea            -> counter 1 paused
                    09:01  counter 1              -> paused
                    09:01  deadline               -> 2027-02-01 17:00:00
                    09:02  call 1                 -> COUNTER_IS_PAUSED
                    "Expected counter 1 to be idle, but it is paused since 09:01 (tea)."
                    09:02  pause 1 tea            -> COUNTER_IS_PAUSED
                    09:05  resume 1               -> counter 1 resumed
                    09:05  call 1                 -> A001
                    """),
            Story.of("a paused counter can be closed", """
                    09:00  open-counter 1 li-min    -> ok
                    09:01  pause 1 lunch 12:00      -> ok
                    09:02  close-counter 1          -> counter 1 closed
                    09:02  resume 1                 -> COUNTER_IS_NOT_PAUSED
                    "Expected counter 1 to be paused, but it is closed."
                    09:02  deadline                 -> 2027-02-01 17:00:00
                    """),
            Story.of("a pause ends by itself when it was said when", """
                    11:00     open-counter 1 li-min   -> ok
                    12:00     pause 1 lunch 12:30     -> counter 1 paused
                    12:00     deadline                -> 2027-02-01 12:30:00
                    12:29:59  time-passes             -> nothing
                    12:29:59  due                     -> nothing
                    12:30     due                     -> counter 1 resumed
                    12:30     counter 1               -> idle
                    12:30     deadline                -> 2027-02-01 17:00:00
                    """),
            Story.of("a pause has a reason and ends later, within a day", """
                    11:00  open-counter 1 li-min  -> ok
                    12:00  pause 1 ''             -> VALUE_IS_WRONG
                    "Expected a reason of 1 to 100 characters without control characters, but got none."
                    12:00  pause 1 lunch 12:00    -> VALUE_IS_WRONG
                    12:00  pause 1 lunch 11:59    -> VALUE_IS_WRONG
                    12:00  counter 1              -> idle
                    """),
            Story.of("no counter opens while the doors are shut", """
                    12:00  close-day              -> doors shut
                    12:01  open-counter 1 li-min  -> HALL_IS_CLOSED
                    "Expected hall H001 to be open, but it is closed."
                    """));

    @TestFactory
    Stream<DynamicTest> stories() {
        return Story.tests(STORIES);
    }
}
