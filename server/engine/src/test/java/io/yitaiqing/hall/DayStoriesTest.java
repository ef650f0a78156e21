package io.yitaiqing.hall;

import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Story;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Business days: chapters, opening and closing, by the hours and by hand, and what goes on across midnight. */
class DayStoriesTest {

    static final List<Story> STORIES = List.of(
            Story.fromTheStart(HallPlans.small(), "a hall opens and shuts by its hours", """
                    08:59:59  due               -> nothing
                    08:59:59  doors             -> shut
                    08:59:59  take invoice      -> HALL_IS_CLOSED
                    "Expected hall H001 to be open, but it is closed."
                    08:59:59  wake-up           -> 2027-02-01 09:00:00
                    09:00     due               -> chapter 2027-02-01, day 2027-02-01 opened
                    09:00     doors             -> open
                    09:00     due               -> nothing
                    16:59:59  take invoice      -> C001
                    17:00     due               -> doors shut, C001 day-closed
                    17:00     visit C001        -> ended day-closed
                    17:00     take invoice      -> HALL_IS_CLOSED
                    17:00     close-day         -> HALL_IS_CLOSED
                    17:00     wake-up           -> 2027-02-02 09:00:00
                    2027-02-02
                    09:00     due               -> chapter 2027-02-02, day 2027-02-02 opened
                    09:00     take invoice      -> C001
                    """),
            Story.of("at closing time the waiting go, and who is at a counter is served to the end", """
                    09:00  open-counter 1 li-min     -> ok
                    09:00  open-counter 2 wang-fang  -> ok
                    09:00  open-counter 3 zhao-lei   -> ok
                    16:50  take bill-payment         -> A001
                    16:50  take bill-payment         -> A002
                    16:50  take bill-payment         -> A003
                    16:55  call 1                    -> A001
                    16:56  start 1                   -> ok
                    16:59  call 2                    -> A002
                    16:59  pause 3 tea 18:00         -> ok
                    17:00  due                       -> doors shut, A003 day-closed, counter 3 closed
                    17:01  no-show 2                 -> A002 not shown, A002 no-show, counter 2 closed
                    17:01  deadline                  -> none
                    17:05  finish 1                  -> A001 finished done, A001 served, counter 1 closed
                    17:05  due                       -> nothing
                    """),
            Story.of("a visit still being served next morning goes on in the new day", """
                    09:00  open-counter 1 li-min  -> ok
                    16:50  take bill-payment      -> A001
                    16:55  call 1                 -> A001
                    16:56  start 1                -> ok
                    17:00  due                    -> doors shut
                    2027-02-02
                    09:00  due -> chapter 2027-02-02, day 2027-02-02 opened with A001 serving and counter 1 serving
                    09:00  take bill-payment      -> A002
                    09:01  finish 1               -> A001 finished done, A001 served
                    09:01  counter 1              -> idle
                    09:01  call 1                 -> A002
                    """),
            Story.in(
                    HallPlans.roundTheClock(),
                    "round the clock the chapter turns at midnight with all that goes on",
                    """
                    23:50  open-counter 1 li-min     -> ok
                    23:50  open-counter 2 wang-fang  -> ok
                    23:50  open-counter 3 zhao-lei   -> ok
                    23:50  take bill-payment         -> A001
                    23:51  call 1                    -> A001
                    23:52  start 1                   -> ok
                    23:52  take bill-payment         -> A002
                    23:52  cancel A002               -> ok
                    23:53  take bill-payment         -> A003
                    23:53  take new-connection       -> B001
                    23:54  pause 3 tea 00:10         -> VALUE_IS_WRONG
                    23:54  pause 2 tea               -> ok
                    23:54  wake-up                   -> 2027-02-02 00:00:00
                    23:54  deadline                  -> none
                    23:59  call 3                    -> B001
                    23:59  deadline                  -> 2027-02-02 00:02:00
                    2027-02-02
                    00:00  close-chapter 2027-02-02  -> chapter 2027-02-02
                    00:00  open-day 2027-02-02 -> day 2027-02-02 opened with A001 serving and A003 waiting \
                    and B001 called and counter 1 serving and counter 2 paused and counter 3 calling
                    00:00  doors                     -> open
                    00:00  visit A002                -> forgotten
                    00:00  waiting                   -> 1
                    00:01  take bill-payment         -> A002
                    00:01  take bill-payment         -> A004
                    00:02  due                       -> B001 not shown, B001 no-show
                    00:03  finish 1                  -> A001 finished done, A001 served
                    00:03  call 1                    -> A003
                    00:03  take new-connection       -> B001
                    """),
            Story.in(HallPlans.roundTheClock(), "a hall round the clock that was down for days opens today", """
                    09:00  take invoice  -> C001
                    2027-02-05
                    07:00  due           -> chapter 2027-02-05, day 2027-02-05 opened with C001 waiting
                    07:00  wake-up       -> 2027-02-06 00:00:00
                    """),
            Story.in(HallPlans.roundTheClock(), "a hall round the clock that was shut by hand opens at midnight", """
                    09:00  take invoice              -> C001
                    12:00  close-day                 -> doors shut, C001 day-closed
                    12:00  due                       -> nothing
                    12:00  wake-up                   -> 2027-02-02 00:00:00
                    2027-02-02
                    00:00  due                       -> chapter 2027-02-02, day 2027-02-02 opened
                    """),
            Story.of("a day that was shut by hand does not open again", """
                    12:00  close-day                 -> doors shut
                    12:00  due                       -> nothing
                    12:00  opening                   -> 2027-02-02 09:00:00
                    12:01  open-day 2027-02-01       -> DAY_IS_NOT_NEXT
                    "Expected a day that was not opened before, but 2027-02-01 was."
                    12:01  close-chapter 2027-02-01  -> DAY_IS_NOT_NEXT
                    "Expected a day after 2027-02-01, but got 2027-02-01."
                    12:01  close-chapter 2027-01-31  -> DAY_IS_NOT_NEXT
                    """),
            Story.of("while a day is open no other begins", """
                    12:00  open-day 2027-02-01       -> HALL_IS_OPEN
                    "Expected a day that was not opened before, but 2027-02-01 was."
                    12:00  open-day 2027-02-02       -> DAY_IS_NOT_NEXT
                    "Expected the day 2027-02-01 of the present chapter, but got 2027-02-02."
                    12:00  close-chapter 2027-02-02  -> HALL_IS_OPEN
                    "Expected hall H001 to be closed, but its day 2027-02-01 is open."
                    """),
            Story.fromTheStart(HallPlans.small(), "a day opened by hand before its hours shuts with them", """
                    07:00  close-chapter 2027-02-01  -> ok
                    07:00  open-day 2027-02-01       -> day 2027-02-01 opened
                    07:00  deadline                  -> 2027-02-01 17:00:00
                    09:00  due                       -> nothing
                    17:00  due                       -> doors shut
                    """),
            Story.fromTheStart(HallPlans.small(), "a day opened by hand after its hours lasts until midnight", """
                    18:00  due                       -> nothing
                    18:00  opening                   -> 2027-02-02 09:00:00
                    18:00  close-chapter 2027-02-01  -> ok
                    18:00  open-day 2027-02-01       -> day 2027-02-01 opened
                    18:00  deadline                  -> 2027-02-02 00:00:00
                    18:00  take invoice              -> C001
                    2027-02-02
                    00:00  due                       -> doors shut, C001 day-closed
                    00:00  opening                   -> 2027-02-02 09:00:00
                    """),
            Story.of("what was due while no node kept the hall is done at once, in order", """
                    16:00  open-counter 1 li-min  -> ok
                    16:00  take invoice           -> C001
                    16:00  take invoice           -> C002
                    16:01  call 1                 -> C001
                    2027-02-03
                    10:00  due -> doors shut, C002 day-closed, chapter 2027-02-03, \
                    day 2027-02-03 opened with C001 called and counter 1 calling
                    """),
            Story.fromTheStart(HallPlans.weekdays(), "a hall of weekdays stays shut at the weekend", """
                    2027-02-05
                    09:00  due      -> chapter 2027-02-05, day 2027-02-05 opened
                    17:00  due      -> doors shut
                    17:00  opening  -> 2027-02-08 09:00:00
                    2027-02-06
                    09:00  due      -> nothing
                    2027-02-07
                    12:00  wake-up  -> 2027-02-08 09:00:00
                    2027-02-08
                    09:00  due      -> chapter 2027-02-08, day 2027-02-08 opened
                    """),
            Story.fromTheStart(HallPlans.weekdays(), "a Sunday opened by hand keeps the hours", """
                    2027-02-07
                    10:00  due                       -> nothing
                    10:00  close-chapter 2027-02-07  -> ok
                    10:00  open-day 2027-02-07       -> ok
                    10:00  deadline                  -> 2027-02-07 17:00:00
                    17:00  due                       -> doors shut
                    2027-02-08
                    09:00  due                       -> chapter 2027-02-08, day 2027-02-08 opened
                    """),
            Story.fromTheStart(HallPlans.small(), "a new writer changes nothing", """
                    09:00  take-over n2  -> taken over by n2
                    09:00  doors         -> shut
                    """));

    @TestFactory
    Stream<DynamicTest> stories() {
        return Story.tests(STORIES);
    }
}
