package io.yitaiqing.hall;

import static io.yitaiqing.hall.tale.EquippedHalls.post;
import static io.yitaiqing.hall.tale.EquippedHalls.rest;
import static io.yitaiqing.hall.tale.EquippedHalls.rostered;

import io.yitaiqing.hall.tale.EquippedHalls;
import io.yitaiqing.hall.tale.HallPlans;
import io.yitaiqing.hall.tale.Story;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The rota: shifts, breaks and rotation of posts, each at the first moment the counter has nobody. */
class RotaStoriesTest {

    private static final HallPlan WITH_BREAK = rostered(
            HallPlans.small(),
            Map.of(
                    "li-min",
                    List.of(post("08:30", "12:00", "1"), rest("12:00", "12:30"), post("12:30", "16:00", "1"))));

    private static final HallPlan ROTATING = rostered(
            HallPlans.small(),
            Map.of(
                    "li-min", List.of(post("09:00", "11:00", "1"), post("11:00", "17:00", "2")),
                    "wang-fang", List.of(post("09:00", "11:00", "2"), post("11:00", "17:00", "1"))));

    private static final HallPlan NIGHT = rostered(
            HallPlans.roundTheClock(),
            Map.of(
                    "li-min", List.of(post("00:00", "06:00", "1"), post("22:00", "23:59:59", "1")),
                    "wang-fang", List.of(post("09:00", "17:00", "2"))));

    static final List<Story> STORIES = List.of(
            Story.fromTheStart(
                    WITH_BREAK, "shifts and breaks open, pause, resume and close a counter by themselves", """
                    09:00  due       -> chapter 2027-02-01, day 2027-02-01 opened, counter 1 opened
                    09:00  able 1    -> bill-payment+new-connection+invoice
                    09:00  deadline  -> 2027-02-01 12:00:00
                    12:00  due       -> counter 1 paused
                    12:00  deadline  -> 2027-02-01 12:30:00
                    12:30  due       -> counter 1 resumed
                    12:30  deadline  -> 2027-02-01 16:00:00
                    16:00  due       -> counter 1 closed
                    16:00  deadline  -> 2027-02-01 17:00:00
                    """),
            Story.in(WITH_BREAK, "a break waits until the counter has nobody", """
                    11:50  take invoice     -> C001
                    11:58  call 1           -> C001
                    12:00  due              -> nothing
                    12:01  start 1          -> ok
                    12:01  due              -> nothing
                    12:07  finish 1         -> ok
                    12:07  deadline         -> 2027-02-01 12:07:00
                    12:07  due              -> counter 1 paused
                    12:30  due              -> counter 1 resumed
                    """),
            Story.in(WITH_BREAK, "a break that was missed altogether is not made up for", """
                    11:50  take invoice     -> C001
                    11:58  call 1           -> C001
                    11:59  start 1          -> ok
                    12:30  due              -> nothing
                    12:40  finish 1         -> ok
                    12:40  due              -> nothing
                    """),
            Story.in(WITH_BREAK, "who resumes during a break is not sent back into it", """
                    12:00  due              -> counter 1 paused
                    12:10  resume 1         -> ok
                    12:10  due              -> nothing
                    12:11  pause 1 tea      -> ok
                    12:30  due              -> nothing
                    12:31  resume 1         -> ok
                    """),
            Story.in(WITH_BREAK, "who paused by hand before a break comes back by hand", """
                    11:50  pause 1 tea      -> ok
                    12:00  due              -> nothing
                    12:30  due              -> nothing
                    12:30  counter 1        -> paused
                    16:00  due              -> counter 1 closed
                    """),
            Story.in(WITH_BREAK, "who signed out by hand in a shift is signed in with the next one", """
                    09:30  close-counter 1  -> ok
                    09:30  due              -> nothing
                    11:59  due              -> nothing
                    12:00  due              -> nothing
                    12:00  wake-up          -> 2027-02-01 12:30:00
                    12:30  due              -> counter 1 opened
                    """),
            Story.in(WITH_BREAK, "who works longer by hand is left alone", """
                    16:00  due                    -> counter 1 closed
                    16:05  open-counter 1 li-min  -> ok
                    16:05  due                    -> nothing
                    16:05  deadline               -> 2027-02-01 17:00:00
                    """),
            Story.in(WITH_BREAK, "the end of a shift waits for its last visit", """
                    15:50  take invoice     -> C001
                    15:58  call 1           -> C001
                    16:00  due              -> nothing
                    16:05  no-show 1        -> ok
                    16:05  due              -> counter 1 closed
                    """),
            Story.in(WITH_BREAK, "a planned post that another clerk holds is taken when it is free", """
                    09:00  close-counter 1        -> ok
                    09:01  open-counter 1 sun-yi  -> ok
                    12:30  due                    -> nothing
                    13:00  close-counter 1        -> ok
                    13:00  due                    -> counter 1 opened
                    13:00  place-of li-min        -> 1
                    """),
            Story.in(ROTATING, "two clerks change places at once", """
                    09:00  place-of li-min     -> 1
                    09:00  place-of wang-fang  -> 2
                    11:00  due  -> counter 1 closed, counter 2 closed, counter 2 opened, counter 1 opened
                    11:00  place-of li-min     -> 2
                    11:00  place-of wang-fang  -> 1
                    17:00  due                 -> doors shut, counter 1 closed, counter 2 closed
                    """),
            Story.in(ROTATING, "what a clerk did before the change of places is not taken back", """
                    10:58  take invoice        -> C001
                    10:59  call 1              -> C001
                    10:59:50  no-show 1        -> ok
                    11:00  due                 -> ok
                    11:00  undo 1              -> ACTION_IS_FINAL
                    """),
            Story.in(ROTATING, "a change of places waits until both have nobody", """
                    10:58  take invoice        -> C001
                    10:59  call 1              -> C001
                    11:00  due                 -> nothing
                    11:01  start 1             -> ok
                    11:02  due                 -> nothing
                    11:09  finish 1            -> ok
                    11:09  due                 -> ok
                    11:09  place-of li-min     -> 2
                    11:09  place-of wang-fang  -> 1
                    """),
            Story.in(ROTATING, "who was moved by hand stays until the next post", """
                    09:30  close-counter 2           -> ok
                    09:31  open-counter 1 wang-fang  -> COUNTER_IS_OPEN
                    09:31  close-counter 1           -> ok
                    09:31  open-counter 1 wang-fang  -> ok
                    09:31  open-counter 2 li-min     -> ok
                    09:31  due                       -> nothing
                    11:00  due                       -> nothing
                    11:00  place-of li-min           -> 2
                    """),
            Story.in(ROTATING, "a changed rota holds at once and for what is to come", """
                    09:30  change-rota li-min 09:00-10:00@1 10:00-10:20 10:20-17:00@3  -> rota of li-min changed
                    09:30  due                       -> nothing
                    10:00  due                       -> counter 1 paused
                    10:20  due                       -> counter 1 closed, counter 3 opened
                    10:30  change-rota sun-yi 10:00-12:00@1  -> ok
                    10:30  due                       -> counter 1 opened
                    10:40  change-rota sun-yi        -> ok
                    10:40  deadline                  -> 2027-02-01 17:00:00
                    12:00  due                       -> nothing
                    12:00  place-of sun-yi           -> 1
                    """),
            Story.in(
                    ROTATING,
                    "a rota is a row of shifts at counters with clerks",
                    """
                    09:00  change-rota nobody 09:00-10:00@1              -> UNKNOWN_CLERK
                    09:00  change-rota li-min 09:00-10:00@9              -> UNKNOWN_COUNTER
                    09:00  change-rota li-min 09:00-10:00@1 09:59-11:00  -> VALUE_IS_WRONG
                    "Expected a shift that begins at 10:00 or later, but got 09:59."
                    09:00  change-rota li-min 10:00-11:00@1 09:00-10:00  -> VALUE_IS_WRONG
                    """ + "09:00  change-rota li-min" + shifts(20) + " -> ok\n09:00  change-rota li-min" + shifts(21)
                            + """
                     -> VALUE_IS_WRONG
                    "Expected at most 20 shifts, but got 21."
                    """),
            Story.in(EquippedHalls.equipped(), "a terminal is nobody's post", """
                    09:00  change-rota li-min 09:00-10:00@T  -> VALUE_IS_WRONG
                    "Expected a counter with a clerk as a post, but got terminal T."
                    09:00  change-rota li-min 09:00-10:00@1  -> ok
                    09:00  due                               -> nothing
                    """),
            Story.in(ROTATING, "a post that was taken down or that the clerk cannot fill stays empty", """
                    09:10  set-up X invoice                   -> ok
                    09:10  change-rota sun-yi 09:20-10:00@X   -> ok
                    09:11  change-rota zhao-lei 09:20-10:00@X -> ok
                    09:20  due                                -> nothing
                    09:21  take-down X                        -> ok
                    09:21  due                                -> nothing
                    """),
            Story.in(NIGHT, "a night shift goes on over midnight", """
                    17:00  due              -> counter 2 closed
                    21:59  due              -> nothing
                    22:00  due              -> counter 1 opened
                    23:59:59  due           -> nothing
                    2027-02-02
                    00:00  due  -> chapter 2027-02-02, day 2027-02-02 opened with counter 1 idle
                    00:00  deadline         -> 2027-02-02 06:00:00
                    06:00  due              -> counter 1 closed
                    09:00  due              -> counter 2 opened
                    """),
            Story.in(NIGHT, "a new day ends what was done by hand against the rota", """
                    17:00  due                       -> counter 2 closed
                    20:00  open-counter 2 wang-fang  -> ok
                    23:00  due                       -> counter 1 opened
                    2027-02-02
                    00:00  due  -> counter 2 closed, chapter 2027-02-02, day 2027-02-02 opened with counter 1 idle
                    """));

    private static String shifts(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            words.append(String.format(" 09:%02d-09:%02d@1", i, i + 1));
        }
        return words.toString();
    }

    @TestFactory
    Stream<DynamicTest> stories() {
        return Story.tests(STORIES);
    }
}
